package io.ringback.auth;

import java.security.SecureRandom;

/** Passwords made up by the program: 80 random bits, easy to read out and to type. */
public final class GeneratedPassword {
    private static final SecureRandom RANDOM = new SecureRandom();
    // 32 characters, none of which is taken for another.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private GeneratedPassword() {}

    /** A new one, in groups of four. */
    public static String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "");
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
