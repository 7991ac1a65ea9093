package io.ringback.redis;

/** Decides what becomes of a call that Redis answered with an error. */
interface RefusalHandler {
    /** Called on the event loop of {@code link}. */
    void refused(NodeLink link, RedisCall call, ErrorReply error);
}
