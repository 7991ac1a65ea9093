package io.ringback.gateway.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/** Puts a message together that comes in fragments, within a size and a number. */
final class Fragments {
    private final boolean binary;
    private final ByteBuf bytes;
    private int count;

    /** Begins with the first fragment, whose reference stays the caller's. */
    Fragments(ByteBufAllocator alloc, WebSocketFrame first, int greatest) {
        this.binary = first instanceof BinaryWebSocketFrame;
        this.bytes = alloc.buffer(Math.min(greatest, first.content().readableBytes() * 2 + 64), greatest);
        add(first);
    }

    /** Adds a fragment; false if the message became longer than it may be. */
    boolean add(WebSocketFrame fragment) {
        count++;
        if (fragment.content().readableBytes() > bytes.maxWritableBytes()) {
            return false;
        }
        bytes.writeBytes(fragment.content());
        return true;
    }

    /** How many fragments came. */
    int count() {
        return count;
    }

    /** Whether the message is binary. */
    boolean isBinary() {
        return binary;
    }

    /** What came so far. */
    ByteBuf bytes() {
        return bytes;
    }

    /** Gives the memory back. */
    static void release(@Nullable Fragments fragments) {
        if (fragments != null) {
            fragments.bytes.release();
        }
    }
}
