package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.CallbackId;
import io.ringback.model.callback.CallbackMove;
import io.ringback.model.callback.CallbackState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.waiting.live.LogEntry;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Looks after every act at every callback: each move in the log is one of the model from the state it was in, and an open one has an
 * owner who can act, a time by when, and a timer that fires then; a settled one has let go of everything.
 */
final class CallbackOracle {
    private static final int MOST = 1_000;

    private final SiteRedis redis;
    private final Map<CallbackId, CallbackState> states = new LinkedHashMap<>();
    private final Set<CallbackMove> seen = EnumSet.noneOf(CallbackMove.class);
    private final Set<CallbackId> over = new HashSet<>();
    private String read = "";

    CallbackOracle(SiteRedis redis) {
        this.redis = redis;
    }

    /** One that came to be as a held place, or as one on its way to be booked. */
    void made(CallbackId callback) {
        states.putIfAbsent(callback, CallbackState.OFFERED);
    }

    /** One that was refused. */
    void never(CallbackId callback) {
        states.remove(callback);
    }

    CallbackState state(CallbackId callback) {
        return Objects.requireNonNull(states.get(callback));
    }

    List<CallbackId> open() {
        return states.keySet().stream().filter(id -> !state(id).settled()).toList();
    }

    Set<CallbackMove> seen() {
        return seen;
    }

    void look(String act) {
        for (LogEntry entry : await(redis.estimators().read(redis.site(), read, MOST))) {
            read = entry.id();
            if (entry.fields().getOrDefault("e", "").equals("callback")) {
                follow(entry.fields(), act);
            }
        }
        List<CallbackId> all =
                states.keySet().stream().filter(id -> !over.contains(id)).toList();
        if (all.isEmpty()) {
            return;
        }
        Args ids = all.stream().map(CallbackId::value).reduce(Args.none(), Args::add, (one, other) -> one);
        Reply found = await(redis.commands()
                .run(LuaScript.load("callback/inspect_callbacks"), redis.keys().root(), ids));
        for (int i = 0; i < all.size(); i++) {
            check(act + " " + all.get(i), state(all.get(i)), found.at(i));
            if (state(all.get(i)).settled()) {
                over.add(all.get(i));
            }
        }
    }

    private void follow(Map<String, String> fields, String act) {
        String word = fields.getOrDefault("m", "");
        if (word.equals("apologise") || word.equals("warn")) {
            return;
        }
        CallbackMove move = CallbackMove.valueOf(word.toUpperCase(Locale.ROOT));
        CallbackId callback = new CallbackId(fields.getOrDefault("b", ""));
        assertThat(move.from(state(callback)))
                .as("%s: %s of %s from %s", act, word, callback, state(callback))
                .contains(CallbackState.parse(fields.getOrDefault("s", "")));
        states.put(callback, move.to());
        seen.add(move);
    }

    private void check(String what, CallbackState state, Reply found) {
        assertThat(found.at(0).text()).as(what).isEqualTo(state.word());
        if (state.settled()) {
            assertThat(text(found, 1) + text(found, 2))
                    .as("%s is settled", what)
                    .isEmpty();
            assertThat(found.at(3).number() + found.at(5).number())
                    .as("%s holds nobody", what)
                    .isZero();
            assertThat(text(found, 8).isEmpty() || !text(found, 9).isEmpty())
                    .as("%s owes nothing", what)
                    .isTrue();
            return;
        }
        assertThat(text(found, 1)).as("%s has a time", what).isNotEmpty();
        assertThat(Double.parseDouble(text(found, 2)))
                .as("%s has a timer", what)
                .isEqualTo(Double.parseDouble(text(found, 1)));
        assertThat(found.at(3).number()).as("%s is its visitor's", what).isEqualTo(1);
        owned(what, state, found);
    }

    private static void owned(String what, CallbackState state, Reply found) {
        if (state == CallbackState.OFFERED) {
            return;
        }
        assertThat(found.at(5).number()).as("%s has a place", what).isEqualTo(1);
        Set<String> places = switch (state) {
            case BOOKED -> Set.of("booked", "line");
            case REMINDED, RETRY -> Set.of("booked");
            case DUE -> Set.of("line");
            case RINGING -> Set.of("offered");
            default -> Set.of("active");
        };
        assertThat(places).as("%s is %s", what, state).contains(text(found, 4));
        assertThat(text(found, 8)).as("%s is promised", what).isNotEmpty();
        if (state.owner() == CallbackState.Owner.AGENT) {
            assertThat(text(found, 6)).as("%s is with an agent", what).isEqualTo(text(found, 4));
        }
        if (state == CallbackState.STARTED && text(found, 10).equals("phone")) {
            assertThat(found.at(7).number()).as("%s has the agent alone", what).isEqualTo(1);
        }
    }

    private static String text(Reply row, int field) {
        return row.at(field).text();
    }
}
