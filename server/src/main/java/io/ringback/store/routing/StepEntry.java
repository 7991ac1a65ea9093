package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.redis.Reply;
import io.ringback.routing.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code step|conversation|n|agent|reason}, the form of {@code lua/lib/steps.lua}. */
final class StepEntry {
    private static final int FIELDS = 5;

    private StepEntry() {}

    /** The steps that stand as last item of a script's answer if it has so many; else none. */
    static List<Step> last(Reply answer, int items) {
        return answer.size() < items ? List.of() : list(answer.at(items - 1));
    }

    /** Steps as scripts return them: pairs of an entry and the agent's name. */
    static List<Step> list(Reply pairs) {
        return pairs.list().stream()
                .map(pair -> read(pair.at(0).text(), pair.at(1).text()))
                .toList();
    }

    /** One step; the name of its agent when it has one. */
    static Step read(String entry, String agentName) {
        String[] f = entry.split("\\|", FIELDS);
        if (f.length != FIELDS) {
            throw new IllegalStateException("not a step: " + entry);
        }
        return new Step(entry, new ConversationId(f[1]), change(f, agentName));
    }

    private static Step.Change change(String[] f, String agentName) {
        return switch (f[0]) {
            case "keep" -> new Step.Change.Keep();
            case "join" -> join(f, agentName);
            case "leave" -> leave(f, agentName);
            case "enter" -> new Step.Change.Enter(Long.parseLong(f[2]), new AgentId(f[3]), agentName);
            case "exit" ->
                new Step.Change.Exit(Long.parseLong(f[2]), new AgentId(f[3]), agentName, f[4].equals("lost"));
            case "end" -> end(f[4]);
            default -> throw new IllegalStateException("not a step: " + f[0]);
        };
    }

    private static Step.Change join(String[] f, String agentName) {
        long n = Long.parseLong(f[2]);
        AgentId agent = new AgentId(f[3]);
        return f[4].isEmpty()
                ? new Step.Change.Join(n, agent, agentName)
                : new Step.Change.Succeed(n, agent, agentName, f[4].equals("handed_over"));
    }

    /** The reason is {@code lost}, or {@code transferred:TO:DEPARTMENT}. */
    private static Step.Change leave(String[] f, String agentName) {
        long n = Long.parseLong(f[2]);
        AgentId agent = new AgentId(f[3]);
        String[] reason = f[4].split(":", -1);
        if (reason.length < 3) {
            return new Step.Change.Leave(n, agent, agentName);
        }
        return new Step.Change.HandOn(
                n, agent, agentName, reason[1], reason[2].isEmpty() ? null : new DepartmentId(reason[2]));
    }

    private static Step.Change end(String byAndReason) {
        int colon = byAndReason.indexOf(':');
        @Nullable String reason = colon < 0 ? null : byAndReason.substring(colon + 1);
        return new Step.Change.End(colon < 0 ? byAndReason : byAndReason.substring(0, colon), reason);
    }
}
