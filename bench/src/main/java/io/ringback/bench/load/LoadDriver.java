package io.ringback.bench.load;

import io.netty.channel.EventLoop;
import io.ringback.bench.process.MachineLoad;
import io.ringback.bench.process.ProcessTree;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Runs one round: loads the pairs from their event loops while this thread reads the processor times. */
public final class LoadDriver {
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MS = 5;

    private LoadDriver() {}

    /**
     * Loads the pairs for the warm-up and the measured span, then waits up to 10 s for what is under way.
     *
     * @param pairs all of one target, on one or more event loops
     * @param target the target's processes, whose processor time is counted
     * @throws IOException when a message was refused or a socket closed: the figures would mean nothing
     */
    public static Sample run(List<Pair> pairs, Load load, ProcessTree target)
            throws IOException, InterruptedException, TimeoutException {
        long start = System.nanoTime() + LEAD_NANOS;
        long from = start + load.warmUp().toNanos();
        long until = from + load.measured().toNanos();
        Map<EventLoop, List<Pair>> shards = pairs.stream().collect(Collectors.groupingBy(Pair::loop));
        List<Recorder> recorders = new ArrayList<>();
        List<CompletableFuture<Boolean>> running = new ArrayList<>();
        shards.forEach((loop, members) -> {
            Recorder recorder = new Recorder(from, until);
            recorders.add(recorder);
            double share = load.amount() * (double) members.size() / pairs.size();
            running.add(start(loop, members, load, share, recorder, start, until));
        });
        Usage usage = Usage.between(from, until, target);
        boolean keptUp = allKeptUp(running);
        drain(pairs);
        for (Pair pair : pairs) {
            if (pair.trouble().isPresent()) {
                throw new IOException(pair.trouble().get());
            }
        }
        return sample(pairs, merged(recorders), load, usage, keptUp);
    }

    private static CompletableFuture<Boolean> start(
            EventLoop loop, List<Pair> pairs, Load load, double share, Recorder recorder, long start, long end) {
        if (load.kind() == Load.Kind.CLOSED) {
            return new ClosedLoop(loop, pairs, end, load.amount()).run(recorder);
        }
        loop.execute(() -> pairs.forEach(pair -> pair.begin(recorder, () -> {})));
        return new OpenLoop(loop, pairs, start, end, share).run();
    }

    private static boolean allKeptUp(List<CompletableFuture<Boolean>> running)
            throws InterruptedException, TimeoutException, IOException {
        boolean all = true;
        for (CompletableFuture<Boolean> loop : running) {
            try {
                all &= loop.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        }
        return all;
    }

    private static void drain(List<Pair> pairs) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && missing(pairs) > 0
                && pairs.stream().allMatch(pair -> pair.trouble().isEmpty())) {
            Thread.sleep(POLL_MS);
        }
    }

    private static long missing(List<Pair> pairs) {
        return onLoops(pairs, Pair::underWay);
    }

    private static long onLoops(List<Pair> pairs, ToLongFunction<Pair> figure) {
        return pairs.stream()
                .map(pair -> CompletableFuture.supplyAsync(() -> figure.applyAsLong(pair), pair.loop()))
                .toList()
                .stream()
                .mapToLong(CompletableFuture::join)
                .sum();
    }

    /** Only after {@link #missing} has visited every loop, which makes what they recorded visible here. */
    private static Recorder merged(List<Recorder> recorders) {
        Recorder first = recorders.get(0);
        recorders.subList(1, recorders.size()).forEach(first::add);
        return first;
    }

    private static Sample sample(List<Pair> pairs, Recorder seen, Load load, Usage usage, boolean keptUp) {
        return new Sample(
                Quantiles.of(seen.endToEnd()),
                Quantiles.of(seen.acknowledged()),
                seen.deliveries() * 1e9 / load.measured().toNanos(),
                usage.targetNanos() / 1e3 / Math.max(1, seen.deliveries()),
                missing(pairs),
                onLoops(pairs, Pair::disordered),
                keptUp,
                seen.late().getValueAtPercentile(99) / 1e3,
                usage.others());
    }

    /** Processor use over the measured span. */
    private record Usage(long targetNanos, double others) {
        static Usage between(long from, long until, ProcessTree target) throws IOException, InterruptedException {
            // The targets descend from this process: its tree is everything that is ours.
            ProcessTree all = new ProcessTree(List.of(ProcessHandle.current().pid()));
            sleepUntil(from);
            MachineLoad machine = MachineLoad.now();
            long targetBefore = target.cpuNanos();
            long allBefore = all.cpuNanos();
            sleepUntil(until);
            long used = target.cpuNanos() - targetBefore;
            return new Usage(used, MachineLoad.now().othersSince(machine, all.cpuNanos() - allBefore));
        }

        private static void sleepUntil(long nanoTime) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, nanoTime - System.nanoTime()));
        }
    }
}
