package io.ringback;

import io.ringback.agents.AgentPresence;
import io.ringback.agents.Agents;
import io.ringback.auth.IdentityTokens;
import io.ringback.callback.Callbacks;
import io.ringback.callback.PhoneRules;
import io.ringback.callback.Roster;
import io.ringback.callback.Staff;
import io.ringback.callback.message.Messages;
import io.ringback.callback.offer.OfferRounds;
import io.ringback.callback.outlook.Outlooks;
import io.ringback.callback.outlook.OversoldRounds;
import io.ringback.callback.oversight.Oversight;
import io.ringback.chat.ConversationStore;
import io.ringback.cli.CommandFailure;
import io.ringback.config.Configuration;
import io.ringback.config.site.SiteReader;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Nudges;
import io.ringback.gateway.session.AgentServices;
import io.ringback.gateway.session.VisitorServices;
import io.ringback.metrics.Figures;
import io.ringback.metrics.Timing;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.protocol.Codec;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.ShardedPubSub;
import io.ringback.routing.ConversationSteps;
import io.ringback.routing.ReasonStore;
import io.ringback.routing.Routing;
import io.ringback.routing.SiteTicks;
import io.ringback.routing.Teamwork;
import io.ringback.sites.SiteStore;
import io.ringback.sites.Sites;
import io.ringback.store.chat.RedisConversations;
import io.ringback.store.delivery.RedisConversationFeed;
import io.ringback.store.delivery.RedisNudges;
import io.ringback.store.routing.RedisAgents;
import io.ringback.store.routing.RedisBoard;
import io.ringback.store.routing.RedisCallbacks;
import io.ringback.store.routing.RedisEstimators;
import io.ringback.store.routing.RedisLedger;
import io.ringback.store.routing.RedisMessages;
import io.ringback.store.routing.RedisOffers;
import io.ringback.store.routing.RedisOutlook;
import io.ringback.store.routing.RedisOversight;
import io.ringback.store.routing.RedisPromises;
import io.ringback.store.routing.RedisReasons;
import io.ringback.store.routing.RedisRouting;
import io.ringback.store.routing.RedisTeam;
import io.ringback.store.routing.RedisWaiting;
import io.ringback.store.routing.SiteTag;
import io.ringback.store.sites.RedisSites;
import io.ringback.supervision.LiveBoard;
import io.ringback.waiting.WaitingVisitors;
import io.ringback.waiting.habit.StaffPlan;
import io.ringback.waiting.hold.HoldRounds;
import io.ringback.waiting.ledger.Ledger;
import io.ringback.waiting.live.LiveEstimates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;

/** What the server does, behind its edge: every feature once, in the order in which they lean on each other. */
final class Features {
    final Doors doors;
    final Notices notices;
    final SiteStore documents;
    final Sites sites;
    final Hub hub;
    final ConversationStore chats;
    final ReasonStore reasons;
    final Ledger ledger;
    final Oversight oversight;
    final Outlooks outlooks;
    private final PhoneRules numbers = new PhoneRules();
    final InstantSource clock;
    final VisitorServices visitors;
    final AgentServices agents;
    private final LiveEstimates estimates;
    private final WaitingVisitors waiting;
    private final HoldRounds holds;
    private final OfferRounds offers;
    private final AgentPresence presence;
    private final LiveBoard board;
    private final SiteRounds rounds;

    Features(
            Configuration configuration,
            String origin,
            Storage storage,
            Figures figures,
            ScheduledExecutorService scheduler)
            throws CommandFailure {
        RedisCommands redis = storage.connections().commands();
        ShardedPubSub channels = storage.connections().pubSub();
        clock = () -> Instant.ofEpochMilli(storage.connections().clock().millis());
        Codec codec = new Codec();

        doors = new Doors(configuration, redis);
        documents = new RedisSites(redis);
        sites = new Sites(documents, new SiteReader()::parse, System::nanoTime);

        chats = new RedisConversations(
                redis, codec, configuration.conversations().retention());
        hub = new Hub(new RedisConversationFeed(redis, channels, codec), codec);
        Nudges nudges = new Nudges(new RedisNudges(channels));

        SiteTag tag = SiteTag.on(redis);
        RedisRouting lines = new RedisRouting(tag, configuration.conversations().retention());
        notices = new Notices(configuration, origin, tag, sites::find, chats, figures, clock, scheduler);
        reasons = new RedisReasons(tag);
        ledger = new RedisLedger(tag);
        RedisAgents desks = new RedisAgents(tag);
        ConversationSteps steps = new RoutedConversations(chats);
        Routing routing = new Routing(lines, steps);
        estimates = new LiveEstimates(
                new RedisEstimators(tag),
                new RedisPromises(tag),
                this::plan,
                UUID.randomUUID().toString(),
                clock,
                scheduler);
        waiting = new WaitingVisitors(new RedisWaiting(tag), estimates, scheduler);
        offers = new OfferRounds(sites::find, waiting, new RedisOffers(tag), clock, scheduler);
        count(figures, offers);
        holds = new HoldRounds(sites::find, clock, scheduler);
        presence = new AgentPresence(desks, scheduler);
        board = new LiveBoard(new RedisBoard(tag), scheduler);

        Callbacks callbacks = callbacks(tag, routing, clock);
        oversight = new Oversight(new RedisOversight(tag), callbacks, routing, numbers, clock);
        RedisOutlook sold = new RedisOutlook(tag);
        outlooks = new Outlooks(sold, callbacks, clock);
        OversoldRounds oversold = new OversoldRounds(outlooks, sold, callbacks, oversight, clock);
        rounds = rounds(routing, new SiteTicks(lines, steps, scheduler), oversold);
        Timing posting = figures.timing("messages", "From a message taken to its acknowledgement");
        figures.gauge("conversations.followed", "Conversations read on this node", hub::conversations);
        Messages messages = new Messages(new RedisMessages(tag), routing, clock);
        visitors = visitors(codec, routing, callbacks, messages, nudges, posting, clock);
        Teamwork team = new Teamwork(new RedisTeam(tag), lines, steps);
        agents = agents(codec, routing, team, callbacks, messages, new Agents(desks), nudges, posting, clock);
    }

    private SiteRounds rounds(Routing routing, SiteTicks ticks, OversoldRounds oversold) {
        return new SiteRounds(documents, sites, routing, ticks, estimates, oversold, notices);
    }

    private static void count(Figures figures, OfferRounds offers) {
        figures.gauge("callbacks.offered", "Offers of a callback that were more than quiet", offers::made);
        figures.gauge("callbacks.withdrawn", "Offers of a callback that were withdrawn", offers::withdrawn);
        figures.gauge("callbacks.refused", "Offers of a callback that visitors refused", offers::refused);
        figures.gauge("callbacks.accepted", "Callbacks that visitors booked", offers::accepted);
    }

    private Callbacks callbacks(SiteTag tag, Routing routing, InstantSource clock) {
        return new Callbacks(new RedisCallbacks(tag), routing, this::staff, estimates::usual, clock);
    }

    private CompletionStage<List<Staff>> staff(Site site) {
        return doors.accounts.list(site.id()).thenApply(accounts -> KnownStaff.of(site, accounts));
    }

    private CompletionStage<Optional<StaffPlan>> plan(SiteId id) {
        return sites.find(id)
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(Optional.empty())
                        : staff(found.get()).thenApply(staff -> Optional.of(new Roster(found.get(), staff))));
    }

    private AgentServices agents(
            Codec codec,
            Routing routing,
            Teamwork team,
            Callbacks callbacks,
            Messages messages,
            Agents people,
            Nudges nudges,
            Timing posting,
            InstantSource clock) {
        return new AgentServices(
                codec,
                sites,
                doors.authenticator,
                doors.sessions,
                chats,
                routing,
                team,
                callbacks,
                messages,
                people,
                presence,
                board,
                hub,
                nudges,
                notices.answers,
                posting,
                clock);
    }

    private VisitorServices visitors(
            Codec codec,
            Routing routing,
            Callbacks callbacks,
            Messages messages,
            Nudges nudges,
            Timing posting,
            InstantSource clock) {
        return new VisitorServices(
                codec,
                sites,
                doors.tokens,
                new IdentityTokens(doors.identities, clock),
                doors.starts,
                chats,
                routing,
                waiting,
                holds,
                callbacks,
                messages,
                numbers,
                offers,
                hub,
                nudges,
                notices.telling,
                posting,
                clock);
    }

    /** Begins what runs by itself. */
    void begin(ScheduledExecutorService scheduler) {
        rounds.begin(scheduler);
    }

    /** Stops what runs by itself; what others asked for is still answered. */
    void close() {
        rounds.close();
        notices.close();
        board.close();
        presence.close();
        holds.close();
        offers.close();
        waiting.close();
        estimates.close();
        doors.close();
    }
}
