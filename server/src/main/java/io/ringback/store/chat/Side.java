package io.ringback.store.chat;

import io.ringback.chat.Participant;

/** How scripts are told who acts: a letter and an id. */
record Side(String letter, String id) {
    static Side of(Participant participant) {
        if (participant instanceof Participant.Agent agent) {
            return new Side("a", agent.id().value());
        }
        if (participant instanceof Participant.Observer) {
            return NODE;
        }
        return new Side("v", ((Participant.Visitor) participant).id().value());
    }

    /** The node itself, which reads on behalf of those it has checked. */
    static final Side NODE = new Side("n", "-");
}
