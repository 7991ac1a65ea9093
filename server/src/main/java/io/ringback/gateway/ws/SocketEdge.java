package io.ringback.gateway.ws;

import io.ringback.gateway.limit.Admission;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.LimitHits;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.limit.Pace;
import io.ringback.gateway.limit.Sweeps;
import org.jspecify.annotations.Nullable;

/** What all WebSocket connections of a server share. */
public final class SocketEdge {
    private static final int CONTROL_BURST_SECONDS = 5;

    final Limits limits;
    final LimitHits hits;
    final Sweeps sweeps;
    final Admission admission;
    final Pace commands;
    final Pace controls;
    private volatile @Nullable Drain drain;

    /** A shared part with nobody connected. */
    public SocketEdge(Limits limits, LimitHits hits, Sweeps sweeps, Admission admission) {
        this.limits = limits;
        this.hits = hits;
        this.sweeps = sweeps;
        this.admission = admission;
        this.commands = new Pace(limits.get(Limit.COMMANDS_PER_SECOND), limits.get(Limit.COMMAND_BURST));
        int controlsPerSecond = limits.get(Limit.CONTROL_FRAMES_PER_SECOND);
        this.controls = new Pace(controlsPerSecond, controlsPerSecond * CONTROL_BURST_SECONDS);
    }

    /** Sees all connections off, each at its own moment, and takes no new ones. */
    public void drain(Drain how) {
        drain = how;
    }

    /** Whether connections are being seen off. */
    public boolean isDraining() {
        return drain != null;
    }

    /** How to see connections off, or null while the node stays. */
    @Nullable
    Drain drain() {
        return drain;
    }
}
