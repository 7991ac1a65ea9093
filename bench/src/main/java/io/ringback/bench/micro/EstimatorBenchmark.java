package io.ringback.bench.micro;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.estimate.Question;
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

/** What a question and an update cost: the limit for a question is 20 µs with 10,000 waiting and 1,000 agents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EstimatorBenchmark {
    private static final HeadStarts HEADS = new HeadStarts(List.of(300.0, 0.0, -300.0), false);
    private static final List<String> LANES = List.of("en", "ru", "sl", "fa", "tr");

    /** Agents and people, small and large: the cost must not follow them. */
    @Param({"10", "1000"})
    private int agents;

    private SiteEstimator site = new SiteEstimator(HEADS);
    private double now;
    private int ahead;

    /** One agent in ten is on a break with an announced return; half serve all five lanes. */
    @Setup
    public void fill() {
        site = new SiteEstimator(HEADS);
        for (int each = 0; each < agents; each++) {
            site.login(0, "a" + each, 3, 2, each % 2 == 0 ? LANES : List.of(LANES.get(each % 5)));
            if (each % 10 == 0) {
                site.logout(0, "a" + each, OptionalDouble.of(each));
            }
        }
        for (int each = 0; each < 10 * agents; each++) {
            site.arrive(each * .1, LANES.get(each % 5), each % 3);
        }
        now = agents;
    }

    /** Somebody among those who wait asks. */
    @Benchmark
    public Estimate question() {
        ahead = (ahead + 7919) % (10 * agents);
        return site.ask(now, new Question("en", 1, 60, ahead, true));
    }

    /** A slot comes free and is filled again: two updates in up to five lanes. */
    @Benchmark
    public void release() {
        now += .001;
        site.release(now, "a2");
        site.occupy(now, "a2");
    }

    /** Somebody comes, somebody gives up. */
    @Benchmark
    public void arrival() {
        now += .001;
        site.arrive(now, "en", 1);
        site.abandon(now, "en");
    }
}
