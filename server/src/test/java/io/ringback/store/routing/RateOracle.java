package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How many places were put before each agent within the last minute and did not come back. */
final class RateOracle {
    private static final long MINUTE = 60_000;

    private final Map<AgentId, Map<ConversationId, Long>> counted = new HashMap<>();
    private final OptionalInt rate;
    private long lastFired;

    RateOracle(OptionalInt rate) {
        this.rate = rate;
    }

    void follow(SiteState before, SiteState now, long time) {
        now.agents().forEach((id, agent) -> {
            Map<ConversationId, Long> own = counted.computeIfAbsent(id, key -> new HashMap<>());
            SiteState.Agent earlier = before.agents().get(id);
            Map<ConversationId, String> was = earlier == null ? Map.of() : earlier.desk();
            was.forEach((conversation, state) -> {
                if (state.equals("offered") && !agent.desk().containsKey(conversation)) {
                    own.remove(conversation);
                }
            });
            agent.desk().forEach((conversation, state) -> {
                if (state.equals("offered") && !"offered".equals(was.get(conversation))) {
                    own.put(conversation, time);
                }
            });
        });
    }

    void fired(long time) {
        lastFired = time;
    }

    /** Whether the agent is at the bound; between the end of a minute and the tick that notices it, what the script says. */
    boolean limited(AgentId id, SiteState.Agent agent, long time) {
        if (rate.isEmpty()) {
            return false;
        }
        if (within(id, time) >= rate.getAsInt()) {
            return true;
        }
        return within(id, lastFired) >= rate.getAsInt() && agent.limited();
    }

    private long within(AgentId id, long time) {
        return counted.getOrDefault(id, Map.of()).values().stream()
                .filter(at -> at > time - MINUTE)
                .count();
    }
}
