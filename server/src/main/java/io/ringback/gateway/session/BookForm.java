package io.ringback.gateway.session;

import io.ringback.callback.BookRequest;
import io.ringback.chat.Question;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VerifiedIdentity;
import io.ringback.protocol.CallbackCommand;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a visitor fills in to confirm a place that is held, checked. */
final class BookForm {
    private final Guest guest;
    private final CallbackContacts contacts;

    BookForm(Guest guest, CallbackContacts contacts) {
        this.guest = guest;
        this.contacts = contacts;
    }

    /**
     * The booking; a problem with its field where something cannot be taken.
     *
     * @param conversation used when the visitor has none that is open
     * @param address from where it came, an IP address
     */
    BookRequest request(CallbackCommand.Book command, ConversationId conversation, Lane lane, String address) {
        return new BookRequest(
                command.callback(),
                guest.visitor(),
                contacts.contact(command.number(), command.mail(), lane),
                command.consent(),
                address,
                CallbackContacts.zone(command.zone()),
                guest.site().language(command.language()),
                conversation,
                command.topic(),
                command.name(),
                command.question() == null ? "" : command.question());
    }

    /** What it is about, of who does not wait: nobody knows yet. */
    static String asked(CallbackCommand.Book command) {
        if (command.question() == null || command.question().isBlank()) {
            throw new CommandProblem(ErrorCode.MISSING_FIELD, "question", "question is required of who does not wait");
        }
        return command.question();
    }

    /** The question with which the conversation of who does not wait begins. */
    Question question(
            CallbackCommand.Book command,
            ConversationId conversation,
            String asked,
            @Nullable VerifiedIdentity identity) {
        return new Question(
                conversation,
                guest.site().id(),
                guest.visitor(),
                command.id(),
                asked,
                Reference.next(),
                guest.site().language(command.language()),
                command.topic(),
                command.name(),
                null,
                null,
                null,
                identity);
    }
}
