package io.ringback.redis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says a few words to the embedded Redis on a connection of its own, blocking with a time limit: used while the program starts
 * and stops, when there are no event loops yet or no more.
 */
final class RedisControl {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final RedisTarget target;

    RedisControl(RedisTarget target) {
        this.target = target;
    }

    /** The first bytes of the raw answer, or {@code null} if there was no connection or no answer within a second. */
    @Nullable
    String ask(String... words) {
        try (SocketChannel channel = connect();
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            if (target instanceof RedisTarget.Single single) {
                exchange(channel, selector, "AUTH", single.login().password());
            }
            return exchange(channel, selector, words);
        } catch (IOException e) {
            return null;
        }
    }

    private SocketChannel connect() throws IOException {
        SocketAddress address;
        SocketChannel channel;
        if (target instanceof RedisTarget.Socket socket) {
            address = UnixDomainSocketAddress.of(socket.path());
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        } else if (target instanceof RedisTarget.Single single) {
            address = new InetSocketAddress(
                    single.address().host(), single.address().port());
            channel = SocketChannel.open();
        } else {
            throw new IllegalStateException("the embedded Redis is one server");
        }
        try {
            channel.connect(address);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable String exchange(SocketChannel channel, Selector selector, String... words)
            throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        channel.write(ByteBuffer.wrap(command.toString().getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        selector.selectedKeys().clear();
        if (selector.select(PATIENCE.toMillis()) == 0 || channel.read(answer) <= 0) {
            return null;
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
    }
}
