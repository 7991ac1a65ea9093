package io.ringback.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The product-limit estimate: of five, one left at 10, one was answered at 15, one left at 20, one at 30, one was answered at 40. */
final class PatienceTest {
    private final Patience patience = new Patience(List.of(
            new Patience.Wait(40, false),
            new Patience.Wait(10, true),
            new Patience.Wait(30, true),
            new Patience.Wait(15, false),
            new Patience.Wait(20, true)));

    @Test
    void followsTheSharesThatStay() {
        // shares who stay: 4/5 after 10, 8/15 after 20, 4/15 after 30
        assertThat(patience.beyond(0, 0.1)).isEqualTo(OptionalLong.of(10));
        assertThat(patience.beyond(0, 0.3)).isEqualTo(OptionalLong.of(20));
        assertThat(patience.beyond(0, 0.6)).isEqualTo(OptionalLong.of(30));
        assertThat(patience.beyond(0, 0.8)).isEmpty();
    }

    @Test
    void nobodyLeavesBeforeTheyWereAnswered() {
        // of those who stayed to 15, a third left at 20 and another third at 30
        assertThat(patience.beyond(15, 0.3)).isEqualTo(OptionalLong.of(20));
        assertThat(patience.beyond(15, 0.6)).isEqualTo(OptionalLong.of(30));
        assertThat(patience.beyond(40, 0.9)).isEmpty();
    }
}
