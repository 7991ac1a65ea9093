package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.CallbackRecord;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.booking.DrainForecast;
import io.ringback.callback.booking.Unpromised;
import io.ringback.callback.booking.WindowCapacity;
import io.ringback.callback.booking.WindowForecast;
import io.ringback.model.callback.Callback;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the booking rule sells is kept on the real match, and a quarter more than its bound is not. Each number of
 * agents that may be there counts by its probability, so that few windows say as much as many; {@code -Dsimulation.windows=N} lives more of them for each
 * size, {@code -Dsimulation.seed=N} others.
 */
final class CallbackPromiseIT {
    /** Share of the agents planned that is there, before it was measured. */
    private static final double PRESENT = 0.87;

    private static final Logger LOG = LoggerFactory.getLogger(CallbackPromiseIT.class);
    private static final double KEPT = 0.99;
    private static final long SEED = Long.getLong("simulation.seed", 20_261_122L);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @ParameterizedTest
    @CsvSource({"4, 4", "7, 3", "14, 4", "40, 1"})
    void whatIsSoldIsKeptInTheChat(int agents, int windows) {
        int sold = capacity(agents).places();
        assertThat(kept(agents, windows, new SellingBounds(sold, sold), PromisedWindow.Form.CHAT))
                .isGreaterThanOrEqualTo(KEPT);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "7, 3", "14, 4", "40, 1"})
    void whatIsSoldIsKeptByPhoneOnOneSlotWithTheOthersClosed(int agents, int windows) {
        int sold = capacity(agents).places();
        assertThat(kept(agents, windows, new SellingBounds(sold, sold), PromisedWindow.Form.ONE_SLOT))
                .isGreaterThanOrEqualTo(KEPT);
    }

    /** Of four agents it takes thousands of windows to tell: SoldWindowsTest lives them. */
    @ParameterizedTest
    @CsvSource({"4, 3", "7, 2", "14, 3", "40, 1"})
    void whatIsSoldIsKeptByPhoneWithEmptyDesks(int agents, int windows) {
        WindowCapacity capacity = capacity(agents);
        int sold = Math.min(capacity.places(), DrainForecast.places(capacity.forecast()) * PromisedWindow.SLOTS);
        assertThat(kept(agents, windows, new SellingBounds(sold, sold), PromisedWindow.Form.WHOLE_AGENT))
                .isGreaterThanOrEqualTo(KEPT);
    }

    /** Of four agents it takes thousands of windows to tell: SoldWindowsTest lives them. */
    @ParameterizedTest
    @CsvSource({"7, 5", "14, 6", "40, 4"})
    void aQuarterMoreThanTheBoundIsNotKept(int agents, int windows) {
        int more = (int) Math.ceil(1.25 * capacity(agents).bound());
        assertThat(kept(agents, windows, new SellingBounds(more, more), PromisedWindow.Form.CHAT))
                .isLessThan(KEPT);
    }

    @Test
    void twoAgentsCannotPromise() {
        assertThat(capacity(2).places()).isZero();
        assertThat(capacity(2).unpromised()).contains(Unpromised.TOO_FEW_AGENTS);
        assertThat(new PromisedWindow(SITE, new Random(SEED), PromisedWindow.Form.CHAT).book(new SellingBounds(0, 0)))
                .isZero();
    }

    private static WindowCapacity capacity(int agents) {
        return WindowCapacity.of(new WindowForecast(
                agents,
                PromisedWindow.SLOTS,
                PRESENT,
                PromisedWindow.NO_ANSWER,
                PromisedWindow.SLOT_TIME,
                Callback.WINDOW,
                Callback.pause(1)));
    }

    /**
     * The share of promises whose first attempt began in their window. Every other one has to be apologised for when it ends.
     *
     * @param some windows for each number of agents that may be there, or in all where there are many
     */
    private static double kept(int agents, int some, SellingBounds bounds, PromisedWindow.Form form) {
        int windows = Integer.getInteger("simulation.windows", some);
        Random random = new Random(SEED);
        double[] likely = Presences.of(agents, PRESENT);
        double kept = 0;
        for (int i = 0; i < Presences.draws(agents, windows); i++) {
            SITE.anew();
            PromisedWindow window = new PromisedWindow(SITE, random, form);
            int booked = window.book(bounds);
            Presences.Draw draw = Presences.draw(likely, windows, i);
            kept += draw.weight() * inTime(window.live(draw.present())) / booked;
        }
        LOG.info("seed {}, {} agents, {}: {} kept", SEED, agents, form, kept);
        return kept;
    }

    private static long inTime(List<CallbackRecord> records) {
        return records.stream().filter(CallbackPromiseIT::inTime).count();
    }

    private static boolean inTime(CallbackRecord record) {
        Instant end = record.window().plus(Callback.WINDOW);
        boolean inTime = record.first() != null && !record.first().isAfter(end);
        assertThat(inTime || Objects.equals(record.apologised(), end))
                .as("apologised for: %s", record)
                .isTrue();
        return inTime;
    }
}
