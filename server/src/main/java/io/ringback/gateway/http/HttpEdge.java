package io.ringback.gateway.http;

import io.ringback.gateway.limit.Admission;
import io.ringback.gateway.limit.LimitHits;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.limit.Sweeps;
import java.util.function.BooleanSupplier;

/**
 * What all HTTP connections of a server share.
 *
 * @param limits the limits in force
 * @param hits counts what goes over them
 * @param sweeps the loops' timers
 * @param admission who is let in
 * @param addresses whose address counts
 * @param handler answers requests
 * @param upgrades paths of the WebSocket endpoints
 * @param responder writes answers
 * @param leaving whether the node is about to stop, so that no connection is kept
 */
public record HttpEdge(
        Limits limits,
        LimitHits hits,
        Sweeps sweeps,
        Admission admission,
        ClientAddresses addresses,
        HttpHandler handler,
        Upgrades upgrades,
        Responder responder,
        BooleanSupplier leaving) {}
