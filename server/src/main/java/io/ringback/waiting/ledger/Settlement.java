package io.ringback.waiting.ledger;

import io.ringback.model.AgentId;
import io.ringback.model.promise.PromiseId;
import java.util.Optional;

/**
 * What came of a promise.
 *
 * @param came whether what was promised came, in time or late; else the visitor gave it up
 * @param at when, UTC ms of storage's clock
 * @param agent who answered
 */
public record Settlement(PromiseId promise, boolean came, long at, Optional<AgentId> agent) {}
