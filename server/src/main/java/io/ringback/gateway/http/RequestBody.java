package io.ringback.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;

/** Gathers the body of one request up to a limit. */
final class RequestBody {
    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

    /** Adds a part, whose reference stays the caller's; false if the body became longer than the limit. */
    boolean add(ChannelHandlerContext ctx, ByteBuf part, int limit) {
        if (bytes.readableBytes() + part.readableBytes() > limit) {
            return false;
        }
        if (part.isReadable()) {
            bytes = bytes.isReadable() ? bytes : ctx.alloc().heapBuffer(part.readableBytes(), limit);
            bytes.writeBytes(part);
        }
        return true;
    }

    /** The whole body on the heap, to be left to the garbage collector; begins the next one. */
    ByteBuf take() {
        ByteBuf whole = Unpooled.EMPTY_BUFFER;
        if (bytes.isReadable()) {
            whole = Unpooled.wrappedBuffer(ByteBufUtil.getBytes(bytes));
        }
        drop();
        return whole;
    }

    /** Forgets what was gathered. */
    void drop() {
        bytes.release();
        bytes = Unpooled.EMPTY_BUFFER;
    }
}
