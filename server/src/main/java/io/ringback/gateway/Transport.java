package io.ringback.gateway;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** How sockets are driven: by epoll where the platform has it, else by the JDK's selectors. */
public enum Transport {
    /** Linux's own. */
    EPOLL(EpollServerSocketChannel.class),
    /** The JDK's, on every platform. */
    NIO(NioServerSocketChannel.class);

    private final Class<? extends ServerSocketChannel> listener;

    Transport(Class<? extends ServerSocketChannel> listener) {
        this.listener = listener;
    }

    /** The fastest that works here. */
    public static Transport best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    /**
     * A group of event loops, to be shut down by the caller.
     *
     * @param threads how many loops, each a thread; above 0
     * @param name begins the threads' names
     */
    public EventLoopGroup loops(int threads, String name) {
        IoHandlerFactory driver = this == EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name, true), driver);
    }

    /** The channel that accepts connections. */
    public Class<? extends ServerSocketChannel> listener() {
        return listener;
    }
}
