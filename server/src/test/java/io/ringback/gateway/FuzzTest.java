package io.ringback.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Damaged requests, frames and JSON, with every buffer traced: each gets a documented answer, nothing of ours fails, nothing
 * leaks, and everybody else is served all the while. {@code -Dfuzz.seed=N} and {@code -Dfuzz.rounds=N} choose another run.
 */
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 500);
    private static final int AT_ONCE = 50;
    private static final Set<Integer> STATUSES =
            Set.of(100, 101, 200, 400, 403, 404, 405, 408, 411, 413, 414, 415, 417, 426, 431, 505);
    private static final Set<Integer> CODES = Set.of(1002, 1005, 1006, 1007, 1009, 4003, 4500);
    private static final Set<String> WORDS =
            Set.of("ok", "bad_json", "unknown_type", "missing_field", "invalid_field", "too_long", "too_fast");

    private static final List<String> REQUESTS = List.of(
            "GET /hello/you HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nCookie: a=b; c=d\r\n\r\n",
            "POST /length HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n\r\nhello world",
            "POST /length HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nA: b\r\n\r\n",
            "HEAD /hello/%C3%A9?a=b&c=%20 HTTP/1.1\r\nHost: [::1]:80\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n",
            RawWebSocket.handshake("/echo", "Origin: x\r\n"));

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Mutations mutations = new Mutations(SEED);
    private final ResourceLeakDetector.Level usual = ResourceLeakDetector.getLevel();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                faults.add(event.getFormattedMessage());
            }
        }
    };

    private RunningGateway gateway;

    @BeforeEach
    void start() throws Exception {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        listening.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(listening);
        gateway = new RunningGateway(Limits.defaults()
                .with(Limit.HEAD_MILLIS, 700)
                .with(Limit.BODY_MILLIS, 700)
                .with(Limit.KEEP_ALIVE_MILLIS, 700)
                .with(Limit.IDLE_MILLIS, 2_000)
                .with(Limit.CLOSE_MILLIS, 1));
    }

    @AfterEach
    void stop() {
        gateway.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(listening);
        ResourceLeakDetector.setLevel(usual);
    }

    @Test
    void damagedRequests() throws Exception {
        run(
                () -> mutations.damage(
                        REQUESTS.get(mutations.upTo(REQUESTS.size())).getBytes(StandardCharsets.ISO_8859_1)),
                damaged -> {
                    try (RawSocket socket = gateway.connect()) {
                        String answer = rest(socket.write(damaged));
                        if (!answer.isEmpty()) {
                            assertThat(answer).startsWith("HTTP/1.1 ");
                            assertThat(STATUSES).contains(Integer.parseInt(answer.substring(9, 12)));
                        }
                    }
                });
    }

    @Test
    void damagedFrames() throws Exception {
        run(() -> mutations.damage(frames()), damaged -> {
            try (RawWebSocket socket = gateway.echo()) {
                assertThat(CODES).contains(socket.bytes(damaged).closeCode());
            }
        });
    }

    private byte[] frames() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            int first = List.of(0x81, 0x01, 0x80, 0x82, 0x89, 0x8a, 0x88).get(mutations.upTo(7));
            frames.writeBytes(RawWebSocket.frame(first, "žluťoučký".getBytes(StandardCharsets.UTF_8)));
        }
        return frames.toByteArray();
    }

    @Test
    void damagedJson() throws Exception {
        List<byte[]> commands = commands();
        run(() -> mutations.damage(commands.get(mutations.upTo(commands.size()))), damaged -> {
            try (RawWebSocket socket = RawWebSocket.open(gateway.connect(), "/ws/json", "")) {
                RawWebSocket.Frame answer =
                        socket.bytes(RawWebSocket.frame(0x81, damaged)).next();
                if (answer.opcode() == RawWebSocket.CLOSE) {
                    assertThat(answer.code()).isEqualTo(1007);
                } else {
                    assertThat(WORDS).contains(answer.text());
                }
            }
        });
    }

    private void run(Supplier<byte[]> input, Round round) throws Exception {
        List<byte[]> inputs = Stream.generate(input).limit(ROUNDS).toList();
        ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Boolean>> played = players.invokeAll(IntStream.range(0, ROUNDS)
                .mapToObj(i -> (Callable<Boolean>) () -> played(i, inputs.get(i), round))
                .toList());
        players.shutdown();
        for (Future<Boolean> one : played) {
            assertThat(one.get()).isTrue();
        }
        try (RawSocket socket = gateway.connect()) {
            socket.write("GET /hello/all HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(socket.response().text()).isEqualTo("hello all");
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> gateway.gateway.connections() == 0);
        collectGarbage();
        assertThat(faults).isEmpty();
    }

    private static boolean played(int number, byte[] input, Round round) {
        try {
            round.play(input);
            return true;
        } catch (AssertionError | IOException e) {
            throw new AssertionError("round " + number + " of seed " + SEED, e);
        }
    }

    /** Leaks are reported when a buffer is made after the leaked one was collected. */
    private static void collectGarbage() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            for (int made = 0; made < 200; made++) {
                PooledByteBufAllocator.DEFAULT.buffer(64).release();
            }
        }
    }

    private static String rest(RawSocket socket) throws IOException {
        try {
            return new String(socket.in().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static List<byte[]> commands() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../web-protocol/golden/visitor/commands"))) {
            return files.sorted().map(FuzzTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Round {
        void play(byte[] input) throws IOException;
    }
}
