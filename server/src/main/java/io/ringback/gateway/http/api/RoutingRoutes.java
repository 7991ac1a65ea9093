package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Access;
import io.ringback.auth.Action;
import io.ringback.auth.Authenticator.Signed;
import io.ringback.auth.Target;
import io.ringback.chat.ConversationStore;
import io.ringback.chat.Participant;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.model.SiteId;
import io.ringback.routing.Explanation;
import io.ringback.routing.ReasonStore;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /api/v1/conversations/{id}/routing}: GET says why a conversation stands, or stood, where it does. */
public final class RoutingRoutes {
    private final ReasonStore reasons;
    private final ConversationStore conversations;
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param conversations which know the agents who have a part in them
     */
    public RoutingRoutes(ApiDoor door, ReasonStore reasons, ConversationStore conversations) {
        this.reasons = reasons;
        this.conversations = conversations;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, "/api/v1/conversations/{id}/routing", this::explain);
    }

    private CompletionStage<HttpReply> explain(HttpCall call) {
        return door.signed(call).thenCompose(signed -> {
            ConversationId conversation = conversation(call);
            return reasons.explain(signed.staff().site(), conversation).thenCompose(found -> {
                Explanation explanation =
                        found.orElseThrow(() -> Problem.notFound().thrown());
                return allow(signed, conversation, explanation)
                        .thenApply(allowed -> JsonBody.reply(200, ExplanationView.of(conversation, explanation)));
            });
        });
    }

    /** Whoever has it on the desk is known here; who took part in it before, the conversation knows. */
    private CompletionStage<Void> allow(Signed signed, ConversationId conversation, Explanation explanation) {
        SiteId site = signed.staff().site();
        Set<AgentId> holders =
                explanation.now().map(now -> Set.copyOf(now.agents())).orElse(Set.of());
        Target held = new Target.OfConversation(site, explanation.visitor(), holders);
        if (Access.may(signed.staff(), Action.EXPLAIN, held)) {
            return CompletableFuture.completedFuture(null);
        }
        AgentId self = signed.staff().agent();
        Participant reader = new Participant.Agent(self, signed.account().name());
        return conversations.read(conversation, reader, Position.START).thenAccept(part -> {
            Set<AgentId> people = Stream.concat(holders.stream(), part.map(read -> self).stream())
                    .collect(Collectors.toSet());
            ApiDoor.require(signed, Action.EXPLAIN, new Target.OfConversation(site, explanation.visitor(), people));
        });
    }

    /** An id no conversation can have is missing like any other. */
    private static ConversationId conversation(HttpCall call) {
        try {
            return new ConversationId(call.param("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound().thrown();
        }
    }
}
