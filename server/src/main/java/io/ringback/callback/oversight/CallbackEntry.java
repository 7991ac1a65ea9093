package io.ringback.callback.oversight;

import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.callback.CallbackState;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A callback as a supervisor sees it; who is phoned is not told. Times are UTC ms.
 *
 * @param window when its window begins; at the turn: by when it is promised
 * @param windowEnd when that ends
 * @param atTurn whether the place is kept in line until its turn comes
 * @param phone whether it is by phone
 * @param attempts begun
 * @param first when the first attempt began
 * @param agent who makes the last attempt, or is asked
 * @param next by when somebody has to act; empty once settled
 * @param apologised when the visitor was told that the window ended unstarted
 * @param outcome what came of the last attempt
 * @param wanted whom a supervisor gave it to
 * @param proposed the window a supervisor asked the visitor about
 * @param name of the visitor
 * @param question what the visitor wrote
 * @param promise how the promise stands; empty when it is known no more
 */
public record CallbackEntry(
        CallbackId id,
        CallbackState state,
        ConversationId conversation,
        Lane lane,
        long window,
        long windowEnd,
        boolean atTurn,
        boolean phone,
        int attempts,
        OptionalLong first,
        Optional<Person> agent,
        OptionalLong next,
        OptionalLong apologised,
        Optional<Outcome> outcome,
        Optional<Person> wanted,
        OptionalLong proposed,
        Optional<String> name,
        Optional<String> question,
        Optional<String> promise) {
    /** An agent. */
    public record Person(AgentId id, String name) {}

    /** Whether the promise is late, or will rather be broken than kept. */
    public boolean presses() {
        return promise.filter(state -> state.equals("late") || state.equals("at_risk"))
                        .isPresent()
                && !state.settled();
    }
}
