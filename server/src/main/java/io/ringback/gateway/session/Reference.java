package io.ringback.gateway.session;

import java.security.SecureRandom;

/** Short codes for people to quote, such as {@code RB-4F7K2}. They open nothing, and two alike are no harm. */
final class Reference {
    /** Without letters and digits that are mistaken for each other when read aloud. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        StringBuilder code = new StringBuilder("RB-");
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
