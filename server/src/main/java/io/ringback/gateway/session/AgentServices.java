package io.ringback.gateway.session;

import io.ringback.agents.AgentPresence;
import io.ringback.agents.Agents;
import io.ringback.auth.Authenticator;
import io.ringback.auth.SessionWatch;
import io.ringback.callback.Callbacks;
import io.ringback.callback.message.Messages;
import io.ringback.chat.ConversationStore;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Nudges;
import io.ringback.metrics.Timing;
import io.ringback.notify.UnseenAnswers;
import io.ringback.protocol.Codec;
import io.ringback.routing.Routing;
import io.ringback.routing.Teamwork;
import io.ringback.sites.Sites;
import io.ringback.supervision.LiveBoard;
import java.time.InstantSource;

/**
 * What agents' sessions stand on.
 *
 * @param posting from a message taken to its acknowledgement
 * @param clock storage's time, as all nodes show it
 */
public record AgentServices(
        Codec codec,
        Sites sites,
        Authenticator authenticator,
        SessionWatch sessions,
        ConversationStore conversations,
        Routing routing,
        Teamwork team,
        Callbacks callbacks,
        Messages messages,
        Agents agents,
        AgentPresence presence,
        LiveBoard board,
        Hub hub,
        Nudges nudges,
        UnseenAnswers answers,
        Timing posting,
        InstantSource clock) {}
