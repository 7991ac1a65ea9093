package io.ringback.gateway.session;

import io.ringback.callback.Contact;
import io.ringback.callback.Proof;
import io.ringback.callback.ProofRequest;
import io.ringback.model.CallbackId;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.site.ContactKind;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a site wants it, a number or an address is booked for only after a code that was sent there. */
final class ContactProofs {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FIRST = 100_000;
    private static final int CODES = 900_000;

    private final VisitorServices services;
    private final Guest guest;

    ContactProofs(VisitorServices services, Guest guest) {
        this.services = services;
        this.guest = guest;
    }

    /**
     * What is asked about one booking.
     *
     * @param said the code that was typed; empty for none
     * @param language what the visitor reads
     */
    record Asked(CallbackId callback, Contact contact, String said, String language, InetAddress address) {
        static Asked of(
                CallbackId callback, Contact contact, @Nullable String said, String language, InetAddress address) {
            return new Asked(callback, contact, said == null ? "" : digits(said), language, address);
        }

        /** However it was typed: with gaps, or in digits of another script. */
        private static String digits(String typed) {
            return typed.codePoints()
                    .filter(Character::isDigit)
                    .mapToObj(digit -> Integer.toString(Character.digit(digit, 10)))
                    .collect(Collectors.joining());
        }

        private Asked without() {
            return new Asked(callback, contact, "", language, address);
        }
    }

    /** Goes on when all of it is the visitor's own; a problem that names the field otherwise. The number is asked about first. */
    CompletionStage<Void> prove(Asked asked) {
        boolean number = wants(ContactKind.NUMBER) && asked.contact().number() != null;
        boolean mail = wants(ContactKind.MAIL) && asked.contact().mail() != null;
        if (!number && !mail) {
            return CompletableFuture.completedFuture(null);
        }
        return services.limits()
                .prove(guest.site().id(), asked.address())
                .thenCompose(wait -> {
                    TooFast.check(wait);
                    return number ? proveNumber(asked) : CompletableFuture.completedFuture(asked);
                })
                .thenCompose(left -> mail ? proveMail(left) : CompletableFuture.completedFuture(null));
    }

    private boolean wants(ContactKind kind) {
        return guest.site().callbacks().codes().contains(kind);
    }

    /** A code that showed the number says nothing of the address. */
    private CompletionStage<Asked> proveNumber(Asked asked) {
        String number = Objects.requireNonNull(asked.contact().number()).value();
        return prove(
                        asked,
                        ContactKind.NUMBER,
                        number,
                        Objects.requireNonNull(asked.contact().numberHash()))
                .thenApply(proof -> proof instanceof Proof.Proven ? asked.without() : asked);
    }

    /** What the site's own server signed needs no code. */
    private CompletionStage<Void> proveMail(Asked asked) {
        String mail = Objects.requireNonNull(asked.contact().mail());
        return guest.identity()
                .thenCompose(identity -> signed(identity, mail)
                        ? CompletableFuture.<Void>completedFuture(null)
                        : prove(
                                        asked,
                                        ContactKind.MAIL,
                                        mail,
                                        Objects.requireNonNull(asked.contact().mailHash()))
                                .thenAccept(proof -> {}));
    }

    private static boolean signed(Optional<VerifiedIdentity> identity, String mail) {
        return identity.map(VerifiedIdentity::email)
                .filter(mail::equalsIgnoreCase)
                .isPresent();
    }

    private CompletionStage<Proof> prove(Asked asked, ContactKind kind, String to, String hash) {
        ProofRequest request = new ProofRequest(
                asked.callback(),
                guest.visitor(),
                kind,
                to,
                hash,
                asked.said(),
                Integer.toString(FIRST + RANDOM.nextInt(CODES)),
                asked.language());
        return services.callbacks().prove(guest.site().id(), request).thenApply(proof -> {
            if (proof instanceof Proof.Asked) {
                throw new CommandProblem(ErrorCode.CODE_NEEDED, kind.word(), "a code was sent there");
            }
            if (proof instanceof Proof.Wrong) {
                throw new CommandProblem(ErrorCode.CODE_WRONG, "code", "this is another code");
            }
            if (proof instanceof Proof.Often often) {
                throw new CompletionException(new TooFast(often.after()));
            }
            return proof;
        });
    }
}
