package io.ringback.gateway.session;

import io.ringback.auth.VisitorToken;
import io.ringback.chat.Participant;
import io.ringback.chat.Question;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.protocol.CallbackCommand;
import io.ringback.protocol.ConversationCommand;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.Page;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TellCommand;
import io.ringback.protocol.VisitorCommand;
import io.ringback.routing.Leaver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A visitor on one connection, after hello. Lives on the connection's event loop. */
final class Guest implements Greeted<VisitorCommand>, VisitorCommand.Handler {
    private final Connection connection;
    private final Replies replies;
    private final VisitorServices services;
    private final Site site;
    private final VisitorId visitor;
    private final @Nullable Page page;
    private final PlaceViews places;
    private final ShownConversation shown;
    private final Talk talk;
    private final TurnAnswers turn;
    private final Tells tells;
    private final Identification identification;
    private final CallbackCommands callbacks;
    private @Nullable VisitorToken toKeep;
    private String language;

    /**
     * A visitor who was let in.
     *
     * @param language what the visitor reads, one of the site's
     * @param toKeep the token of somebody new, kept in storage when they start; null for somebody known
     */
    Guest(
            Connection connection,
            Replies replies,
            VisitorServices services,
            Site site,
            VisitorId visitor,
            String language,
            @Nullable Page page,
            @Nullable VisitorToken toKeep) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
        this.site = site;
        this.visitor = visitor;
        this.language = language;
        this.page = page;
        this.toKeep = toKeep;
        this.identification = new Identification(
                connection, replies, services.identities(), services.clock(), site.id(), new Signed());
        this.callbacks = new CallbackCommands(connection, replies, services, this);
        this.shown = new ShownConversation(connection, replies, services, this, callbacks, page);
        this.places = new PlaceViews(site, services.clock());
        this.talk = new Talk(
                connection,
                replies,
                services.conversations(),
                services.hub(),
                new Participant.Visitor(visitor),
                services.posting(),
                nobody -> CompletableFuture.completedFuture(false),
                nobody -> false);
        this.turn = new TurnAnswers(replies, talk, services.waiting(), site.id(), visitor);
        this.tells = new Tells(connection, replies, services, this);
    }

    Site site() {
        return site;
    }

    /** What the visitor reads. */
    String language() {
        return language;
    }

    VisitorId visitor() {
        return visitor;
    }

    Talk talk() {
        return talk;
    }

    PlaceViews places() {
        return places;
    }

    ShownConversation shown() {
        return shown;
    }

    @Override
    public void take(VisitorCommand command) {
        command.dispatch(this);
    }

    @Override
    public void leave() {
        talk.close();
        shown.close();
    }

    @Override
    public void hello(VisitorCommand.Hello command) {
        replies.refuse(command.id(), ErrorCode.ALREADY_SIGNED_IN, "hello was said before");
    }

    @Override
    public void identify(VisitorCommand.Identify command) {
        identification.identify(command);
    }

    private final class Signed implements Identification.Stranger {
        @Override
        public CompletionStage<Optional<VisitorToken>> whoIs(VerifiedIdentity identity) {
            return services.tokens().person(site.id(), visitor, identity);
        }

        @Override
        public void leave() {
            Guest.this.leave();
        }
    }

    /** Who the visitor is, once what was asked about it is answered. */
    CompletionStage<Optional<VerifiedIdentity>> identity() {
        return identification.now();
    }

    @Override
    public void start(VisitorCommand.Start command) {
        boolean message = Boolean.TRUE.equals(command.message());
        if (!message && !site.isOpen(services.clock().instant())) {
            replies.refuse(command.id(), ErrorCode.CLOSED, "the site is closed now");
            return;
        }
        language = site.language(command.language());
        CompletionStage<Void> start = identification
                .now()
                .thenCompose(identity -> known().thenCompose(kept -> bound(identity))
                        .thenCompose(bound -> arrive(question(command, identity.orElse(null)), message)))
                .thenComposeAsync(conversation -> started(command, conversation), connection.eventLoop());
        replies.answer(command.id(), start, started -> {});
    }

    /** Who has just been kept is known as this person from now on, unless they began on another device meanwhile. */
    private CompletionStage<?> bound(Optional<VerifiedIdentity> identity) {
        return identity.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : services.tokens().person(site.id(), visitor, identity.get());
    }

    private CompletionStage<ConversationId> arrive(Question question, boolean message) {
        return message
                ? new LeftMessages(services).leave(site, question, connection.remoteAddress())
                : new Arrivals(services).arrive(site, question);
    }

    /** Somebody new becomes somebody who can come back, before anything of theirs is stored. */
    CompletionStage<Void> known() {
        VisitorToken token = toKeep;
        if (token == null) {
            return CompletableFuture.completedFuture(null);
        }
        return services.limits().start(site.id(), connection.remoteAddress()).thenCompose(wait -> {
            TooFast.check(wait);
            return services.tokens().keep(token).thenAcceptAsync(kept -> toKeep = null, connection.eventLoop());
        });
    }

    private CompletionStage<Void> started(VisitorCommand.Start command, ConversationId conversation) {
        shown.is(conversation);
        return talk.open(conversation, Position.START)
                .thenCombine(services.waiting().look(site.id(), visitor), (reading, standing) -> {
                    if (reading.isEmpty()) {
                        talk.notFound(command.id());
                        return null;
                    }
                    replies.send(new ServerEvent.Started(
                            command.id(),
                            ConversationViews.forVisitor(reading.get().transcript(), places, standing.orElse(null))));
                    reading.get().follow();
                    return null;
                })
                .thenAcceptAsync(nothing -> shown.follow(), connection.eventLoop());
    }

    private Question question(VisitorCommand.Start command, @Nullable VerifiedIdentity identity) {
        return new Question(
                ConversationId.random(),
                site.id(),
                visitor,
                command.id(),
                command.text(),
                Reference.next(),
                language,
                command.topic(),
                command.name(),
                command.email(),
                page == null ? null : page.url(),
                page == null ? null : page.title(),
                identity);
    }

    @Override
    public void here(VisitorCommand.Here command) {
        turn.here(command);
    }

    @Override
    public void moreTime(VisitorCommand.MoreTime command) {
        turn.moreTime(command);
    }

    @Override
    public void open(ConversationCommand.Open command) {
        shown.open(command.id(), command.conversation(), command.position());
    }

    @Override
    public void callback(CallbackCommand command) {
        command.dispatch(callbacks);
    }

    @Override
    public void end(ConversationCommand.End command) {
        replies.answer(
                command.id(),
                services.routing().end(site.id(), command.conversation(), new Leaver.Visitor(visitor)),
                ended -> talk.done(command.id(), ended || shown.shows(command.conversation())));
    }

    @Override
    public void telling(TellCommand command) {
        command.dispatch(tells);
    }

    @Override
    public void post(ConversationCommand.Post command) {
        talk.post(command);
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
        replies.send(new ServerEvent.Pong(command.id(), services.clock().millis()));
    }
}
