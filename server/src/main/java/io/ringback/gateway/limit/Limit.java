package io.ringback.gateway.limit;

import io.ringback.gateway.limit.Answer.Close;
import io.ringback.gateway.limit.Answer.Cut;
import io.ringback.gateway.limit.Answer.Http;
import io.ringback.gateway.limit.Answer.Reply;
import io.ringback.gateway.limit.Answer.Wait;
import io.ringback.protocol.CloseCode;
import io.ringback.protocol.ErrorCode;

/** The table of limits: what each bounds, its default, and what answers whoever goes over it. */
public enum Limit {
    /** Open connections of the node, all kinds together. */
    CONNECTIONS(20_000, new Http(503), "The server is full."),
    /** Open connections from one client address; loopback is not counted. */
    CONNECTIONS_PER_ADDRESS(200, new Http(429), "Too many connections from this address."),
    /** WebSocket handshakes from one client address in a minute; loopback is not counted. */
    HANDSHAKES_PER_MINUTE_PER_ADDRESS(600, new Http(429), "Too many connections from this address."),
    /** WebSocket handshakes the node takes in a second. */
    HANDSHAKES_PER_SECOND(2_000, new Http(503), "Too many clients connect at once."),

    /** Request line. */
    REQUEST_LINE_BYTES(4_096, new Http(414), "The request target is too long."),
    /** All header fields of a request together. */
    HEADER_BYTES(8_192, new Http(431), "The header fields are too large."),
    /** Body of a request. */
    BODY_BYTES(262_144, new Http(413), "The body is too large."),
    /** From the connection's start, or the first byte of a later request, to the end of the header. */
    HEAD_MILLIS(10_000, new Http(408), "The request header took too long."),
    /** From the end of the header to the end of the body. */
    BODY_MILLIS(15_000, new Http(408), "The request body took too long."),
    /** From a whole request to its answer. */
    ANSWER_MILLIS(30_000, new Http(503), "The answer took too long."),
    /** An HTTP connection without a request. */
    KEEP_ALIVE_MILLIS(60_000, new Cut(), "No request came."),

    /** One message, also when it comes in fragments. */
    MESSAGE_BYTES(32_768, new Close(CloseCode.TOO_BIG), "The message is too long."),
    /** Fragments of one message. */
    FRAGMENTS(128, new Close(CloseCode.TOO_BIG), "Too many fragments."),
    /** Frames of one connection handled before the others get their turn. */
    FRAMES_PER_TURN(64, new Wait(), "Waits for the other connections."),
    /** Commands of one connection in a second, on average. */
    COMMANDS_PER_SECOND(20, new Reply(ErrorCode.TOO_FAST), "Too many commands."),
    /** Commands at once after a quiet time. */
    COMMAND_BURST(40, new Reply(ErrorCode.TOO_FAST), "Too many commands."),
    /** Commands refused as too fast, without a quiet time in between, before the connection is closed. */
    REFUSED_COMMANDS(40, new Close(CloseCode.TOO_FAST), "Too many commands."),
    /** Control frames (ping, pong) of one connection in a second, on average; five times as many at once. */
    CONTROL_FRAMES_PER_SECOND(10, new Close(CloseCode.TOO_FAST), "Too many control frames."),
    /** From the handshake to a proof of who it is. */
    AUTHENTICATE_MILLIS(10_000, new Close(CloseCode.AUTH_TIMEOUT), "No hello came."),
    /** Nothing heard, not even a pong. */
    IDLE_MILLIS(55_000, new Close(CloseCode.IDLE), "Nothing was heard."),
    /** Age of a connection; each gets up to a tenth less, so that they do not end together. */
    LIFETIME_MILLIS(86_400_000, new Close(CloseCode.LIFETIME), "Time for a fresh connection."),
    /** Outbound bytes queued before the connection's own input waits. */
    WRITE_HIGH_BYTES(65_536, new Wait(), "Waits until the client reads."),
    /** Outbound bytes queued in all. */
    BACKLOG_BYTES(262_144, new Close(CloseCode.SLOW_READER), "The client reads too slowly."),
    /** How long the outbound queue may stay over {@link #WRITE_HIGH_BYTES}. */
    STALLED_MILLIS(30_000, new Close(CloseCode.SLOW_READER), "The client reads too slowly."),
    /** From our close frame to the end of the connection. */
    CLOSE_MILLIS(2_000, new Cut(), "The client did not close.");

    private final int value;
    // The answers are records of enums and numbers; only the sealed interface above them cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Answer answer;

    private final String message;

    Limit(int value, Answer answer, String message) {
        this.value = value;
        this.answer = answer;
        this.message = message;
    }

    /** The default, in bytes or ms where the name ends so, else a count; always above 0. */
    public int value() {
        return value;
    }

    /** What the client gets. */
    public Answer answer() {
        return answer;
    }

    /** What the client is told, a sentence in English. */
    public String message() {
        return message;
    }
}
