package io.ringback.waiting.ledger;

import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.score.Tally;
import io.ringback.waiting.screen.WaitRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what visitors were told with what came of it, as counts that can be added to what was counted before: by lane and by the hour
 * in which they were told. One thread at a time.
 */
public final class ScoreBook {
    private static final double HOUR = 3600;
    private static final double SECOND_MS = 1000;

    private record Cell(long hour, String lane, String measure) {}

    private final Map<Cell, Long> counts = new LinkedHashMap<>();

    /**
     * One question that was answered with a time, and the wait that followed.
     *
     * @param shown the range on the screen, if one was shown
     * @param wait seconds from the question on
     */
    public void add(String lane, Told told, Optional<WaitRange> shown, double wait) {
        long hour = (long) Math.floor(told.at() / HOUR);
        Quantiles quantiles = told.shown();
        count(hour, lane, HourScore.QUESTIONS, 1);
        for (Tau tau : Tau.values()) {
            count(hour, lane, HourScore.covered(tau), wait <= quantiles.of(tau) ? 1 : 0);
        }
        count(hour, lane, HourScore.ERROR, Math.round((quantiles.p50() - wait) * SECOND_MS));
        count(hour, lane, HourScore.LOSS, Math.round(loss(quantiles, wait) * SECOND_MS));
        shown.ifPresent(range -> addShown(hour, lane, range, wait));
    }

    private static double loss(Quantiles told, double wait) {
        return (Tally.pinball(Tau.P50, told.p50(), wait) + Tally.pinball(Tau.P90, told.p90(), wait)) / 2;
    }

    private void addShown(long hour, String lane, WaitRange range, double wait) {
        boolean within = wait <= range.hiSeconds();
        count(hour, lane, HourScore.SHOWN, 1);
        count(hour, lane, HourScore.WITHIN, within ? 1 : 0);
        count(hour, lane, HourScore.INSIDE, within && wait >= range.loSeconds() ? 1 : 0);
        count(hour, lane, HourScore.WIDTH + (range.hi() - range.lo()), 1);
    }

    private void count(long hour, String lane, String measure, long by) {
        if (by != 0) {
            counts.merge(new Cell(hour, lane, measure), by, Long::sum);
        }
    }

    /** What was counted since this was asked last. */
    public List<Count> take() {
        List<Count> taken = counts.entrySet().stream()
                .map(each -> new Count(
                        each.getKey().hour(),
                        each.getKey().lane(),
                        each.getKey().measure(),
                        each.getValue()))
                .toList();
        counts.clear();
        return taken;
    }
}
