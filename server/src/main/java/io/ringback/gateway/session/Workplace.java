package io.ringback.gateway.session;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentLink;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.Availability;
import io.ringback.auth.Access;
import io.ringback.auth.Action;
import io.ringback.auth.Subject;
import io.ringback.auth.Target;
import io.ringback.chat.Participant;
import io.ringback.chat.Transcript;
import io.ringback.delivery.Topic;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.protocol.AgentCommand;
import io.ringback.protocol.CloseCode;
import io.ringback.protocol.ConversationCommand;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TeamCommand;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Leaver;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An agent or supervisor on one connection, after hello. Lives on the connection's event loop. */
final class Workplace implements Greeted<AgentCommand>, AgentCommand.Handler {
    private final Connection connection;
    private final Replies replies;
    private final AgentServices services;
    private final Subject.Staff staff;
    private final AgentProfile profile;
    private final Talk talk;
    private final TeamCommands team;
    private final FirstAnswers firstAnswers;
    private final CallAttempts attempts;
    private final BoardWatch board;
    private final Runnable refresh = this::refresh;
    private @Nullable AgentLink link;
    private @Nullable Runnable unwatch;

    Workplace(
            Connection connection, Replies replies, AgentServices services, Subject.Staff staff, AgentProfile profile) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
        this.staff = staff;
        this.profile = profile;
        this.talk = new Talk(
                connection,
                replies,
                services.conversations(),
                services.hub(),
                new Participant.Agent(profile.id(), profile.name()),
                services.posting(),
                this::isOnDesk,
                this::mayLookIn);
        this.team = new TeamCommands(replies, services, staff);
        this.firstAnswers = new FirstAnswers(services.messages(), staff.site(), profile.id());
        this.attempts = new CallAttempts(replies, talk, services.callbacks(), staff.site(), profile.id());
        this.board = new BoardWatch(replies, services, staff);
    }

    /** Is present from now on, and hears of every change of the desk after {@code rev}. */
    void sitDown(long rev) {
        link = services.presence().connected(site(), profile, rev, this::deskChanged);
        link.alive();
        services.nudges().listen(new Topic.Desk(site(), profile.id()), refresh).thenRun(refresh);
        unwatch = services.sessions().watch(staff, () -> connection.close(CloseCode.SIGNED_OUT, "the session ended"));
    }

    @Override
    public void take(AgentCommand command) {
        command.dispatch(this);
    }

    @Override
    public void alive() {
        if (link != null) {
            link.alive();
        }
    }

    @Override
    public void leave() {
        talk.close();
        board.close();
        services.nudges().unlisten(new Topic.Desk(site(), profile.id()), refresh);
        if (link != null) {
            link.close();
        }
        if (unwatch != null) {
            unwatch.run();
        }
    }

    private boolean mayLookIn(Transcript.Header record) {
        return Access.may(staff, Action.OPEN, new Target.OfConversation(record.site(), record.visitor(), Set.of()));
    }

    private CompletionStage<Boolean> isOnDesk(ConversationId conversation) {
        return services.agents()
                .desk(site(), profile.id())
                .thenApply(desk -> desk.chats().stream()
                        .anyMatch(chat -> chat.who().conversation().equals(conversation)));
    }

    private SiteId site() {
        return staff.site();
    }

    private void refresh() {
        if (link != null) {
            link.refresh();
        }
    }

    private void deskChanged(AgentDesk desk) {
        replies.send(new ServerEvent.DeskChanged(DeskViews.desk(desk)));
    }

    @Override
    public void hello(AgentCommand.Hello command) {
        replies.refuse(command.id(), ErrorCode.ALREADY_SIGNED_IN, "hello was said before");
    }

    @Override
    public void availability(AgentCommand.Availability command) {
        if (!mayOwn(command.id(), Action.SET_AVAILABILITY)) {
            return;
        }
        Availability wanted =
                new Availability(AgentStatus.parse(command.status()), command.reason(), command.returnAt());
        CompletionStage<Boolean> set = services.agents()
                .setAvailability(site(), profile.id(), wanted)
                .thenCompose(here -> {
                    if (here) {
                        return CompletableFuture.completedFuture(true);
                    }
                    // the lease ran out while nobody heard from this console: it is here again now
                    return services.agents()
                            .signOn(site(), profile)
                            .thenCompose(desk -> services.agents().setAvailability(site(), profile.id(), wanted));
                });
        replies.answer(command.id(), set, done -> {
            if (done) {
                replies.done(command.id());
            } else {
                replies.refuse(command.id(), ErrorCode.RETRY, "not signed on; try again");
            }
        });
    }

    @Override
    public void offerSeen(AgentCommand.OfferSeen command) {
        if (mayOwn(command.id(), Action.SEE_OFFER)) {
            replies.answer(
                    command.id(), services.routing().offerSeen(site(), profile.id(), command.offer()), there -> {});
        }
    }

    @Override
    public void accept(AgentCommand.Accept command) {
        if (mayOwn(command.id(), Action.ACCEPT)) {
            replies.answer(
                    command.id(),
                    services.routing().accept(site(), profile.id(), command.offer()),
                    acceptance -> offerAnswered(command.id(), acceptance instanceof Acceptance.Accepted));
        }
    }

    @Override
    public void decline(AgentCommand.Decline command) {
        if (mayOwn(command.id(), Action.DECLINE)) {
            replies.answer(
                    command.id(),
                    services.routing()
                            .decline(
                                    site(),
                                    profile.id(),
                                    command.offer(),
                                    new Refusal(command.reason(), command.note())),
                    there -> offerAnswered(command.id(), there));
        }
    }

    @Override
    public void drainAgent(AgentCommand.DrainAgent command) {
        if (Access.may(staff, Action.DRAIN_AGENT, new Target.OfSite(site()))) {
            replies.answer(
                    command.id(),
                    services.agents().drain(site(), command.agent(), command.on()),
                    there -> talk.done(command.id(), there));
        } else {
            talk.notFound(command.id());
        }
    }

    private void offerAnswered(String re, boolean there) {
        if (there) {
            replies.done(re);
        } else {
            replies.refuse(re, ErrorCode.OFFER_GONE, "answered, withdrawn or timed out");
        }
    }

    @Override
    public void wrapUp(AgentCommand.WrapUp command) {
        if (mayOwn(command.id(), Action.WRAP_UP)) {
            WrapUp notes = new WrapUp(command.outcome(), command.note());
            replies.answer(
                    command.id(),
                    services.routing().finishWrapUp(site(), profile.id(), command.conversation(), notes),
                    there -> talk.done(command.id(), there));
        }
    }

    @Override
    public void end(ConversationCommand.End command) {
        replies.answer(
                command.id(),
                services.routing().end(site(), command.conversation(), new Leaver.Agent(profile.id())),
                ended -> talk.done(command.id(), ended));
    }

    @Override
    public void settleAttempt(AgentCommand.SettleAttempt command) {
        if (mayOwn(command.id(), Action.SETTLE_ATTEMPT)) {
            attempts.settle(command);
        }
    }

    @Override
    public void dialCallback(AgentCommand.DialCallback command) {
        if (mayOwn(command.id(), Action.SETTLE_ATTEMPT)) {
            attempts.dial(command);
        }
    }

    @Override
    public void team(TeamCommand command) {
        command.dispatch(team);
    }

    @Override
    public void watchBoard(AgentCommand.WatchBoard command) {
        board.watch(command);
    }

    @Override
    public void open(ConversationCommand.Open command) {
        replies.answer(command.id(), talk.open(command.conversation(), command.position()), reading -> {
            if (reading.isEmpty()) {
                talk.missing(command.id(), command.conversation());
                return;
            }
            replies.send(new ServerEvent.ConversationOpened(
                    command.id(), ConversationViews.forAgent(reading.get().transcript())));
            reading.get().follow();
        });
    }

    @Override
    public void post(ConversationCommand.Post command) {
        talk.post(command);
        services.answers().posted(command.conversation());
        firstAnswers.posted(command.conversation());
    }

    @Override
    public void typing(ConversationCommand.Typing command) {
        talk.typing(command);
    }

    @Override
    public void seen(ConversationCommand.Seen command) {
        talk.seen(command);
    }

    @Override
    public void history(ConversationCommand.History command) {
        talk.history(command);
    }

    @Override
    public void ping(ConversationCommand.Ping command) {
        // no proof of presence: a timer in the page sends it, whoever may be away
        replies.send(new ServerEvent.Pong(command.id(), services.clock().millis()));
    }

    private boolean mayOwn(@Nullable String re, Action action) {
        boolean may = Access.may(staff, action, new Target.OfAgent(site(), profile.id()));
        if (!may) {
            replies.refuse(re, ErrorCode.NOT_FOUND, "not yours");
        }
        return may;
    }
}
