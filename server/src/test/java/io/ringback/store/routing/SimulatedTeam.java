package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.routing.Decision;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.TeamOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionStage;

/** What agents do with one another's chats: hand them on, ask colleagues in, leave, take over. Some of it is refused. */
final class SimulatedTeam {
    private static final long PAUSE = 30_000;

    private final SiteRedis redis;
    private final Random random;
    private final RoutingOracle oracle;

    SimulatedTeam(SiteRedis redis, Random random, RoutingOracle oracle) {
        this.redis = redis;
        this.random = random;
        this.oracle = oracle;
    }

    /** One act of this agent, and its name. */
    String act(AgentId id, SiteState state, SimulatedRules rules) {
        SiteState.Agent agent = state.agents().get(id);
        List<Map.Entry<ConversationId, String>> desk =
                agent == null ? List.of() : List.copyOf(agent.desk().entrySet());
        if (desk.isEmpty() || random.nextInt(6) == 0) {
            return intrude(id, state);
        }
        // whoever is asked seldom lets it ring to its end
        Map.Entry<ConversationId, String> held = desk.stream()
                .filter(each -> each.getValue().equals("invited"))
                .findFirst()
                .orElseGet(() -> pick(desk));
        return switch (held.getValue()) {
            case "invited" -> answer(id, held.getKey());
            case "guest" -> leave(id, held.getKey());
            case "active" -> share(id, held.getKey(), state, rules);
            default -> "nothing to share";
        };
    }

    String leave(AgentId id, ConversationId chat) {
        return named(redis.team().endPart(site(), id, chat, id, false), "leave chat");
    }

    private String answer(AgentId id, ConversationId chat) {
        boolean accept = random.nextInt(3) > 0;
        return named(redis.team().answer(site(), id, chat, accept, null), accept ? "come in" : "stay out");
    }

    /** A supervisor comes into somebody else's chat or takes it. */
    private String intrude(AgentId id, SiteState state) {
        List<ConversationId> running = new ArrayList<>();
        state.places().forEach((chat, place) -> {
            if (place.state().equals("active")) {
                running.add(chat);
            }
        });
        if (running.isEmpty()) {
            return "nothing to share";
        }
        ConversationId chat = pick(running);
        if (random.nextBoolean()) {
            return named(redis.team().join(site(), id, chat), "join");
        }
        long n = Objects.requireNonNull(state.places().get(chat)).n();
        return named(redis.team().takeOver(site(), id, chat, n), "take over");
    }

    private String share(AgentId id, ConversationId chat, SiteState state, SimulatedRules rules) {
        List<AgentId> free = state.agents().entrySet().stream()
                .filter(each -> each.getValue().wouldTake())
                .map(Map.Entry::getKey)
                .toList();
        AgentId colleague = pick(free.isEmpty() ? List.copyOf(state.agents().keySet()) : free);
        return switch (random.nextInt(6)) {
            case 0 ->
                named(
                        redis.team().askHelp(site(), id, chat, random.nextBoolean() ? "please" : null, false),
                        "ask for help");
            case 1, 2 -> named(redis.team().invite(site(), id, chat, colleague, null), "invite");
            case 3 -> handOver(id, chat, state);
            case 4 -> transfer(id, chat, new HandoverTarget.ToAgent(colleague), "transfer to agent");
            default ->
                transfer(
                        id,
                        chat,
                        new HandoverTarget.ToDepartment(
                                pick(rules.departments()).id()),
                        "transfer to department");
        };
    }

    private String handOver(AgentId id, ConversationId chat, SiteState state) {
        return state.agents().entrySet().stream()
                .filter(other -> "guest".equals(other.getValue().desk().get(chat)))
                .findFirst()
                .map(guest -> named(redis.team().handOver(site(), id, chat, guest.getKey()), "hand over"))
                .orElse("nobody to hand over to");
    }

    private String transfer(AgentId id, ConversationId chat, HandoverTarget to, String act) {
        String done = named(redis.team().transfer(site(), id, chat, to, null), act);
        if (done.equals(act)) {
            oracle.moves().handedOn(chat, redis.now());
            if (to instanceof HandoverTarget.ToDepartment) {
                oracle.pause(id, chat, redis.now() + PAUSE);
            }
        }
        return done;
    }

    private static String named(CompletionStage<Decision<TeamOutcome>> outcome, String act) {
        return await(outcome).answer() == TeamOutcome.DONE ? act : act + " in vain";
    }

    private SiteId site() {
        return redis.site();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
