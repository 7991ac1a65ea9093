package io.ringback.bench.floor;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.ringback.bench.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Function;

/**
 * A floor as a process of its own. Arguments: the port of a Redis makes it the append floor; none, the relay. It prints
 * {@code listening PORT} and ends when its standard input does, so it cannot outlive the bench.
 */
public final class FloorServer {
    private static final int BACKLOG = 4_096;

    private FloorServer() {}

    /**
     * Runs until standard input ends.
     *
     * @param args none, or the port of a Redis on the loopback address
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Pairs pairs = new Pairs();
        Function<String, ChannelHandler> handlers =
                args.length == 0 ? path -> new RelayHandler(pairs, path) : append(pairs, Integer.parseInt(args[0]));
        EventLoopGroup loops = Transport.group(Runtime.getRuntime().availableProcessors());
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(Transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new FloorPipeline(pairs, handlers))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
        System.out.println("listening " + ((InetSocketAddress) server.localAddress()).getPort());
        while (System.in.read() >= 0) {
            // The bench sends nothing: only the end of the stream matters.
        }
        Runtime.getRuntime().halt(0);
    }

    private static Function<String, ChannelHandler> append(Pairs pairs, int redisPort) {
        RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", redisPort));
        RedisAsyncCommands<String, String> redis = client.connect().async();
        return path -> new AppendHandler(pairs, path, redis);
    }
}
