package io.ringback.store.chat;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** Random marks of 48 bits. They tell histories apart and protect nothing, so a fast generator serves. */
final class Marks {
    private Marks() {}

    static String next() {
        long bits = ThreadLocalRandom.current().nextLong();
        byte[] bytes = {
            (byte) bits,
            (byte) (bits >> 8),
            (byte) (bits >> 16),
            (byte) (bits >> 24),
            (byte) (bits >> 32),
            (byte) (bits >> 40)
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
