package io.ringback.gateway.session;

import io.ringback.auth.VisitorToken;
import io.ringback.auth.VisitorTokens.Arrival;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.Have;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.VisitorCommand;
import io.ringback.waiting.Standing;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Finds out who says hello, and where their conversation stands. */
final class Reception implements Entrance<VisitorCommand, VisitorCommand.Hello> {
    private final Connection connection;
    private final Replies replies;
    private final VisitorServices services;

    Reception(Connection connection, Replies replies, VisitorServices services) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
    }

    @Override
    public VisitorCommand read(byte[] utf8) {
        return services.codec().visitorCommand(utf8);
    }

    @Override
    public Class<VisitorCommand.Hello> hello() {
        return VisitorCommand.Hello.class;
    }

    /** Fails with {@code unknown_site}, {@code resume_expired} or an outage. */
    @Override
    public CompletionStage<Guest> greet(VisitorCommand.Hello command) {
        return services.sites().find(command.site()).thenCompose(found -> {
            Site site = found.orElseThrow(() -> new CommandProblem(ErrorCode.UNKNOWN_SITE, "site", "no such site"));
            return services.tokens()
                    .arrive(command.site(), Optional.ofNullable(command.token()))
                    .thenComposeAsync(arrival -> receive(site, arrival, command), connection.eventLoop());
        });
    }

    private CompletionStage<Guest> receive(Site site, Arrival arrival, VisitorCommand.Hello command) {
        if (arrival instanceof Arrival.Fresh fresh) {
            Guest guest = guest(site, fresh.token().visitor(), command, fresh.token());
            welcome(command, guest, fresh.token(), null);
            return CompletableFuture.completedFuture(guest);
        }
        if (arrival instanceof Arrival.Known known) {
            Guest guest = guest(site, known.visitor().visitor(), command, null);
            return reopen(guest, command)
                    .thenApplyAsync(
                            reopened -> {
                                welcome(command, guest, known.replacement().orElse(null), reopened.orElse(null));
                                guest.shown().follow();
                                return guest;
                            },
                            connection.eventLoop());
        }
        throw new CommandProblem(ErrorCode.RESUME_EXPIRED, "token", "a newer token is in use");
    }

    private Guest guest(Site site, VisitorId visitor, VisitorCommand.Hello command, @Nullable VisitorToken toKeep) {
        String language = site.language(command.locale() == null ? "" : command.locale());
        return new Guest(connection, replies, services, site, visitor, language, command.page(), toKeep);
    }

    /** The conversation that goes on; one that has ended only if the client still shows it. */
    private CompletionStage<Optional<Reopened>> reopen(Guest guest, VisitorCommand.Hello command) {
        return services.waiting().look(command.site(), guest.visitor()).thenCompose(found -> {
            if (found.isEmpty()
                    || (found.get().state() == ConversationState.ENDED && !shows(command.have(), found.get()))) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            Standing standing = found.get();
            return guest.talk()
                    .open(standing.conversation(), position(command.have(), standing))
                    .thenApply(reading -> reading.map(read -> new Reopened(read, standing)));
        });
    }

    private record Reopened(Talk.Reading reading, Standing standing) {}

    private static boolean shows(@Nullable Have have, Standing standing) {
        return have != null && have.conversation().equals(standing.conversation());
    }

    private static Position position(@Nullable Have have, Standing standing) {
        return have != null && shows(have, standing) ? have.position() : Position.START;
    }

    private void welcome(
            VisitorCommand.Hello command, Guest guest, @Nullable VisitorToken token, @Nullable Reopened reopened) {
        connection.authenticated();
        replies.send(new ServerEvent.Welcome(
                command.id(),
                services.clock().millis(),
                guest.visitor(),
                token == null ? null : token.text(),
                SiteViews.forVisitor(
                        guest.site(),
                        guest.language(),
                        services.clock().instant(),
                        services.telling().channels()),
                reopened == null
                        ? null
                        : ConversationViews.forVisitor(
                                reopened.reading().transcript(), guest.places(), reopened.standing())));
        if (reopened != null) {
            guest.shown().is(reopened.standing().conversation());
            reopened.reading().follow();
        }
    }
}
