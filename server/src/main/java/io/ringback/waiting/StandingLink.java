package io.ringback.waiting;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection that is told of changes only. */
final class StandingLink {
    private final Consumer<Standing> onStanding;
    private @Nullable Standing told;

    StandingLink(Consumer<Standing> onStanding) {
        this.onStanding = onStanding;
    }

    void tell(Standing standing) {
        if (!standing.equals(told)) {
            told = standing;
            onStanding.accept(standing);
        }
    }
}
