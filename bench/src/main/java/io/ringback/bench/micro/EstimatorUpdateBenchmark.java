package io.ringback.bench.micro;

import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.estimate.SiteEstimator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an update costs with few and with very many people in line: it must not follow their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class EstimatorUpdateBenchmark {
    private static final List<String> LANES = List.of("en", "ru", "sl", "fa", "tr");
    private static final int AGENTS = 100;

    /** People in line. */
    @Param({"10", "1000", "100000"})
    private int waiting;

    private SiteEstimator site = new SiteEstimator(HeadStarts.NONE);
    private double now;

    /** Half of the agents serve all five lanes. */
    @Setup
    public void fill() {
        site = new SiteEstimator(HeadStarts.NONE);
        for (int each = 0; each < AGENTS; each++) {
            site.login(0, "a" + each, 3, 2, each % 2 == 0 ? LANES : List.of(LANES.get(each % 5)));
        }
        for (int each = 0; each < waiting; each++) {
            site.arrive(each * .001, LANES.get(each % 5), 0);
        }
        now = waiting;
    }

    /** A slot comes free and is filled from the line, and somebody else comes: four updates. */
    @Benchmark
    public void turn() {
        now += .001;
        site.release(now, "a2");
        site.leave(now, "en", false);
        site.occupy(now, "a2");
        site.arrive(now, "en", 0);
    }

    /** Somebody comes, somebody gives up. */
    @Benchmark
    public void arrival() {
        now += .001;
        site.arrive(now, "en", 0);
        site.abandon(now, "en");
    }

    /** An agent of five lanes goes on a break and comes back. */
    @Benchmark
    public void breakOfAnAgent() {
        now += .001;
        site.logout(now, "a4", OptionalDouble.of(now + 600));
        site.login(now, "a4", 3, 2, LANES);
    }
}
