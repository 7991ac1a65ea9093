package io.ringback.waiting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.Lane;
import io.ringback.model.promise.PromiseId;
import io.ringback.waiting.Footing;
import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Status;
import io.ringback.waiting.estimate.Told;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callbacks at risk before their windows begin. */
class RiskRoundTest {
    private static final Lane EN = Lane.parse("cards:en");
    private static final Lane SL = Lane.parse("cards:sl");
    private static final long NOW = 1_800_000_000_000L;
    private static final long QUARTER = 900_000;
    private static final long HOUR = 3_600_000;

    /** With a slot each so many seconds, of so many in one window those at the end begin after 900 s. */
    @ParameterizedTest
    @CsvSource({"100, 9, 0", "100, 10, 1", "300, 5, 2", "901, 1, 1", "900, 1, 0", "0, 4, 4"})
    void whoIsExpectedToBeginAfterTheWindowIsAtRisk(int seconds, int booked, int raised) {
        List<Owed> owed = IntStream.range(0, booked)
                .mapToObj(each -> booked(EN, each, NOW + HOUR, false))
                .toList();
        RiskRound round = RiskRound.of(owed, NOW, RiskRoundTest::nobodyWaits, each(seconds));
        assertThat(round.raised()).hasSize(raised);
        assertThat(round.lowered()).isEmpty();
    }

    /** It is better by a fifth when it begins within 720 s of the window. */
    @ParameterizedTest
    @CsvSource({"719, true", "720, true", "721, false", "900, false"})
    void itRecoversWhenItIsWellWithin(int seconds, boolean lowered) {
        Owed owed = booked(EN, 0, NOW + HOUR, true);
        RiskRound round = RiskRound.of(List.of(owed), NOW, RiskRoundTest::nobodyWaits, each(seconds));
        assertThat(round.raised()).isEmpty();
        assertThat(round.lowered()).isEqualTo(lowered ? List.of(owed.promise()) : List.of());
    }

    @Test
    void thoseOfEarlierWindowsComeFirstAndMakeTheNextLate() {
        List<Owed> owed = IntStream.range(0, 6)
                .mapToObj(each -> booked(EN, each, NOW + HOUR + each / 3 * QUARTER, false))
                .toList();
        RiskRound round = RiskRound.of(owed, NOW, RiskRoundTest::nobodyWaits, each(330));
        // 330, 660, 990 s; then 1320, 1650, 1980 s of two quarters
        assertThat(round.raised())
                .containsExactly(owed.get(2).promise(), owed.get(5).promise());
    }

    @Test
    void aLineWaitsForItsOwnAgentsAndForTheDepartment() {
        List<Owed> owed = List.of(booked(EN, 0, NOW + HOUR, false), booked(SL, 1, NOW + HOUR, false));
        assertThat(RiskRound.of(owed, NOW, RiskRoundTest::nobodyWaits, (lane, at) -> lane.equals(SL) ? 0 : 1)
                        .raised())
                .containsExactly(owed.get(1).promise());
        assertThat(RiskRound.of(
                                owed,
                                NOW,
                                RiskRoundTest::nobodyWaits,
                                (lane, at) -> lane.equals(SL.general()) ? 1 / 500.0 : 1)
                        .raised())
                .containsExactly(owed.get(1).promise());
    }

    @Test
    void whoStandsInLineIsJudgedByTheEstimate() {
        Function<Footing, Estimate> minutes = footing -> {
            Quantiles ten = new Quantiles(300, 600, 900);
            return new Estimate(Status.OK, ten, 600, new Told(0, 0, ten, ten));
        };
        assertThat(RiskRound.of(List.of(waiting(599_000, false)), NOW, minutes, each(0))
                        .raised())
                .hasSize(1);
        assertThat(RiskRound.of(List.of(waiting(600_000, false)), NOW, minutes, each(0))
                        .raised())
                .isEmpty();
        assertThat(RiskRound.of(List.of(waiting(740_000, true)), NOW, minutes, each(0))
                        .lowered())
                .isEmpty();
        assertThat(RiskRound.of(List.of(waiting(760_000, true)), NOW, minutes, each(0))
                        .lowered())
                .hasSize(1);
    }

    /** Gone, or begun: nothing is foreseen of it. */
    @Test
    void whatStandsNowhereStaysAsItIs() {
        Owed gone = new Owed(id(1), NOW + QUARTER, Optional.empty(), false, EN, NOW);
        Owed risk = new Owed(id(2), NOW + QUARTER, Optional.empty(), true, EN, NOW);
        assertThat(RiskRound.of(List.of(gone, risk), NOW, RiskRoundTest::nobodyWaits, each(0)))
                .isEqualTo(new RiskRound(List.of(), List.of()));
    }

    private static Estimate nobodyWaits(Footing footing) {
        throw new AssertionError(footing.toString());
    }

    private static ExpectedStarts.Supply each(int seconds) {
        return (lane, at) -> seconds == 0 ? 0 : 1.0 / seconds;
    }

    private static PromiseId id(int number) {
        return new PromiseId("callback:b_%022d:1".formatted(number));
    }

    private static Owed booked(Lane lane, int number, long window, boolean atRisk) {
        return new Owed(id(number), window + QUARTER, Optional.empty(), atRisk, lane, window);
    }

    private static Owed waiting(long leftMs, boolean atRisk) {
        Footing footing = new Footing(EN, 3, 3, false, NOW, 0, 0, 3, Optional.empty(), NOW);
        return new Owed(id(1), NOW + leftMs, Optional.of(footing), atRisk, EN, NOW - 1);
    }
}
