package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.redis.Reply;
import io.ringback.waiting.Footing;
import io.ringback.waiting.Rank;
import io.ringback.waiting.screen.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code lua/lib/waits.lua} returns of one place. */
final class Footings {
    private Footings() {}

    /** What a script that read these places returns: its moment, and of each place where it stands. */
    static List<Rank> ranks(List<ConversationId> places, Reply waits) {
        long now = waits.at(0).number();
        List<Rank> ranks = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            ranks.add(new Rank(places.get(i), read(waits.at(i + 1), now)));
        }
        return ranks;
    }

    /** Empty for who does not wait. */
    static Optional<Footing> read(Reply wait, long now) {
        int ahead = (int) wait.at(0).number();
        return ahead == Rank.GONE
                ? Optional.empty()
                : Optional.of(new Footing(
                        Lane.parse(wait.at(1).text()),
                        ahead,
                        wait.at(2).decimal(),
                        wait.at(8).number() == 1,
                        wait.at(3).number(),
                        wait.at(4).number(),
                        (int) wait.at(5).number(),
                        (int) wait.at(6).number(),
                        Told.parse(wait.at(7).text()),
                        now));
    }
}
