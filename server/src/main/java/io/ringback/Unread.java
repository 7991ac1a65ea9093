package io.ringback;

import io.ringback.chat.ConversationStore;
import io.ringback.chat.Participant;
import io.ringback.chat.Transcript;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.notify.UnseenAnswers.Unseen;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads whether a conversation ends with an agent's words that its visitor has not seen. */
final class Unread {
    private static final String OF_AN_AGENT = "\"by\":\"agent\"";

    private final ConversationStore chats;

    Unread(ConversationStore chats) {
        this.chats = chats;
    }

    CompletionStage<Optional<Unseen>> look(ConversationId conversation) {
        return chats.read(conversation, new Participant.Observer(), Position.START)
                .thenApply(found -> found.filter(Unread::endsUnseen).map(Transcript::header))
                .thenApply(found ->
                        found.map(header -> new Unseen(header.site(), header.visitor(), header.seenByVisitor())));
    }

    private static boolean endsUnseen(Transcript transcript) {
        int entries = transcript.entries().size();
        return entries > 0
                && transcript.entries().get(entries - 1).contains(OF_AN_AGENT)
                && transcript.header().seenByVisitor() < transcript.last().seq();
    }
}
