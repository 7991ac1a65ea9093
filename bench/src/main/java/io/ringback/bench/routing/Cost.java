package io.ringback.bench.routing;

/**
 * What some calls of one kind took.
 *
 * @param calls how many
 * @param nanos from the first to the last answer
 * @param redisMicros time Redis spent in their scripts, by its own clock
 * @param commands Redis commands the scripts ran
 * @param cpuMicros processor time of Redis and of this process together
 */
record Cost(int calls, long nanos, double redisMicros, double commands, double cpuMicros) {
    double perSecond() {
        return calls / (nanos / 1e9);
    }

    /** Microseconds Redis spends in the script of one call. */
    double redisMicrosEach() {
        return redisMicros / calls;
    }

    double commandsEach() {
        return commands / calls;
    }

    double cpuMicrosEach() {
        return cpuMicros / calls;
    }

    /** More calls of the same kind. */
    Cost and(Cost more) {
        return new Cost(
                calls + more.calls,
                nanos + more.nanos,
                redisMicros + more.redisMicros,
                commands + more.commands,
                cpuMicros + more.cpuMicros);
    }

    /** Both, one after the other, as steps of the same {@link #calls}. */
    Cost then(Cost next) {
        return new Cost(
                calls,
                nanos + next.nanos,
                redisMicros + next.redisMicros,
                commands + next.commands,
                cpuMicros + next.cpuMicros);
    }
}
