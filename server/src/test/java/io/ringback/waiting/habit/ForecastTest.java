package io.ringback.waiting.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
    private static final Lane LANE = Lane.parse("cards:en");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-11-23T18:00:00Z");

    /** Ten agents until closing, of whom 8.7 are usually there. */
    private static final StaffPlan TEN = new StaffPlan() {
        @Override
        public List<DepartmentId> departments() {
            return List.of(LANE.department());
        }

        @Override
        public int planned(DepartmentId department, Instant at) {
            return at.isBefore(CLOSING) ? 10 : 0;
        }

        @Override
        public int planned(Lane lane, Instant at) {
            return planned(lane.department(), at);
        }

        @Override
        public int slots(Lane lane) {
            return 3;
        }

        @Override
        public int hourOfWeek(Instant at) {
            return 10;
        }
    };

    /** What is unusual now is by 1/e less of it each hour. */
    @ParameterizedTest
    @CsvSource({"9, 0, 9", "0, 0, 0", "0, 60, 5.5", "0, 240, 8.54", "20, 60, 12.857", "9, 600, 0", "0, 600, 0"})
    void fromWhoIsHereToWhoIsPlanned(int here, int minutes, double agents) {
        Forecast forecast = new Forecast(TEN, Usual.UNKNOWN, NOW, lane -> here);
        assertThat(forecast.agents(LANE, NOW.plusSeconds(60L * minutes))).isCloseTo(agents, within(0.01));
    }

    /** Before opening nobody is missed. */
    @Test
    void whoIsNotPlannedNowIsNotMissed() {
        Forecast forecast = new Forecast(TEN, Usual.UNKNOWN, CLOSING, lane -> 0);
        assertThat(forecast.agents(LANE, NOW.plusSeconds(86_400 * 365L))).isZero();
        assertThat(forecast.agents(LANE, CLOSING.minusSeconds(1))).isCloseTo(8.7, within(0.01));
    }

    @Test
    void theirSlotsComeFree() {
        Forecast forecast = new Forecast(TEN, Usual.UNKNOWN, NOW, lane -> 9);
        assertThat(forecast.perSecond(LANE, NOW)).isCloseTo(27 / 560.0, within(1e-9));
    }
}
