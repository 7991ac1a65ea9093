package io.ringback.store.routing;

import io.ringback.redis.Reply;
import io.ringback.routing.Decision;
import io.ringback.routing.TeamOutcome;

/** Reads what the scripts of teamwork answer: {@code {outcome}} or {@code {outcome, steps}}. */
final class TeamAnswer {
    private TeamAnswer() {}

    static Decision<TeamOutcome> read(Reply answer) {
        return new Decision<>(TeamOutcome.parse(answer.at(0).text()), StepEntry.last(answer, 2));
    }
}
