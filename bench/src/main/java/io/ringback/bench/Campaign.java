package io.ringback.bench;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.ringback.bench.load.Load;
import io.ringback.bench.load.LoadDriver;
import io.ringback.bench.load.Pair;
import io.ringback.bench.load.Sample;
import io.ringback.bench.subject.Subject;
import io.ringback.bench.subject.Target;
import io.ringback.bench.transport.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The rounds: all subjects stay up, and each round loads one after the other, so that the machine's drift meets all alike. */
final class Campaign implements AutoCloseable {
    private final Plan plan;
    private final Results results;
    private final Consumer<String> progress;
    private final EventLoopGroup group = Transport.group(threads());
    private final List<EventLoop> loops = new ArrayList<>();

    Campaign(Plan plan, Results results, Consumer<String> progress) {
        this.plan = plan;
        this.results = results;
        this.progress = progress;
        for (EventExecutor loop : group) {
            loops.add((EventLoop) loop);
        }
    }

    /** Settles each target, then runs all rounds. */
    void run(Map<Subject, Target> targets) throws IOException, InterruptedException, TimeoutException {
        for (Map.Entry<Subject, Target> entry : targets.entrySet()) {
            load(entry.getValue(), List.of(plan.settle()));
            progress.accept(entry.getKey().label() + ": settled");
        }
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Map.Entry<Subject, Target> entry : targets.entrySet()) {
                List<Sample> samples = load(entry.getValue(), plan.loads());
                for (int i = 0; i < samples.size(); i++) {
                    results.add(entry.getKey(), plan.loads().get(i), samples.get(i));
                    print(round, entry.getKey(), plan.loads().get(i), samples.get(i));
                }
            }
        }
    }

    /** Resident memory per idle visitor of a target that nobody has used yet. */
    void idle(Subject subject, Target fresh) throws IOException, InterruptedException {
        double bytes = IdleMemory.perVisitor(fresh, plan.idleVisitors(), loops);
        results.addIdle(subject, bytes);
        progress.accept("%s: %.1f KiB per idle visitor".formatted(subject.label(), bytes / 1024));
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** Fresh pairs for each round: no conversation grows beyond one. */
    private List<Sample> load(Target target, List<Load> loads)
            throws IOException, InterruptedException, TimeoutException {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < plan.pairs(); number++) {
            pairs.add(target.pair(number, loops.get(number % loops.size())));
        }
        List<Sample> samples = new ArrayList<>();
        for (Load load : loads) {
            samples.add(LoadDriver.run(pairs, load, target.processes()));
        }
        for (Pair pair : pairs) {
            target.end(pair);
        }
        return samples;
    }

    private void print(int round, Subject subject, Load load, Sample s) {
        progress.accept(
                "round %d %-20s %-12s p50 %6.0f p99 %7.0f ack %6.0f/%7.0f us %8.0f msg/s %6.1f cpu-us late %5.0f others %2.0f%%%s"
                        .formatted(
                                round,
                                subject.label(),
                                load.label(),
                                s.endToEnd().p50(),
                                s.endToEnd().p99(),
                                s.acknowledged().p50(),
                                s.acknowledged().p99(),
                                s.perSecond(),
                                s.cpuMicros(),
                                s.lateP99(),
                                s.others() * 100,
                                s.clean()
                                        ? ""
                                        : " NOT CLEAN: missing " + s.missing() + ", disordered " + s.disordered()));
    }

    /** Half the machine: the other half is the target's. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
