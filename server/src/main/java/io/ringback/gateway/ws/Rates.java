package io.ringback.gateway.ws;

import io.ringback.gateway.limit.Limit;

/** How fast one client sends, held against the paces all clients share. */
final class Rates {
    private final SocketEdge edge;
    private long commandsDue;
    private long controlsDue;
    private int refused;

    Rates(SocketEdge edge, long now) {
        this.edge = edge;
        this.commandsDue = edge.commands.start(now);
        this.controlsDue = edge.controls.start(now);
    }

    /**
     * Counts a command.
     *
     * @return 0 if it is within the rate, else how long it should have waited, in ns
     */
    long command(long now) {
        long delay = edge.commands.delay(commandsDue, now);
        if (delay > 0) {
            refused++;
            return delay;
        }
        if (edge.commands.rested(commandsDue, now)) {
            refused = 0;
        }
        commandsDue = edge.commands.after(commandsDue, now);
        return 0;
    }

    /** Whether more commands were refused than is borne. */
    boolean isHopeless() {
        return refused > edge.limits.get(Limit.REFUSED_COMMANDS);
    }

    /** Counts a ping or pong; false if there are too many. */
    boolean control(long now) {
        if (edge.controls.delay(controlsDue, now) > 0) {
            return false;
        }
        controlsDue = edge.controls.after(controlsDue, now);
        return true;
    }
}
