package io.ringback.bench.subject;

import io.netty.channel.EventLoop;
import io.ringback.bench.load.Dialect;
import io.ringback.bench.load.Endpoint;
import io.ringback.bench.load.Marker;
import io.ringback.bench.load.MessageTemplate;
import io.ringback.bench.load.Pair;
import io.ringback.bench.load.WsClient;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One conversation from hello to end: a visitor asks, the only free agent accepts, both sides hold the conversation open. */
final class Talk {
    private static final String SUBPROTOCOL = "ringback.v1";

    private final WsClient agent;
    private final Caller agentCaller = new Caller();
    private final WsClient visitor;
    private final Caller visitorCaller = new Caller();
    private String conversation = "";

    /** Connects both; the agent is not available yet. */
    Talk(EventLoop loop, Endpoint agentAt, Endpoint visitorAt) throws IOException, InterruptedException {
        agent = Clients.await(WsClient.open(loop, agentAt, agentCaller));
        visitor = Clients.await(WsClient.open(loop, visitorAt, visitorCaller));
    }

    /** The subprotocol both endpoints are asked for. */
    static String subprotocol() {
        return SUBPROTOCOL;
    }

    /**
     * Brings visitor and agent together.
     *
     * @param site where the visitor asks
     * @param ticket opens the agent's socket
     */
    Pair begin(String site, String ticket) throws IOException, InterruptedException {
        agentCaller.ask(agent, "hello", Map.of("ticket", ticket));
        agentCaller.ask(agent, "availability", Map.of("status", "available"));
        visitorCaller.ask(visitor, "hello", Map.of("site", site));
        JsonNode started =
                visitorCaller.ask(visitor, "start", Map.of("text", "Is the lamp in stock?", "language", "en"));
        conversation = started.path("conversation").path("id").asString();
        JsonNode offered = agentCaller.await(agent, event -> offerOf(event).isObject());
        agentCaller.ask(
                agent, "accept", Map.of("offer", offerOf(offered).path("offer").asString()));
        agentCaller.ask(agent, "open", Map.of("conversation", conversation));
        return new Pair(visitor, agent, dialect());
    }

    /** The visitor ends the conversation, the agent wraps up and goes away; both sockets are closed. */
    void end() throws IOException, InterruptedException {
        visitor.receive(visitorCaller);
        agent.receive(agentCaller);
        visitorCaller.ask(visitor, "end", Map.of("conversation", conversation));
        agentCaller.await(
                agent, event -> event.path("entry").path("kind").asString("").equals("ended"));
        agentCaller.ask(agent, "availability", Map.of("status", "away"));
        visitor.close();
        agent.close();
    }

    private JsonNode offerOf(JsonNode event) {
        for (JsonNode offer : event.path("desk").path("offers")) {
            if (offer.path("conversation").asString("").equals(conversation)) {
                return offer;
            }
        }
        return event.path("none");
    }

    private Dialect dialect() {
        String post = "{\"type\":\"post\",\"id\":\"b@\",\"conversation\":\"" + conversation + "\",\"text\":\""
                + MessageTemplate.text("#") + "\"}";
        return new Dialect(
                MessageTemplate.of(post),
                Marker.after("\"text\":\"#"),
                Marker.after("\"re\":\"b"),
                Marker.after("\"type\":\"error\""));
    }
}
