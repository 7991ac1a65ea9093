package io.ringback;

import io.ringback.agents.AgentPresence;
import io.ringback.agents.Agents;
import io.ringback.auth.Authenticator;
import io.ringback.auth.PasswordCost;
import io.ringback.auth.Passwords;
import io.ringback.auth.Rates;
import io.ringback.auth.SessionWatch;
import io.ringback.auth.SignInLimits;
import io.ringback.auth.VisitorLimits;
import io.ringback.auth.VisitorTokens;
import io.ringback.chat.ConversationStore;
import io.ringback.config.Configuration;
import io.ringback.config.site.SiteReader;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Nudges;
import io.ringback.gateway.session.AgentServices;
import io.ringback.gateway.session.VisitorServices;
import io.ringback.metrics.Figures;
import io.ringback.metrics.Timing;
import io.ringback.protocol.Codec;
import io.ringback.redis.RedisCommands;
import io.ringback.routing.ConversationSteps;
import io.ringback.routing.Routing;
import io.ringback.routing.SiteTicks;
import io.ringback.sites.SiteStore;
import io.ringback.sites.Sites;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisRates;
import io.ringback.store.auth.RedisSessions;
import io.ringback.store.auth.RedisVisitorTokens;
import io.ringback.store.chat.RedisConversations;
import io.ringback.store.delivery.RedisConversationFeed;
import io.ringback.store.delivery.RedisNudges;
import io.ringback.store.routing.RedisAgents;
import io.ringback.store.routing.RedisBoard;
import io.ringback.store.routing.RedisRouting;
import io.ringback.store.routing.RedisWaiting;
import io.ringback.store.routing.SiteTag;
import io.ringback.store.sites.RedisSites;
import io.ringback.supervision.LiveBoard;
import io.ringback.waiting.WaitingVisitors;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/** What the server does, behind its edge: every feature once, in the order in which they lean on each other. */
final class Features {
    /** How long conversations are kept. */
    private static final Duration RETENTION = Duration.ofDays(90);

    final Codec codec = new Codec();
    final InstantSource clock;
    final RedisAccounts accounts;
    final SiteStore documents;
    final Sites sites;
    final Authenticator authenticator;
    final SessionWatch sessions;
    final Hub hub;
    final Routing routing;
    final VisitorServices visitors;
    final AgentServices agents;
    private final Passwords passwords;
    private final WaitingVisitors waiting;
    private final AgentPresence presence;
    private final LiveBoard board;
    private final SiteRounds rounds;
    private final ScheduledExecutorService scheduler;

    Features(Configuration configuration, Storage storage, Figures figures, ScheduledExecutorService scheduler) {
        RedisCommands redis = storage.connections().commands();
        clock = () -> Instant.ofEpochMilli(storage.connections().clock().millis());

        accounts = new RedisAccounts(redis);
        RedisSessions sessionStore = new RedisSessions(redis);
        Rates rates = new RedisRates(redis);
        passwords = passwords(configuration.passwords());
        authenticator = new Authenticator(
                accounts,
                sessionStore,
                passwords,
                rates,
                signInLimits(configuration.limits()),
                configuration.sessions().idle(),
                configuration.sessions().absolute());
        sessions = new SessionWatch(sessionStore, configuration.sessions().idle());

        documents = new RedisSites(redis);
        sites = new Sites(documents, new SiteReader()::parse, System::nanoTime);

        ConversationStore conversations = new RedisConversations(redis, codec, RETENTION);
        hub = new Hub(new RedisConversationFeed(redis, storage.connections().pubSub(), codec), codec);
        figures.gauge("conversations.followed", "Conversations read on this node", hub::conversations);
        Nudges nudges = new Nudges(new RedisNudges(storage.connections().pubSub()));

        Timing posting = figures.timing("messages", "From a message taken to its acknowledgement");
        SiteTag tag = SiteTag.on(redis);
        RedisRouting routingStore = new RedisRouting(tag);
        RedisAgents agentStore = new RedisAgents(tag);
        ConversationSteps steps = new RoutedConversations(conversations);
        routing = new Routing(routingStore, steps);
        waiting = new WaitingVisitors(new RedisWaiting(tag), scheduler);
        presence = new AgentPresence(agentStore, scheduler);
        board = new LiveBoard(new RedisBoard(tag), scheduler);
        rounds = new SiteRounds(documents, sites, routing, new SiteTicks(routingStore, steps, scheduler));
        this.scheduler = scheduler;

        VisitorTokens tokens = new VisitorTokens(
                new RedisVisitorTokens(redis, configuration.visitors().remember()));
        VisitorLimits starts = new VisitorLimits(
                rates,
                configuration.limits().visitorStartsPerHourPerAddress(),
                configuration.limits().visitorStartsPerMinutePerSite());
        visitors = new VisitorServices(
                codec, sites, tokens, starts, conversations, routing, waiting, hub, nudges, posting, clock);
        agents = new AgentServices(
                codec,
                sites,
                authenticator,
                sessions,
                conversations,
                routing,
                new Agents(agentStore),
                presence,
                board,
                hub,
                nudges,
                posting,
                clock);
    }

    /** Begins what runs by itself. */
    void begin() {
        rounds.begin(scheduler);
    }

    private static Passwords passwords(Configuration.Passwords settings) {
        PasswordCost cost = new PasswordCost(settings.memory() / 1024, settings.passes());
        return new Passwords(cost, settings.workers(), settings.queue());
    }

    private static SignInLimits signInLimits(Configuration.Limits settings) {
        return new SignInLimits(
                settings.signInFailuresPerAddress(),
                settings.signInFailuresPerAccount(),
                settings.signInFailuresPerSite());
    }

    /** Stops what runs by itself; what others asked for is still answered. */
    void close() {
        rounds.close();
        board.close();
        presence.close();
        waiting.close();
        passwords.close();
    }
}
