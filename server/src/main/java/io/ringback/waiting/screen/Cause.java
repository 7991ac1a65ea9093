package io.ringback.waiting.screen;

import java.util.Locale;

/** Why more people stand in front, or why it takes longer: told only when it was seen. */
public enum Cause {
    /** Somebody whose chat was cut off got their place back. */
    CUT_OFF,
    /** Somebody was placed ahead because of what it is about or because of an appointment. */
    PRECEDENCE,
    /** Colleagues of this line now also serve another one. */
    SHARED_AGENTS,
    /** Fewer agents take chats than when the time was told. */
    FEWER_AGENTS;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
