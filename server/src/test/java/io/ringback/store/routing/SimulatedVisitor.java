package io.ringback.store.routing;

import io.ringback.routing.PlaceRequest;

/** A visitor's browser. */
final class SimulatedVisitor {
    final PlaceRequest request;
    boolean connected = true;
    long renewed;

    SimulatedVisitor(PlaceRequest request, long renewed) {
        this.request = request;
        this.renewed = renewed;
    }
}
