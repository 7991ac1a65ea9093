package io.ringback.gateway.session;

import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.PlanName;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.site.Site;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A question becomes a conversation with a place in line: the conversation is opened, then placed, and the placing step keeps it. A
 * crash in between leaves a conversation that nobody waits in, and that vanishes by itself.
 */
final class Arrivals {
    private final VisitorServices services;

    Arrivals(VisitorServices services) {
        this.services = services;
    }

    /**
     * Places the question's conversation, or adds the question to the one the visitor already has.
     *
     * @return the conversation the visitor is in now; fails with {@code queue_full}
     */
    CompletionStage<ConversationId> arrive(Site site, Question question) {
        Lane lane = site.lane(Optional.ofNullable(question.topic()), question.language());
        PlaceRequest request = new PlaceRequest(
                question.conversation(),
                question.visitor(),
                lane,
                site.headStarts(Optional.ofNullable(question.topic()), plan(question)),
                question.topic(),
                question.language(),
                name(question),
                question.text());
        return services.conversations()
                .open(question)
                .thenCompose(opened -> services.routing().place(site.id(), request))
                .thenCompose(placement -> settled(placement, question));
    }

    private static Optional<PlanName> plan(Question question) {
        return Optional.ofNullable(question.identity()).map(VerifiedIdentity::plan);
    }

    /** The name that was signed, else the one that was typed. */
    static @Nullable String name(Question question) {
        VerifiedIdentity identity = question.identity();
        return identity == null || identity.name() == null ? question.name() : identity.name();
    }

    private CompletionStage<ConversationId> settled(Placement placement, Question question) {
        if (placement instanceof Placement.Full full) {
            return CompletableFuture.failedFuture(new LineFull(full.choice()));
        }
        if (placement instanceof Placement.Already already) {
            return services.conversations()
                    .post(
                            already.conversation(),
                            new Participant.Visitor(question.visitor()),
                            question.command(),
                            question.text())
                    .thenApply(posted -> joined(posted, already.conversation()));
        }
        return CompletableFuture.completedFuture(question.conversation());
    }

    private static ConversationId joined(Posted posted, ConversationId conversation) {
        if (posted instanceof Posted.Stored) {
            return conversation;
        }
        // it ended in this very moment: the next try finds the visitor free
        throw new CommandProblem(ErrorCode.RETRY, null, "the earlier conversation is just ending; try again");
    }
}
