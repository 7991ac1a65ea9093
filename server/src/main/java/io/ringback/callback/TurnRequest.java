package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Somebody who waits would rather be called back at their turn, and keeps the place.
 *
 * @param callback its id, made by the caller: asking twice promises once
 * @param contact where they are reached
 * @param consent the sentence the visitor agreed to
 * @param address from where they did, an IP address
 * @param zone where the visitor reads the clock
 * @param language what the visitor reads
 * @param by until when it is promised
 */
public record TurnRequest(
        CallbackId callback,
        VisitorId visitor,
        Contact contact,
        String consent,
        String address,
        ZoneId zone,
        String language,
        Instant by) {}
