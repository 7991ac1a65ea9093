package io.ringback.waiting.ledger;

import io.ringback.model.promise.PromiseState;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * What became of some promises.
 *
 * @param made all of them
 * @param atRisk of which the forecast said that they would rather be broken than kept, whatever came of them
 * @param late not kept in time, the broken ones among them
 * @param broken never kept at all
 * @param withdrawn given up before their time was over
 * @param settled what came, in time or late
 * @param overMs by how much that was late in all, ms
 */
public record PromiseCounts(
        long made, long atRisk, long kept, long late, long broken, long withdrawn, long settled, long overMs) {
    static PromiseCounts of(ToLongFunction<String> count) {
        return new PromiseCounts(
                of(count, PromiseState.MADE),
                of(count, PromiseState.AT_RISK),
                of(count, PromiseState.KEPT),
                of(count, PromiseState.LATE),
                of(count, PromiseState.BROKEN),
                of(count, PromiseState.WITHDRAWN),
                count.applyAsLong("settled"),
                count.applyAsLong("over_ms"));
    }

    private static long of(ToLongFunction<String> count, PromiseState state) {
        return count.applyAsLong(state.word());
    }

    /** The share of those whose time came that were kept. */
    public OptionalDouble keptRate() {
        long decided = kept + late;
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) kept / decided);
    }

    /** By how many seconds what came was late on average, 0 for what came in time. */
    public OptionalDouble meanLateness() {
        return settled == 0 ? OptionalDouble.empty() : OptionalDouble.of(overMs / 1000.0 / settled);
    }
}
