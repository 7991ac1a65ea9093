package io.ringback.agents;

import java.util.function.Consumer;

/** One connection that is told of newer desks only. */
final class DeskLink {
    private final Consumer<AgentDesk> onDesk;
    private long rev;

    DeskLink(long rev, Consumer<AgentDesk> onDesk) {
        this.rev = rev;
        this.onDesk = onDesk;
    }

    long rev() {
        return rev;
    }

    void tell(AgentDesk desk) {
        if (desk.rev() > rev) {
            rev = desk.rev();
            onDesk.accept(desk);
        }
    }
}
