package io.ringback.gateway.session;

import io.ringback.auth.IdentityTokens;
import io.ringback.auth.VisitorLimits;
import io.ringback.auth.VisitorTokens;
import io.ringback.callback.Callbacks;
import io.ringback.callback.PhoneRules;
import io.ringback.callback.message.Messages;
import io.ringback.callback.offer.OfferRounds;
import io.ringback.chat.ConversationStore;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Nudges;
import io.ringback.metrics.Timing;
import io.ringback.notify.Telling;
import io.ringback.protocol.Codec;
import io.ringback.routing.Routing;
import io.ringback.sites.Sites;
import io.ringback.waiting.WaitingVisitors;
import io.ringback.waiting.hold.HoldRounds;
import java.time.InstantSource;

/**
 * What visitors' sessions stand on.
 *
 * @param posting from a message taken to its acknowledgement
 * @param clock storage's time, as all nodes show it
 */
public record VisitorServices(
        Codec codec,
        Sites sites,
        VisitorTokens tokens,
        IdentityTokens identities,
        VisitorLimits limits,
        ConversationStore conversations,
        Routing routing,
        WaitingVisitors waiting,
        HoldRounds holds,
        Callbacks callbacks,
        Messages messages,
        PhoneRules numbers,
        OfferRounds offers,
        Hub hub,
        Nudges nudges,
        Telling telling,
        Timing posting,
        InstantSource clock) {}
