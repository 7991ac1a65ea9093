package io.ringback.callback.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Selling;
import io.ringback.callback.Staff;
import io.ringback.callback.booking.Unpromised;
import io.ringback.model.Lane;
import io.ringback.waiting.habit.Usual;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsoldTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Lane GENERAL = Lane.parse("cards:*");
    private static final Lane EN = Lane.parse("cards:en");
    private static final Lane SL = Lane.parse("cards:sl");

    @Test
    void twoAgentsPromiseNothingAndItIsSaidOnce() {
        assertThat(Unsold.on(OversoldTest.site(), NOW, OversoldTest.selling(2)))
                .singleElement()
                .satisfies(unsold -> {
                    assertThat(unsold.lane()).isEqualTo(GENERAL);
                    assertThat(unsold.reason()).isEqualTo(Unpromised.TOO_FEW_AGENTS);
                    assertThat(unsold.hours()).isEqualTo(unsold.of()).isGreaterThan(160);
                    assertThat(unsold.sentence())
                            .isEqualTo("No callback is promised for cards at any time: 99 in 100 cannot be promised:"
                                    + " with so few agents all are away at once too often.");
                });
    }

    @Test
    void enoughAgentsAreNotTalkedAbout() {
        assertThat(Unsold.on(OversoldTest.site(), NOW, OversoldTest.selling(7))).isEmpty();
    }

    @Test
    void aLanguageThatTwoSpeakIsNamed() {
        List<Staff> staff = List.of(
                new Staff(3, List.of(EN, SL, GENERAL)),
                new Staff(3, List.of(EN, SL, GENERAL)),
                new Staff(3, List.of(EN, GENERAL)),
                new Staff(3, List.of(EN, GENERAL)),
                new Staff(3, List.of(EN, GENERAL)));
        assertThat(Unsold.on(
                        OversoldTest.site(), NOW, lane -> new Selling(OversoldTest.site(), lane, staff, Usual.UNKNOWN)))
                .singleElement()
                .satisfies(unsold -> {
                    assertThat(unsold.lane()).isEqualTo(SL);
                    assertThat(unsold.sentence()).startsWith("No callback is promised for cards in sl at any time: ");
                });
    }

    /** Something is sold of a window, but not the three slots that a call by phone takes. */
    @Test
    void whereOnlyChatsFitPhonesAreTalkedAbout() {
        List<Staff> staff = Collections.nCopies(3, new Staff(2, List.of(EN, SL, GENERAL)));
        Selling selling = new Selling(OversoldTest.site(), EN, staff, Usual.UNKNOWN);
        assertThat(selling.bounds(NOW).lane()).isEqualTo(1);
        assertThat(selling.unpromised(NOW, false)).isEmpty();
        assertThat(selling.unpromised(NOW, true)).contains(Unpromised.TOO_SLOW);
    }
}
