package io.ringback.bench.report;

import io.ringback.bench.Plan;
import io.ringback.bench.Results;
import io.ringback.bench.load.Load;
import io.ringback.bench.load.Sample;
import io.ringback.bench.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * One line of the tables: a figure per round and subject.
 *
 * @param label what it is, with its unit
 * @param decimals shown
 * @param figures one per round; empty when the subject has none
 */
public record Measure(String label, int decimals, BiFunction<Results, Subject, List<Double>> figures) {
    private static final double KIB = 1024;

    /** Median from due to received at the agent, under this load. */
    public static Measure endToEndP50(Load load) {
        return sampled(
                "end to end p50 at " + load.label() + ", µs",
                0,
                load,
                s -> s.endToEnd().p50());
    }

    /** The same, 99th percentile. */
    public static Measure endToEndP99(Load load) {
        return sampled(
                "end to end p99 at " + load.label() + ", µs",
                0,
                load,
                s -> s.endToEnd().p99());
    }

    /** Greatest throughput. */
    public static Measure throughput(Load closed) {
        return sampled("messages/s, closed loop", 0, closed, Sample::perSecond);
    }

    /** Processor time of all the subject's processes per message. */
    public static Measure cpu(Load load) {
        return sampled("CPU-µs per message, " + load.label(), 1, load, Sample::cpuMicros);
    }

    /** Resident memory per idle connected visitor. */
    public static Measure idle(int visitors) {
        return new Measure(
                String.format("KiB resident per idle visitor, %,d connected", visitors),
                1,
                (results, subject) -> results.idleBytes(subject).stream()
                        .map(bytes -> bytes / KIB)
                        .toList());
    }

    /** All lines, in the order of the page. */
    public static List<Measure> all(Plan plan) {
        List<Measure> all = new ArrayList<>();
        for (Load open : List.of(plan.low(), plan.high())) {
            all.add(endToEndP50(open));
            all.add(endToEndP99(open));
            all.add(acknowledged(
                    "acknowledged p50 at " + open.label() + ", µs",
                    open,
                    s -> s.acknowledged().p50()));
            all.add(acknowledged(
                    "acknowledged p99 at " + open.label() + ", µs",
                    open,
                    s -> s.acknowledged().p99()));
        }
        all.add(throughput(plan.closed()));
        plan.loads().forEach(load -> all.add(cpu(load)));
        all.add(idle(plan.idleVisitors()));
        return all;
    }

    /** Median and spread; empty when the subject has no such figure. */
    public Optional<Summary> of(Results results, Subject subject) {
        List<Double> all = figures.apply(results, subject);
        return all.isEmpty() ? Optional.empty() : Optional.of(Summary.of(all));
    }

    /** Median and spread of the ratios taken round by round, which the machine's drift spoils least. */
    public Optional<Summary> ratio(Results results, Subject subject, Subject floor) {
        List<Double> above = figures.apply(results, subject);
        List<Double> below = figures.apply(results, floor);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            ratios.add(above.get(i) / below.get(i));
        }
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Summary.of(ratios));
    }

    private static Measure sampled(String label, int decimals, Load load, ToDoubleFunction<Sample> figure) {
        return new Measure(
                label,
                decimals,
                (results, subject) -> results.samples(subject, load).stream()
                        .map(figure::applyAsDouble)
                        .toList());
    }

    private static Measure acknowledged(String label, Load load, ToDoubleFunction<Sample> figure) {
        return new Measure(
                label,
                0,
                (results, subject) -> results.samples(subject, load).stream()
                        .filter(sample -> sample.acknowledged().count() > 0)
                        .map(figure::applyAsDouble)
                        .toList());
    }
}
