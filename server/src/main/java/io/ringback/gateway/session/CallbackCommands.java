package io.ringback.gateway.session;

import io.ringback.callback.BookRequest;
import io.ringback.callback.Booking;
import io.ringback.callback.Callbacks;
import io.ringback.callback.Contact;
import io.ringback.callback.Hold;
import io.ringback.callback.Moved;
import io.ringback.callback.OfferedWindow;
import io.ringback.callback.PhoneNumber;
import io.ringback.callback.offer.OfferLink;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.site.Site;
import io.ringback.protocol.CallbackCommand;
import io.ringback.protocol.CallbackViews;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.waiting.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a visitor on one connection asks about being called back. Lives on the connection's event loop. */
final class CallbackCommands implements CallbackCommand.Handler {
    /** Places left are told when they are few. */
    private static final int FEW = 3;

    private final Replies replies;
    private final VisitorServices services;
    private final Guest guest;
    private final Connection connection;
    private final BookForm forms;
    private final TurnForm turns;
    private final CallbackContacts contacts;
    private final OwnCallback own;

    CallbackCommands(Connection connection, Replies replies, VisitorServices services, Guest guest) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
        this.guest = guest;
        this.contacts = new CallbackContacts(services, guest);
        this.forms = new BookForm(guest, contacts);
        this.turns = new TurnForm(guest, contacts, services.clock());
        this.own = new OwnCallback(replies, services, guest);
    }

    @Override
    public void windows(CallbackCommand.Windows command) {
        answer(
                command.id(),
                wish(command.zone(), command.number(), command.topic())
                        .thenCompose(services.callbacks()::windows)
                        .thenAccept(windows -> replies.send(list(command.id(), windows))));
    }

    @Override
    public void hold(CallbackCommand.HoldWindow command) {
        Instant start = Instant.ofEpochMilli(command.start());
        answer(
                command.id(),
                wish(command.zone(), command.number(), command.topic()).thenCompose(wish -> {
                    if (!services.callbacks().has(wish, start)) {
                        return taken(wish, command.id(), start);
                    }
                    return guest.known()
                            .thenCompose(known ->
                                    services.callbacks().hold(wish, command.callback(), guest.visitor(), start))
                            .thenCompose(hold -> held(hold, wish, command));
                }));
    }

    private CompletionStage<Void> held(Hold hold, Callbacks.Wish wish, CallbackCommand.HoldWindow command) {
        if (hold instanceof Hold.Taken) {
            return taken(wish, command.id(), Instant.ofEpochMilli(command.start()));
        }
        if (hold instanceof Hold.Already) {
            own.look();
            throw new CommandProblem(ErrorCode.CALLBACK_EXISTS, null, "there is a callback already; move it instead");
        }
        return own.show(command.id(), command.callback());
    }

    /** The nearest two come first, then the refusal, so that a client has both at hand. */
    private CompletionStage<Void> taken(Callbacks.Wish wish, String re, Instant start) {
        return services.callbacks().nearest(wish, start).thenAccept(nearest -> {
            replies.send(list(null, nearest));
            replies.refuse(re, ErrorCode.WINDOW_TAKEN, "this window has no place left");
        });
    }

    @Override
    public void book(CallbackCommand.Book command) {
        ConversationId conversation = ConversationId.random();
        answer(command.id(), standing().thenCompose(stands -> {
            Lane lane = stands.map(Standing::lane).orElseGet(() -> lane(command.topic()));
            BookRequest request = forms.request(command, conversation, lane, address());
            String asked = stands.isPresent() ? "" : BookForm.asked(command);
            return allowed(request.callback(), request.contact(), command.code(), request.language())
                    .thenCompose(allowed -> asked.isEmpty()
                            ? CompletableFuture.<Void>completedFuture(null)
                            : opened(command, conversation, asked))
                    .thenCompose(open -> services.callbacks().book(site().id(), request))
                    .thenCompose(booking -> booked(booking, command.id(), request.callback(), request.contact()));
        }));
    }

    /** A place that is held is held for longer while a code is awaited: that is shown. */
    private CompletionStage<Void> allowed(
            CallbackId callback, Contact contact, @Nullable String code, String language) {
        return contacts.allowed(ContactProofs.Asked.of(callback, contact, code, language, connection.remoteAddress()))
                .whenComplete((allowed, failure) -> {
                    if (failure != null) {
                        own.refresh(true);
                    }
                });
    }

    private CompletionStage<Void> opened(CallbackCommand.Book command, ConversationId conversation, String asked) {
        return guest.identity()
                .thenCompose(identity -> services.conversations()
                        .open(forms.question(command, conversation, asked, identity.orElse(null))))
                .thenAccept(open -> {});
    }

    private CompletionStage<Void> booked(Booking booking, String re, CallbackId callback, Contact contact) {
        if (booking instanceof Booking.Gone) {
            throw new CommandProblem(ErrorCode.HOLD_GONE, "callback", "the place was held too long ago");
        }
        if (booking instanceof Booking.Already already) {
            throw already.callback().isPresent()
                    ? new CommandProblem(
                            ErrorCode.CALLBACK_EXISTS, null, "there is a callback already; move it instead")
                    : new CommandProblem(
                            ErrorCode.CALLBACK_EXISTS,
                            contact.field(),
                            "this number or address has a callback already");
        }
        if (booking instanceof Booking.Talking) {
            throw new CommandProblem(ErrorCode.CALLBACK_EXISTS, null, "an agent is asked or in the chat just now");
        }
        services.offers().accept();
        connection.eventLoop().execute(guest.shown()::follow);
        return own.show(re, callback);
    }

    @Override
    public void bookTurn(CallbackCommand.BookTurn command) {
        answer(
                command.id(),
                standing()
                        .thenApply(stands ->
                                turns.request(command, stands.orElseThrow(CallbackCommands::notInLine), address()))
                        .thenCompose(request -> allowed(
                                        request.callback(), request.contact(), command.code(), request.language())
                                .thenCompose(allowed -> services.callbacks().bookTurn(site().id(), request))
                                .thenCompose(booking -> {
                                    if (booking instanceof Booking.Gone) {
                                        throw notInLine();
                                    }
                                    return booked(booking, command.id(), command.callback(), request.contact());
                                })));
    }

    static CommandProblem notInLine() {
        return new CommandProblem(ErrorCode.NOT_FOUND, null, "there is no place in line to keep");
    }

    @Override
    public void move(CallbackCommand.Move command) {
        Instant start = Instant.ofEpochMilli(command.start());
        answer(command.id(), own.find(command.callback()).thenCompose(known -> {
            Callbacks.Wish wish = new Callbacks.Wish(
                    site(), known.lane(), known.number() != null, contacts.quiet(command.zone(), known.number()));
            if (!services.callbacks().has(wish, start)) {
                return taken(wish, command.id(), start);
            }
            return services.callbacks()
                    .move(wish, known.id(), guest.visitor(), start)
                    .thenCompose(moved -> moved(moved, wish, command));
        }));
    }

    private CompletionStage<Void> moved(Moved moved, Callbacks.Wish wish, CallbackCommand.Move command) {
        return switch (moved) {
            case MOVED -> own.show(command.id(), command.callback());
            case TAKEN -> taken(wish, command.id(), Instant.ofEpochMilli(command.start()));
            case GONE -> throw OwnCallback.gone();
        };
    }

    @Override
    public void cancel(CallbackCommand.Cancel command) {
        settled(command.id(), services.callbacks().cancel(site().id(), command.callback(), guest.visitor()));
    }

    @Override
    public void comeBack(CallbackCommand.ComeBack command) {
        settled(command.id(), services.callbacks().comeBack(site().id(), command.callback(), guest.visitor()));
    }

    @Override
    public void refuse(CallbackCommand.Refuse command) {
        services.offers().refuse(site().id(), guest.visitor());
        replies.done(command.id());
    }

    @Override
    public void keepWindow(CallbackCommand.KeepWindow command) {
        settled(command.id(), services.callbacks().keepWindow(site().id(), command.callback(), guest.visitor()));
    }

    private void settled(String re, CompletionStage<Boolean> done) {
        answer(re, done.thenAccept(there -> {
            if (!there) {
                throw OwnCallback.gone();
            }
            replies.done(re);
        }));
    }

    OwnCallback own() {
        return own;
    }

    /** Tells from now on how a callback is offered. */
    OfferLink offers() {
        return services.offers()
                .follow(
                        site().id(),
                        guest.visitor(),
                        (conversation, offer) -> replies.send(new ServerEvent.CallbackOffer(
                                conversation,
                                offer.level().word(),
                                offer.reason() == null ? null : offer.reason().word(),
                                phones())));
    }

    private ServerEvent list(@Nullable String re, List<OfferedWindow> windows) {
        return new ServerEvent.Windows(
                re,
                phones(),
                site().hours().map(hours -> hours.zone().getId()).orElse(null),
                windows.stream()
                        .map(each -> new CallbackViews.Window(
                                each.start().toEpochMilli(), each.left() <= FEW ? each.left() : null))
                        .toList());
    }

    private boolean phones() {
        return site().departments().stream()
                .anyMatch(each -> site().callbacks().of(each.id()).phones());
    }

    /** Who waits comes back into their own line, whatever they say now. */
    private CompletionStage<Callbacks.Wish> wish(String zone, @Nullable String number, @Nullable TopicId topic) {
        return standing().thenApply(stands -> {
            Lane lane = stands.map(Standing::lane).orElseGet(() -> lane(topic));
            @Nullable PhoneNumber checked = contacts.number(number, lane);
            return new Callbacks.Wish(site(), lane, checked != null, contacts.quiet(zone, checked));
        });
    }

    private CompletionStage<Optional<Standing>> standing() {
        return services.waiting()
                .look(site().id(), guest.visitor())
                .thenApply(found -> found.filter(stands -> stands.lane() != null));
    }

    private Lane lane(@Nullable TopicId topic) {
        return site().lane(Optional.ofNullable(topic), guest.language());
    }

    private String address() {
        return connection.remoteAddress().getHostAddress();
    }

    private Site site() {
        return guest.site();
    }

    private void answer(String re, CompletionStage<Void> done) {
        replies.answer(re, done, answered -> {});
    }
}
