package io.ringback.gateway.http.api;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.routing.Explanation;
import io.ringback.routing.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** An explanation as the API tells it: codes and their parameters, which a page puts into words of its own language. */
final class ExplanationView {
    private ExplanationView() {}

    static Map<String, Object> of(ConversationId conversation, Explanation explanation) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("conversation", conversation.value());
        explanation.now().ifPresent(now -> view.put("now", now(now)));
        view.put(
                "reasons",
                explanation.reasons().stream().map(ExplanationView::reason).toList());
        Map<String, String> agents = new TreeMap<>();
        explanation.names().forEach((agent, name) -> agents.put(agent.value(), name));
        view.put("agents", agents);
        return view;
    }

    private static Map<String, Object> now(Explanation.Now now) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("state", now.state());
        view.put("lane", now.lane().toString());
        view.put("score", Math.round(now.score()));
        view.put("agents", now.agents().stream().map(AgentId::value).toList());
        if (now.ahead() >= 0) {
            view.put("ahead", now.ahead());
        }
        view.put("here", now.here());
        Explanation.Staff staff = now.staff();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("free", staff.free());
        counts.put("busy", staff.busy());
        counts.put("away", staff.away());
        counts.put("lost", staff.lost());
        counts.put("draining", staff.draining());
        view.put("staff", counts);
        return view;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("at", reason.at());
        view.put("code", reason.code());
        view.putAll(new TreeMap<>(reason.details()));
        return view;
    }
}
