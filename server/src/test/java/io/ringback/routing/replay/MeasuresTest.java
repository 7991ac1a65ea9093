package io.ringback.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.model.Lane;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the figures mean: service level as rulings have it, quantiles of those who were answered. */
final class MeasuresTest {
    private static final Lane LANE = Lane.parse("cards:en");

    @Test
    void whoLeavesInTimeCountsForNeitherSide() {
        List<Outcome> outcomes = Stream.concat(
                        Stream.of(0L, 5_000L, 20_000L, 21_000L).map(wait -> new Outcome(LANE, wait, true)),
                        Stream.of(3_000L, 15_000L, 40_000L).map(wait -> new Outcome(LANE, wait, false)))
                .toList();
        Measures measures = Measures.of(outcomes, 20_000);
        assertThat(measures.handled()).isEqualTo(4);
        assertThat(measures.abandoned()).isEqualTo(3);
        assertThat(measures.shortAbandons()).isEqualTo(1);
        assertThat(measures.serviceLevel()).isCloseTo(3.0 / 5, within(1e-12));
        assertThat(measures.mean()).isCloseTo(11_500, within(1e-9));
        assertThat(measures.p50()).isEqualTo(5_000);
        assertThat(measures.p90()).isEqualTo(21_000);
        assertThat(measures.longest()).isEqualTo(40_000);
    }

    @Test
    void shortAbandonsStayOutUnderAShorterThreshold() {
        List<Outcome> outcomes = List.of(new Outcome(LANE, 1_000, true), new Outcome(LANE, 8_000, false));
        assertThat(Measures.of(outcomes, 5_000).serviceLevel()).isEqualTo(1);
    }

    @Test
    void nobodyHasNoFigures() {
        Measures none = Measures.of(List.of(), 20_000);
        assertThat(none.mean()).isNaN();
        assertThat(none.serviceLevel()).isNaN();
    }
}
