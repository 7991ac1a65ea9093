package io.ringback.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.ringback.bench.load.Load;
import io.ringback.bench.load.LoadDriver;
import io.ringback.bench.load.Pair;
import io.ringback.bench.load.Sample;
import io.ringback.bench.transport.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The smallest whole bench: a floor as a process of its own, pairs over real sockets, a round that is measured. */
@Timeout(60)
class RelayFloorTest {
    private static final int PER_SECOND = 500;

    private final EventLoopGroup group = Transport.group(1);

    @TempDir
    private Path folder;

    @AfterEach
    void endLoops() throws InterruptedException {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }

    @Test
    void everyMessageArrivesOnceInOrderAtTheRateAskedFor() throws Exception {
        try (FloorTarget relay = FloorTarget.relay(folder, List.of())) {
            Load load = Load.open(PER_SECOND, Duration.ofMillis(200), Duration.ofSeconds(2));

            Sample sample = LoadDriver.run(pairs(relay, 4), load, relay.processes());

            assertThat(sample.clean()).isTrue();
            assertThat(sample.endToEnd().count()).isBetween(2L * PER_SECOND - 1, 2L * PER_SECOND + 1);
            assertThat(sample.endToEnd().p50()).isPositive();
        }
    }

    /** A driver that waits for slow answers would see one slow message per pair; here every message that was due counts. */
    @Test
    void aTargetThatStallsMakesEveryMessageDueMeanwhileLate() throws Exception {
        try (FloorTarget relay = FloorTarget.relay(folder, List.of())) {
            List<Pair> pairs = pairs(relay, 4);
            Load load = Load.open(PER_SECOND, Duration.ofMillis(200), Duration.ofSeconds(2));
            CompletableFuture<Boolean> stall = CompletableFuture.supplyAsync(
                    () -> signal("STOP", relay) && signal("CONT", relay),
                    CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));

            Sample sample = LoadDriver.run(pairs, load, relay.processes());

            assertThat(stall.get()).isTrue();
            assertThat(sample.clean()).isTrue();
            assertThat(sample.endToEnd().count()).isGreaterThanOrEqualTo(2L * PER_SECOND - 1);
            assertThat(sample.endToEnd().max()).isGreaterThan(450_000);
            assertThat(sample.endToEnd().p99()).isGreaterThan(400_000);
        }
    }

    @Test
    void nothingIsLeftRunning() throws Exception {
        FloorTarget append = FloorTarget.append(folder, List.of());
        List<Long> pids = append.processes().livePids().boxed().toList();

        append.close();

        assertThat(pids)
                .hasSize(2)
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    }

    @Test
    void theAppendFloorAcknowledgesWhatItStored() throws Exception {
        try (FloorTarget append = FloorTarget.append(folder, List.of())) {
            Load load = Load.closed(4, Duration.ZERO, Duration.ofSeconds(1));

            Sample sample = LoadDriver.run(pairs(append, 4), load, append.processes());

            assertThat(sample.clean()).isTrue();
            assertThat(sample.acknowledged().count())
                    .isEqualTo(sample.endToEnd().count())
                    .isPositive();
            assertThat(sample.cpuMicros()).isPositive();
        }
    }

    private List<Pair> pairs(Target target, int count) throws Exception {
        EventLoop loop = group.next();
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            pairs.add(target.pair(number, loop));
        }
        return pairs;
    }

    /** Sends a signal to the server and, after a stop, lets half a second pass. */
    private static boolean signal(String name, FloorTarget target) {
        try {
            Process kill = new ProcessBuilder(
                            "kill",
                            "-" + name,
                            Long.toString(target.processes().roots().get(0)))
                    .start();
            boolean sent = kill.waitFor() == 0;
            TimeUnit.MILLISECONDS.sleep(500);
            return sent;
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
