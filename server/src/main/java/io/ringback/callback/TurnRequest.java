package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits would rather be called back at their turn, and keeps the place.
 *
 * @param callback its id, made by the caller: asking twice promises once
 * @param number who is called; null when the visitor comes back into the chat
 * @param consent the sentence the visitor agreed to
 * @param zone where the visitor reads the clock
 * @param language what the visitor reads
 * @param by until when it is promised
 */
public record TurnRequest(
        CallbackId callback,
        VisitorId visitor,
        @Nullable PhoneNumber number,
        String consent,
        ZoneId zone,
        String language,
        Instant by) {}
