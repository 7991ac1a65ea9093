package io.ringback.gateway.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.VisitorCommand;
import org.jspecify.annotations.Nullable;

/** A visitor's connection: before hello nobody, afterwards a {@link Guest} who takes the commands. */
public final class VisitorSession implements Session {
    private final Connection connection;
    private final VisitorServices services;
    private final Replies replies;
    private boolean greeting;
    private boolean closed;
    private @Nullable Guest guest;

    /** A session over an open connection. */
    public VisitorSession(Connection connection, VisitorServices services) {
        this.connection = connection;
        this.services = services;
        this.replies = new Replies(connection, services.codec());
    }

    @Override
    public void onText(ByteBuf utf8) {
        try {
            VisitorCommand command = services.codec().visitorCommand(ByteBufUtil.getBytes(utf8));
            if (guest != null) {
                command.dispatch(guest);
            } else if (command instanceof VisitorCommand.Hello hello) {
                hello(hello);
            } else {
                replies.refuse(command.id(), ErrorCode.NOT_SIGNED_IN, "the first command must be hello");
            }
        } catch (CommandProblem problem) {
            replies.refuse(problem);
        }
    }

    private void hello(VisitorCommand.Hello command) {
        if (greeting) {
            replies.refuse(command.id(), ErrorCode.ALREADY_SIGNED_IN, "hello was said before");
            return;
        }
        greeting = true;
        new Reception(connection, replies, services)
                .welcome(command)
                .whenCompleteAsync((arrived, failure) -> greeted(command, arrived, failure), connection.eventLoop());
    }

    private void greeted(VisitorCommand.Hello command, @Nullable Guest arrived, @Nullable Throwable failure) {
        if (arrived == null) {
            greeting = false;
            replies.failed(command.id(), failure == null ? new IllegalStateException("nobody arrived") : failure);
        } else if (closed) {
            arrived.leave();
        } else {
            guest = arrived;
        }
    }

    @Override
    public void onBinary(ByteBuf bytes) {
        replies.refuse(null, ErrorCode.BAD_JSON, "messages are text frames");
    }

    @Override
    public void onTooFast(ByteBuf utf8, long retryAfterMillis) {
        replies.tooFast(services.codec().commandId(ByteBufUtil.getBytes(utf8)), retryAfterMillis);
    }

    @Override
    public void onDrain(long reconnectInMillis) {
        replies.send(new ServerEvent.GoAway("drain", reconnectInMillis));
    }

    @Override
    public void onClosed(CloseReason reason) {
        closed = true;
        if (guest != null) {
            guest.leave();
        }
    }
}
