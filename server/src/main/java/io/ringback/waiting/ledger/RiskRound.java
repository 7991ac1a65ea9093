package io.ringback.waiting.ledger;

import io.ringback.model.promise.PromiseId;
import io.ringback.waiting.Footing;
import io.ringback.waiting.estimate.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which promises are at risk, and which are not any more, as the forecasts are now. Who waits in line is judged by {@link RiskRule}; a
 * callback that is booked for a time by when it is expected to begin. What is at risk once stays so until the forecast is better by a
 * fifth, so that it does not flicker. Pure.
 *
 * @param raised are at risk now
 * @param lowered were, and are not any more; callbacks only, ranges of waits are too short to say so
 */
public record RiskRound(List<PromiseId> raised, List<PromiseId> lowered) {
    /** So much of the time that is left may be needed at most for a risk to be over. */
    private static final double CALM = 0.8;

    public RiskRound {
        raised = List.copyOf(raised);
        lowered = List.copyOf(lowered);
    }

    /**
     * Of what is owed.
     *
     * @param now UTC ms
     * @param waits how long somebody in line still has to wait
     * @param supply slots of a lane that come free per second at a moment in UTC ms
     */
    public static RiskRound of(
            List<Owed> owed, long now, Function<Footing, Estimate> waits, ExpectedStarts.Supply supply) {
        Map<PromiseId, Double> starts = ExpectedStarts.of(
                owed.stream().filter(each -> each.isBooked(now)).toList(), now, supply);
        List<PromiseId> raised = new ArrayList<>();
        List<PromiseId> lowered = new ArrayList<>();
        for (Owed each : owed) {
            boolean risk = each.atRisk() ? !calm(each, waits, starts) : risky(each, waits, starts);
            if (risk != each.atRisk()) {
                (risk ? raised : lowered).add(each.promise());
            }
        }
        return new RiskRound(raised, lowered);
    }

    private static boolean risky(Owed owed, Function<Footing, Estimate> waits, Map<PromiseId, Double> starts) {
        Double start = starts.get(owed.promise());
        return start == null
                ? owed.footing()
                        .filter(footing -> RiskRule.atRisk(owed.dueAt() - footing.now(), waits.apply(footing)))
                        .isPresent()
                : start > owed.dueAt();
    }

    private static boolean calm(Owed owed, Function<Footing, Estimate> waits, Map<PromiseId, Double> starts) {
        Double start = starts.get(owed.promise());
        return start == null
                ? owed.footing()
                        .filter(footing ->
                                !RiskRule.atRisk((long) (CALM * (owed.dueAt() - footing.now())), waits.apply(footing)))
                        .isPresent()
                : start <= owed.beginsAt() + CALM * (owed.dueAt() - owed.beginsAt());
    }
}
