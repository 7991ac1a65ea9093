package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What must hold after every decision, whatever happened (rulings R4). It knows from the simulation who came when and who
 * declined whom; everything else it reads.
 */
final class RoutingOracle {
    private final Map<ConversationId, Double> scores = new HashMap<>();
    private final Map<Pair, Long> paused = new HashMap<>();
    private final SimulatedRules rules;
    private final RateOracle rates;
    private final MoveOracle moves = new MoveOracle();
    private long time;

    RoutingOracle(SimulatedRules rules) {
        this.rules = rules;
        this.rates = new RateOracle(rules.rate());
    }

    MoveOracle moves() {
        return moves;
    }

    /** An agent and a place that are not to be brought together for a while. */
    private record Pair(AgentId agent, ConversationId conversation) {}

    void came(ConversationId conversation, double score) {
        scores.put(conversation, score);
    }

    void over(ConversationId conversation) {
        scores.remove(conversation);
    }

    void pause(AgentId agent, ConversationId conversation, long until) {
        paused.put(new Pair(agent, conversation), until);
    }

    /** All that was due up to now has fired. */
    void fired(SiteState state, long now) {
        paused.values().removeIf(until -> until <= now);
        rates.fired(now);
        moves.fired(rules, state, now);
        state.places()
                .forEach((id, place) -> must(
                        place.turn() != TurnState.CALLED || !place.state().equals("line") || place.turnEnds() > now,
                        () -> id + " is still called"));
    }

    /** Conversations that are not over. */
    Set<ConversationId> open() {
        return Set.copyOf(scores.keySet());
    }

    void check(SiteState before, SiteState now, long at) {
        time = at;
        rates.follow(before, now, at);
        moves.check(rules, now, at);
        everyOpenPlaceIsInOnePlace(now);
        offersStandBeforeSeveralAtMost(now);
        linesAgreeWithPlaces(now);
        agentsHoldWhatTheyCount(before, now);
        staffIsCountedRight(now);
        nobodyWaitsForAFreeSlot(now);
        whoIsAwayIsCalledForAFreeSlot(now);
        newOffersTookTheFirstInLine(before, now);
    }

    private void everyOpenPlaceIsInOnePlace(SiteState now) {
        Map<ConversationId, Integer> seen = new HashMap<>();
        now.lines().values().forEach(line -> line.all().keySet().forEach(id -> seen.merge(id, 1, Integer::sum)));
        now.agents()
                .values()
                .forEach(agent -> agent.desk().forEach((id, state) -> {
                    if (state.equals("active")) {
                        seen.merge(id, 1, Integer::sum);
                    }
                }));
        must(seen.keySet().equals(scores.keySet()), () -> "open are " + scores.keySet() + ", with a place " + seen);
        must(seen.values().stream().allMatch(count -> count == 1), () -> "in two places: " + seen);
    }

    private void offersStandBeforeSeveralAtMost(SiteState now) {
        now.places().forEach((id, place) -> {
            int most = place.state().equals("offered")
                    ? rules.departments().stream()
                            .mapToInt(each -> each.lines().offersAtOnce())
                            .max()
                            .orElse(1)
                    : 1;
            must(place.agents().size() <= most, () -> id + " stands before too many: " + place);
        });
    }

    private void linesAgreeWithPlaces(SiteState now) {
        now.lines().forEach((lane, line) -> {
            line.all().forEach((id, score) -> {
                SiteState.Place place = place(now, id);
                must(place.lane().equals(lane), () -> id + " stands in " + lane);
                must(score.equals(scores.get(id)) && score == place.score(), () -> id + " stands with " + score);
                boolean waits = place.state().equals("line") && place.here();
                boolean ready = waits && place.kept().isEmpty();
                must(line.ready().containsKey(id) == ready, () -> id + " ready is not " + ready);
                boolean away = place.state().equals("line") && !place.here();
                must(line.away().containsKey(id) == away, () -> id + " away is not " + away);
                now.agents()
                        .forEach((agent, state) -> must(
                                state.kept().containsKey(id)
                                        == (waits && place.kept().equals(agent.value())),
                                () -> id + " is kept for " + place.kept() + ", and in the list of " + agent));
                must(waits || !place.state().equals("active"), () -> id + " is active and in line");
            });
            line.ready().forEach((id, score) -> must(score.equals(line.all().get(id)), () -> id + " is only ready"));
            line.away().forEach((id, score) -> must(score.equals(line.all().get(id)), () -> id + " is only away"));
        });
    }

    private void agentsHoldWhatTheyCount(SiteState before, SiteState now) {
        Set<ConversationId> held = new HashSet<>();
        now.agents().forEach((id, agent) -> {
            agent.desk().forEach((conversation, state) -> {
                SiteState.Place place = place(now, conversation);
                if (state.equals("guest") || state.equals("invited")) {
                    boolean beside =
                            place.state().equals("active") && !place.agents().contains(id);
                    must(beside, () -> id + " is " + state + " in " + place);
                    return;
                }
                must(state.equals("offered") || held.add(conversation), () -> conversation + " is with two agents");
                must(place.state().equals(state) && place.agents().contains(id), () -> "desk of " + id + place);
                must(
                        !state.equals("offered")
                                || Set.of("available", "draining").contains(agent.status()),
                        () -> conversation + " rings with " + id + ", who is " + agent.status());
            });
            must(!agent.status().equals("draining") || agent.used() > 0, () -> id + " is drained and not away");
            must(agent.used() == agent.desk().size(), () -> id + " counts " + agent.used() + ": " + agent.desk());
            SiteState.Agent earlier = before.agents().get(id);
            int allowed = Math.max(agent.capacity(), earlier == null ? 0 : earlier.used());
            must(agent.used() <= allowed, () -> id + " is over capacity: " + agent);
            now.lines().forEach((lane, line) -> {
                boolean free = free(id, agent) && agent.lanes().contains(lane);
                must(line.free().contains(id) == free, () -> id + " free in " + lane + " is not " + free);
            });
        });
    }

    /** What explanations count by (rulings R14) is what the agents are. */
    private static void staffIsCountedRight(SiteState now) {
        now.lines().forEach((lane, line) -> {
            for (String status : List.of("available", "draining", "away", "offline")) {
                long serving = now.agents().values().stream()
                        .filter(agent -> agent.atWork()
                                && agent.status().equals(status)
                                && agent.lanes().contains(lane))
                        .count();
                must(line.staff(status) == serving, () -> lane + " counts " + line.staff() + ", " + status + serving);
            }
        });
    }

    private void nobodyWaitsForAFreeSlot(SiteState now) {
        now.agents().forEach((id, agent) -> {
            if (free(id, agent)) {
                waitingFor(now, agent)
                        .forEach((conversation, score) -> must(
                                paused.containsKey(new Pair(id, conversation)),
                                () -> conversation + " waits while " + id + " is free"));
            }
        });
    }

    /** Rulings R3: a slot is free and nobody who is there stands before them in their line. */
    private static void whoIsAwayIsCalledForAFreeSlot(SiteState now) {
        now.lines()
                .forEach((lane, line) -> line.away()
                        .forEach((id, score) -> must(
                                place(now, id).turn() != TurnState.AWAY
                                        || line.free().isEmpty()
                                        || line.ready().values().stream().anyMatch(before -> before < score),
                                () -> id + " is away, it is their turn, and nobody calls them")));
    }

    private void newOffersTookTheFirstInLine(SiteState before, SiteState now) {
        now.agents()
                .forEach((id, agent) -> agent.desk().forEach((conversation, state) -> {
                    SiteState.Agent earlier = before.agents().get(id);
                    if (state.equals("offered")
                            && (earlier == null
                                    || !"offered".equals(earlier.desk().get(conversation)))) {
                        double score = place(now, conversation).score();
                        waitingFor(now, agent)
                                .forEach((other, its) -> must(
                                        its > score || paused.containsKey(new Pair(id, other)),
                                        () -> id + " was given " + conversation + " before " + other));
                    }
                }));
    }

    private boolean free(AgentId id, SiteState.Agent agent) {
        return agent.wouldTake() && !rates.limited(id, agent, time);
    }

    private static Map<ConversationId, Double> waitingFor(SiteState now, SiteState.Agent agent) {
        Map<ConversationId, Double> waiting = new HashMap<>();
        agent.lanes().forEach(lane -> waiting.putAll(line(now, lane).ready()));
        waiting.putAll(agent.kept());
        return waiting;
    }

    private static void must(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    /** The number ahead as rulings R2 has it: lower scores in the own lane and in those that share an accepting agent. */
    int ahead(SiteState now, ConversationId conversation) {
        SiteState.Place place = place(now, conversation);
        Set<Lane> counted = new HashSet<>(List.of(place.lane()));
        now.agents().values().stream()
                .filter(agent -> agent.status().equals("available")
                        && agent.capacity() > 0
                        && agent.lanes().contains(place.lane()))
                .forEach(agent -> counted.addAll(agent.lanes()));
        return (int) counted.stream()
                .flatMap(lane -> line(now, lane).all().values().stream())
                .filter(score -> score < place.score())
                .count();
    }

    private static SiteState.Line line(SiteState now, Lane lane) {
        return now.line(lane);
    }

    private static SiteState.Place place(SiteState now, ConversationId id) {
        return Objects.requireNonNull(now.places().get(id), () -> "no place of " + id);
    }
}
