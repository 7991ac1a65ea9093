package io.ringback.bench;

/** The command line of the benchmarks. */
public final class Bench {
    private Bench() {}
}
