package io.ringback.gateway.session;

import io.ringback.auth.IdentityRefused;
import io.ringback.auth.IdentityTokens;
import io.ringback.auth.IdentityTokens.Verified;
import io.ringback.auth.VisitorToken;
import io.ringback.model.SiteId;
import io.ringback.model.VerifiedIdentity;
import io.ringback.protocol.CloseCode;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.VisitorCommand;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Who the visitor on one connection is, as the site's own server signed it. Lives on the connection's event loop. */
final class Identification {
    private final Connection connection;
    private final Replies replies;
    private final IdentityTokens tokens;
    private final InstantSource clock;
    private final SiteId site;
    private final Stranger stranger;
    private CompletionStage<Void> asked = CompletableFuture.completedFuture(null);
    private @Nullable Verified believed;

    /** Finds out who a person is, and hears of it when that is not who the connection was for. */
    interface Stranger {
        /** The token of who they are; empty when they are this visitor. */
        CompletionStage<Optional<VisitorToken>> whoIs(VerifiedIdentity identity);

        /** Nothing more of this visitor may be told here. */
        void leave();
    }

    Identification(
            Connection connection,
            Replies replies,
            IdentityTokens tokens,
            InstantSource clock,
            SiteId site,
            Stranger stranger) {
        this.stranger = stranger;
        this.connection = connection;
        this.replies = replies;
        this.tokens = tokens;
        this.clock = clock;
        this.site = site;
    }

    /** Looks at a token. One that is refused changes nothing: what was believed before still is, until it ends. */
    void identify(VisitorCommand.Identify command) {
        // one after the other, so that the last one presented is the one that counts
        asked = asked.thenCompose(before -> tokens.verify(site, command.token())
                .thenCompose(verified ->
                        stranger.whoIs(verified.identity()).thenApply(token -> new Believed(verified, token)))
                .handleAsync(
                        (known, failure) -> {
                            if (known == null) {
                                replies.failed(command.id(), told(failure));
                            } else {
                                believe(command.id(), known.verified(), known.token());
                            }
                            return null;
                        },
                        connection.eventLoop()));
    }

    private record Believed(Verified verified, Optional<VisitorToken> token) {}

    private void believe(String re, Verified verified, Optional<VisitorToken> token) {
        believed = verified;
        VerifiedIdentity identity = verified.identity();
        replies.send(new ServerEvent.Identified(
                re,
                identity.name(),
                identity.email(),
                ConversationViews.word(identity.plan()),
                Duration.between(clock.instant(), verified.expiresAt()).toMillis(),
                token.map(VisitorToken::text).orElse(null)));
        if (token.isPresent()) {
            stranger.leave();
            connection.close(CloseCode.REPLACED, "the person who signed in is another visitor");
        }
    }

    private static Throwable told(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof IdentityRefused refused) {
            String field = refused.field().isEmpty() ? "token" : "token." + refused.field();
            return new CommandProblem(ErrorCode.IDENTITY_REFUSED, field, String.valueOf(refused.getMessage()));
        }
        return cause == null ? new IllegalStateException("nobody was identified") : cause;
    }

    /** Who they are, once every token that was presented has been looked at; empty when no signature holds now. */
    CompletionStage<Optional<VerifiedIdentity>> now() {
        return asked.thenApplyAsync(
                done -> Optional.ofNullable(believed)
                        .filter(verified -> verified.holds(clock.instant()))
                        .map(Verified::identity),
                connection.eventLoop());
    }
}
