package io.ringback.gateway.session;

import io.ringback.callback.Contact;
import io.ringback.callback.PhoneNumber;
import io.ringback.callback.PhoneRules;
import io.ringback.callback.window.QuietHours;
import io.ringback.model.Lane;
import io.ringback.model.site.Site;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where visitors of a site may be reached about a callback, and how often one asks for it. */
final class CallbackContacts {
    private final VisitorServices services;
    private final Site site;
    private final ContactProofs proofs;
    private final MailField mails;

    CallbackContacts(VisitorServices services, Guest guest) {
        this.services = services;
        this.site = guest.site();
        this.proofs = new ContactProofs(services, guest);
        this.mails = new MailField(services.telling());
    }

    /** What was typed, checked; a problem with its field otherwise. */
    Contact contact(@Nullable String number, @Nullable String mail, Lane lane) {
        return new Contact(number(number, lane), mail(mail));
    }

    private @Nullable String mail(@Nullable String typed) {
        return typed == null ? null : mails.address(typed).text();
    }

    /** The number somebody typed, as the lane's department may call it. */
    @Nullable
    PhoneNumber number(@Nullable String typed, Lane lane) {
        if (typed == null) {
            return null;
        }
        List<String> countries = site.callbacks().of(lane.department()).countries();
        if (countries.isEmpty()) {
            throw new CommandProblem(ErrorCode.NUMBER_REFUSED, "number", "this department does not phone");
        }
        PhoneRules.Verdict verdict = services.numbers().check(typed, countries);
        if (verdict instanceof PhoneRules.Verdict.Fine fine) {
            return fine.number();
        }
        String why = ((PhoneRules.Verdict.Refused) verdict).reason().word();
        throw new CommandProblem(ErrorCode.NUMBER_REFUSED, "number", why);
    }

    /** Goes on when what is booked for is the visitor's own, as far as the site asks; counts one booking, and too often is a problem. */
    CompletionStage<Void> allowed(ContactProofs.Asked asked) {
        return proofs.prove(asked).thenCompose(proven -> counted(asked.contact(), asked.address()));
    }

    private CompletionStage<Void> counted(Contact contact, InetAddress address) {
        return services.limits()
                .book(site.id(), address, contact.numberHash(), contact.mailHash())
                .thenAccept(TooFast::check);
    }

    /** When the person is left in peace: where the number is, else where the browser is. */
    QuietHours quiet(String zone, @Nullable PhoneNumber number) {
        List<ZoneId> there = number == null ? List.of() : services.numbers().zones(number);
        return there.isEmpty() ? QuietHours.in(zone(zone)) : new QuietHours(there);
    }

    /** The time zone of this name. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new CommandProblem(ErrorCode.INVALID_FIELD, "zone", "must be a time zone such as Europe/Ljubljana");
        }
    }
}
