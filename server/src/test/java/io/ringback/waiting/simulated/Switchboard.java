package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.screen.WaitEstimate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The product as a simulated centre sees it: it decides who is put before whom, and says how long it takes. Ids are the centre's own. */
public interface Switchboard {
    /** Time has come this far, in seconds from the beginning of the first day. */
    void at(double now);

    /** An agent is here with so many slots, and away. */
    void signOn(String agent, int capacity, List<String> lanes);

    /** An agent takes chats. */
    void available(String agent);

    /** An agent takes no more chats until then, if they said when. */
    void away(String agent, OptionalDouble back);

    /**
     * Somebody comes.
     *
     * @param head minutes of earlier arrival
     */
    void place(String id, String lane, int head);

    /** An agent takes the chat that rings before them. */
    void accept(String id, String agent);

    /** Somebody who waits leaves. */
    void giveUp(String id);

    /** The talk has ended. */
    void end(String id, String agent);

    /** The slot is free. */
    void finish(String id, String agent);

    /** What began or ended to ring since the last call, in order. */
    List<Ring> rings();

    /** How long yet for somebody who waits, as their screen would ask now. */
    Answer ask(String id);

    /** Reads on in the log and keeps what visitors were told, as each node does twice a second; returns what was kept now. */
    Map<String, Told> tick();

    /**
     * A change before one agent.
     *
     * @param back whether the offer was taken back
     */
    record Ring(String id, String agent, boolean back) {}

    /**
     * What a visitor is told.
     *
     * @param ahead people in front, of all lanes that share agents
     */
    record Answer(WaitEstimate estimate, int ahead) {}
}
