package io.ringback.callback.booking;

import java.util.Locale;

/** Why a window sells no callback: what an administrator is told. */
public enum Unpromised {
    /** No agent is planned for the window. */
    NOBODY_PLANNED("nobody is planned"),
    /** All of them are away at once more often than one time in a hundred, however long the window is. */
    TOO_FEW_AGENTS("99 in 100 cannot be promised: with so few agents all are away at once too often"),
    /** Too few slots come free in so short a window. */
    TOO_SLOW("99 in 100 cannot be promised: too few chats end within the window");

    private final String sentence;

    Unpromised(String sentence) {
        this.sentence = sentence;
    }

    /** In words, for the administrator. */
    public String sentence() {
        return sentence;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
