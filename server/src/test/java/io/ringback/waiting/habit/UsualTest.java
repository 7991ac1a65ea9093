package io.ringback.waiting.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualTest {
    private static final DepartmentId CARDS = new DepartmentId("cards");
    private static final Lane LANE = new Lane(CARDS, "en");

    @Test
    void whatWasNotLearnedIsAsAnywhere() {
        assertThat(Usual.UNKNOWN.present(CARDS, 0)).isCloseTo(0.87, within(1e-12));
        assertThat(Usual.UNKNOWN.noAnswer(CARDS)).isCloseTo(0.2, within(1e-12));
        assertThat(Usual.UNKNOWN.slotTime(LANE, 3)).isEqualTo(Duration.ofSeconds(560));
    }

    /** By the slots an agent has occupied; never absurd, whatever a test or a fault made of the log. */
    @ParameterizedTest
    @CsvSource({"1, 400", "2, 500", "3, 30", "4, 14400", "50, 14400", "0, 400"})
    void slotTimesAreThoseOfTheLevel(int slots, long seconds) {
        Usual usual = new Usual(0, List.of(), Map.of("cards:en", List.of(400.2, 500.0, 0.001, 1e9)));
        assertThat(usual.slotTime(LANE, slots)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(usual.slotTime(LANE.general(), slots)).isEqualTo(Duration.ofSeconds(560));
    }

    @Test
    void departmentsBeyondTheBoundAreAsAnywhere() {
        Habits habits = new Habits();
        for (int each = 0; each < 2 * Habits.MOST; each++) {
            habits.attempt(0, "d" + each, false);
        }
        assertThat(habits.state()).hasSize(Habits.MOST);
        Usual usual = new Usual(0, habits.state(), Map.of());
        assertThat(usual.noAnswer(new DepartmentId("d0"))).isGreaterThan(0.2);
        assertThat(usual.noAnswer(new DepartmentId("d199"))).isCloseTo(0.2, within(1e-12));
    }
}
