package io.ringback.gateway.session;

import io.ringback.callback.message.Left;
import io.ringback.callback.message.MessageRequest;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.ConversationId;
import io.ringback.model.site.Site;
import io.ringback.notify.mail.MailAddress;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A question becomes a message that is answered by a moment: the conversation is opened, then left, and the leaving step keeps it. Who
 * gave an address is told of the answer there.
 */
final class LeftMessages {
    private final VisitorServices services;

    LeftMessages(VisitorServices services) {
        this.services = services;
    }

    /** Leaves the question, or adds it to the conversation the visitor already has; returns where it is. */
    CompletionStage<ConversationId> leave(Site site, Question question, InetAddress address) {
        MessageRequest request = new MessageRequest(
                question.conversation(),
                question.visitor(),
                site.lane(Optional.ofNullable(question.topic()), question.language()),
                question.topic(),
                question.language(),
                Arrivals.name(question),
                question.text(),
                services.messages().replyBy(site));
        return allowed(site, address)
                .thenCompose(allowed -> services.conversations().open(question))
                .thenCompose(opened -> services.messages().leave(site.id(), request))
                .thenCompose(left -> settled(left, question))
                .thenCompose(conversation -> told(site, question).thenApply(told -> conversation));
    }

    private CompletionStage<Void> allowed(Site site, InetAddress address) {
        return services.limits().message(site.id(), address).thenAccept(TooFast::check);
    }

    private CompletionStage<ConversationId> settled(Left left, Question question) {
        if (left instanceof Left.Callback) {
            throw new CommandProblem(ErrorCode.CALLBACK_EXISTS, null, "there is a callback already");
        }
        if (left instanceof Left.Full) {
            throw new CommandProblem(ErrorCode.QUEUE_FULL, null, "too many messages wait for an answer");
        }
        if (left instanceof Left.Open open) {
            return services.conversations()
                    .post(
                            open.conversation(),
                            new Participant.Visitor(question.visitor()),
                            question.command(),
                            question.text())
                    .thenApply(posted -> joined(posted, open.conversation()));
        }
        return CompletableFuture.completedFuture(question.conversation());
    }

    private static ConversationId joined(Posted posted, ConversationId conversation) {
        if (posted instanceof Posted.Stored) {
            return conversation;
        }
        throw new CommandProblem(ErrorCode.RETRY, null, "the earlier conversation is just ending; try again");
    }

    private CompletionStage<Void> told(Site site, Question question) {
        Optional<MailAddress> mail = Optional.ofNullable(question.email())
                .filter(given -> services.telling().channels().mail())
                .flatMap(MailAddress::parse);
        return mail.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : services.telling().byMail(site.id(), question.visitor(), question.language(), mail.get());
    }
}
