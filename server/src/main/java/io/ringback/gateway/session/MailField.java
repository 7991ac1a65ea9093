package io.ringback.gateway.session;

import io.ringback.notify.Telling;
import io.ringback.notify.mail.MailAddress;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;

/** The field {@code mail} of a form: where a visitor wants to read what leaves this server. */
final class MailField {
    private final Telling telling;

    MailField(Telling telling) {
        this.telling = telling;
    }

    /**
     * What was typed, checked.
     *
     * @throws CommandProblem {@code not_found} where no mail leaves this server, {@code invalid_field} if it is no address
     */
    MailAddress address(String typed) {
        if (!telling.channels().mail()) {
            throw new CommandProblem(ErrorCode.NOT_FOUND, "mail", "no mail leaves this server");
        }
        return MailAddress.parse(typed)
                .orElseThrow(() ->
                        new CommandProblem(ErrorCode.INVALID_FIELD, "mail", "mail must look like name@example.org"));
    }
}
