package io.ringback.gateway.session;

import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.notify.LinkCode;
import io.ringback.notify.TellStore.Followed;
import io.ringback.notify.TellWish;
import io.ringback.notify.Telling;
import io.ringback.notify.mail.MailAddress;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TellCommand;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How a visitor asks, on one connection, to be told outside the page. */
final class Tells implements TellCommand.Handler {
    private final Connection connection;
    private final Replies replies;
    private final VisitorServices services;
    private final Telling telling;
    private final MailField mails;
    private final Guest guest;

    Tells(Connection connection, Replies replies, VisitorServices services, Guest guest) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
        this.telling = services.telling();
        this.mails = new MailField(telling);
        this.guest = guest;
    }

    private Site site() {
        return guest.site();
    }

    private VisitorId visitor() {
        return guest.visitor();
    }

    @Override
    public void tell(TellCommand.Tell command) {
        String mail = command.mail();
        if (mail == null) {
            answer(command.id(), this::look, wish -> show(command.id(), wish));
        } else {
            answer(command.id(), () -> byMail(mail), wish -> show(command.id(), wish));
        }
    }

    private CompletionStage<TellWish> byMail(String typed) {
        MailAddress address = mails.address(typed);
        return allowed(() -> telling.byMail(site().id(), visitor(), guest.language(), address))
                .thenCompose(kept -> look());
    }

    @Override
    public void tellLink(TellCommand.TellLink command) {
        long expiresAt = services.clock().millis() + Telling.TELL_LINK_LIFE.toMillis();
        answer(
                command.id(),
                () -> allowed(() -> telling.link(site().id(), visitor())),
                (LinkCode code) -> replies.send(new ServerEvent.TellLinkMade(command.id(), code.text(), expiresAt)));
    }

    @Override
    public void tellStop(TellCommand.TellStop command) {
        answer(
                command.id(),
                () -> telling.stop(site().id(), visitor()).thenCompose(stopped -> look()),
                wish -> show(command.id(), wish));
    }

    @Override
    public void tellFixed(TellCommand.TellFixed command) {
        boolean known =
                site().holds().incidents().stream().anyMatch(each -> each.id().equals(command.incident()));
        if (!known) {
            replies.refuse(command.id(), ErrorCode.NOT_FOUND, "no such incident, or it is over");
            return;
        }
        answer(
                command.id(),
                () -> allowed(() -> telling.ofTheEnd(site().id(), visitor(), command.incident()))
                        .thenCompose(this::followed),
                wish -> show(command.id(), wish));
    }

    private CompletionStage<TellWish> followed(Followed followed) {
        return switch (followed) {
            case ADDED, KNOWN -> look();
            case DEAF -> throw new CommandProblem(ErrorCode.MISSING_FIELD, "mail", "say first how you can be told");
            case FULL -> throw new CommandProblem(ErrorCode.FULL, "incident", "too many people asked already");
        };
    }

    private CompletionStage<TellWish> look() {
        return telling.look(site().id(), visitor());
    }

    /** Who wants to be told has to be somebody who can come back, and not too often. */
    private <T> CompletionStage<T> allowed(Supplier<CompletionStage<T>> step) {
        return guest.known()
                .thenCompose(kept -> services.limits().tell(site().id(), visitor(), connection.remoteAddress()))
                .thenCompose(wait -> {
                    TooFast.check(wait);
                    return step.get();
                });
    }

    private <T> void answer(String id, Supplier<CompletionStage<T>> step, Consumer<T> told) {
        try {
            replies.answer(id, step.get(), told);
        } catch (CommandProblem problem) {
            replies.failed(id, problem);
        }
    }

    private void show(String id, TellWish wish) {
        replies.send(new ServerEvent.Telling(
                id, wish.push().isPresent(), wish.address("mail").orElse(null)));
    }
}
