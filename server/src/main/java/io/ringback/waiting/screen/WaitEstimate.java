package io.ringback.waiting.screen;

/**
 * What is known of the time somebody still has to wait. Figures are seconds from now and mean nothing unless the status is
 * {@link Status#OK}.
 *
 * @param p20 one in five is answered before
 * @param p50 half are answered before
 * @param p90 nine in ten are answered before
 */
public record WaitEstimate(Status status, double p20, double p50, double p90) {
    /** Too little has been measured to name a time. */
    public static final WaitEstimate THIN = new WaitEstimate(Status.THIN, 0, 0, 0);

    /** Nobody takes chats of this line, and nobody has said when they come back. */
    public static final WaitEstimate NO_AGENTS = new WaitEstimate(Status.NO_AGENTS, 0, 0, 0);

    /** What an estimate rests on. */
    public enum Status {
        /** Measured. */
        OK,
        /** Nobody accepts and no return is announced. */
        NO_AGENTS,
        /** Too little was seen. */
        THIN;

        /** The word on the wire. */
        public String basis() {
            return switch (this) {
                case OK -> "measured";
                case NO_AGENTS -> "no_agents";
                case THIN -> "thin";
            };
        }
    }

    /** A measured estimate. */
    public static WaitEstimate measured(double p20, double p50, double p90) {
        return new WaitEstimate(Status.OK, p20, p50, p90);
    }
}
