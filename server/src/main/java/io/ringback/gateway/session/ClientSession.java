package io.ringback.gateway.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.ringback.protocol.Codec;
import io.ringback.protocol.Command;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection from its first frame to its last: nobody's until a hello is answered, afterwards theirs whom the
 * {@link Entrance} let in, a {@link Guest} or a {@link Workplace}.
 *
 * @param <C> what this kind of client may ask
 * @param <H> what it has to say first
 */
public final class ClientSession<C extends Command, H extends C> implements Session {
    private final Connection connection;
    private final Codec codec;
    private final Replies replies;
    private final Entrance<C, H> entrance;
    private boolean greeting;
    private boolean closed;
    private @Nullable Greeted<C> greeted;

    private ClientSession(Connection connection, Codec codec, Replies replies, Entrance<C, H> entrance) {
        this.connection = connection;
        this.codec = codec;
        this.replies = replies;
        this.entrance = entrance;
    }

    /** A visitor's session over an open connection. */
    public static Session visitor(Connection connection, VisitorServices services) {
        Replies replies = new Replies(connection, services.codec());
        return new ClientSession<>(connection, services.codec(), replies, new Reception(connection, replies, services));
    }

    /** A console's session over an open connection. */
    public static Session agent(Connection connection, AgentServices services) {
        Replies replies = new Replies(connection, services.codec());
        return new ClientSession<>(connection, services.codec(), replies, new SignOn(connection, replies, services));
    }

    @Override
    public void onText(ByteBuf utf8) {
        try {
            C command = entrance.read(ByteBufUtil.getBytes(utf8));
            if (greeted != null) {
                greeted.take(command);
            } else if (entrance.hello().isInstance(command)) {
                hello(entrance.hello().cast(command));
            } else {
                replies.refuse(command.id(), ErrorCode.NOT_SIGNED_IN, "the first command must be hello");
            }
        } catch (CommandProblem problem) {
            replies.refuse(problem);
        }
    }

    private void hello(H command) {
        if (greeting) {
            replies.refuse(command.id(), ErrorCode.ALREADY_SIGNED_IN, "hello was said before");
            return;
        }
        greeting = true;
        entrance.greet(command)
                .whenCompleteAsync((who, failure) -> answered(command, who, failure), connection.eventLoop());
    }

    private void answered(H command, @Nullable Greeted<C> who, @Nullable Throwable failure) {
        if (who == null) {
            greeting = false;
            replies.failed(command.id(), failure == null ? new IllegalStateException("nobody was let in") : failure);
        } else if (closed) {
            who.leave();
        } else {
            greeted = who;
        }
    }

    @Override
    public void onBinary(ByteBuf bytes) {
        replies.refuse(null, ErrorCode.BAD_JSON, "messages are text frames");
    }

    @Override
    public void onTooFast(ByteBuf utf8, long retryAfterMillis) {
        replies.tooFast(codec.commandId(ByteBufUtil.getBytes(utf8)), retryAfterMillis);
    }

    @Override
    public void onPong() {
        if (greeted != null) {
            greeted.alive();
        }
    }

    @Override
    public void onDrain(long reconnectInMillis) {
        replies.send(new ServerEvent.GoAway("drain", reconnectInMillis));
    }

    @Override
    public void onClosed(CloseReason reason) {
        closed = true;
        if (greeted != null) {
            greeted.leave();
        }
    }
}
