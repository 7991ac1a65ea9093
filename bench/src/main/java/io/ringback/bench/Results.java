package io.ringback.bench;

import io.ringback.bench.load.Load;
import io.ringback.bench.load.Sample;
import io.ringback.bench.subject.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything one run of the bench measured, in the order of its rounds. */
public final class Results {
    private final Map<Subject, Map<Load, List<Sample>>> samples = new EnumMap<>(Subject.class);
    private final Map<Subject, List<Double>> idleBytes = new EnumMap<>(Subject.class);

    /** Adds one round's sample. */
    public void add(Subject subject, Load load, Sample sample) {
        samples.computeIfAbsent(subject, s -> new HashMap<>())
                .computeIfAbsent(load, l -> new ArrayList<>())
                .add(sample);
    }

    /** Adds resident memory per idle connected visitor, in bytes. */
    void addIdle(Subject subject, double bytes) {
        idleBytes.computeIfAbsent(subject, s -> new ArrayList<>()).add(bytes);
    }

    /** Samples by round; empty when the subject was not measured. */
    public List<Sample> samples(Subject subject, Load load) {
        return samples.getOrDefault(subject, Map.of()).getOrDefault(load, List.of());
    }

    /** Every sample of every subject and load. */
    public List<Sample> all() {
        return samples.values().stream()
                .flatMap(loads -> loads.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Bytes per idle visitor, one figure per repetition; empty when the subject was not measured. */
    public List<Double> idleBytes(Subject subject) {
        return idleBytes.getOrDefault(subject, List.of());
    }

    /** What was measured. */
    public Set<Subject> subjects() {
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        subjects.addAll(samples.keySet());
        subjects.addAll(idleBytes.keySet());
        return subjects;
    }
}
