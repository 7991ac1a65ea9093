package io.ringback.model.site;

import java.net.URI;

/**
 * Another program that hears of a site's callbacks by phone, such as a telephone system that dials.
 *
 * @param url where calls go: https, or http on this machine itself
 * @param secret shared with that program, 32 to 200 characters; every call is signed with it
 */
public record Webhook(URI url, String secret) {
    /** Never shows the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "Webhook[" + url.getHost() + "]";
    }
}
