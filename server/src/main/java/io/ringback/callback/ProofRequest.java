package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.ContactKind;

/**
 * A visitor is to show that a number or an address is theirs.
 *
 * @param callback what it is for; a place held for it is held while the code is good
 * @param to the number or the address
 * @param hash names it in keys
 * @param said the code they say they got; empty for none
 * @param fresh sent there when none was
 * @param language what the visitor reads
 */
public record ProofRequest(
        CallbackId callback,
        VisitorId visitor,
        ContactKind kind,
        String to,
        String hash,
        String said,
        String fresh,
        String language) {
    /** Never shows the address or a code: this ends up in logs. */
    @Override
    public String toString() {
        return "ProofRequest[" + callback + ", " + kind + "]";
    }
}
