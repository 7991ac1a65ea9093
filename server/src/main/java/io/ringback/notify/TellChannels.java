package io.ringback.notify;

import java.util.Optional;

/**
 * By what people can be told outside the page.
 *
 * @param pushKey the server's public key for push subscriptions, as base64url; empty: not by push
 * @param mail whether by mail
 */
public record TellChannels(Optional<String> pushKey, boolean mail) {
    /** Whether there is any. */
    public boolean any() {
        return mail || pushKey.isPresent();
    }
}
