package io.ringback.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.ringback.protocol.CloseCode;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The end of a wire: keeps what a session sends. */
final class SentEvents implements Connection {
    private final List<String> sent = new ArrayList<>();
    private boolean open = true;

    List<String> sent() {
        return sent;
    }

    @Override
    public void send(ByteBuf text) {
        sent.add(text.toString(UTF_8));
        text.release();
    }

    @Override
    public void deliver(ByteBuf event) {
        sent.add(event.toString(UTF_8));
    }

    @Override
    public void close(CloseCode code, String reason) {
        open = false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void authenticated() {}

    @Override
    public boolean isWritable() {
        return open;
    }

    @Override
    public InetAddress remoteAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public EventExecutor eventLoop() {
        return ImmediateEventExecutor.INSTANCE;
    }

    @Override
    public ByteBufAllocator alloc() {
        return UnpooledByteBufAllocator.DEFAULT;
    }
}
