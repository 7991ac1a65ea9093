package io.ringback.gateway.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.ringback.protocol.AgentCommand;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import org.jspecify.annotations.Nullable;

/** A console's connection: before hello nobody, afterwards a {@link Workplace} that takes the commands. */
public final class AgentSession implements Session {
    private final Connection connection;
    private final AgentServices services;
    private final Replies replies;
    private boolean greeting;
    private boolean closed;
    private @Nullable Workplace workplace;

    /** A session over an open connection. */
    public AgentSession(Connection connection, AgentServices services) {
        this.connection = connection;
        this.services = services;
        this.replies = new Replies(connection, services.codec());
    }

    @Override
    public void onText(ByteBuf utf8) {
        try {
            AgentCommand command = services.codec().agentCommand(ByteBufUtil.getBytes(utf8));
            if (workplace != null) {
                command.dispatch(workplace);
            } else if (command instanceof AgentCommand.Hello hello) {
                hello(hello);
            } else {
                replies.refuse(command.id(), ErrorCode.NOT_SIGNED_IN, "the first command must be hello");
            }
        } catch (CommandProblem problem) {
            replies.refuse(problem);
        }
    }

    private void hello(AgentCommand.Hello command) {
        if (greeting) {
            replies.refuse(command.id(), ErrorCode.ALREADY_SIGNED_IN, "hello was said before");
            return;
        }
        greeting = true;
        new SignOn(connection, replies, services)
                .signOn(command)
                .whenCompleteAsync((ready, failure) -> signedOn(command, ready, failure), connection.eventLoop());
    }

    private void signedOn(AgentCommand.Hello command, @Nullable Workplace ready, @Nullable Throwable failure) {
        if (ready == null) {
            greeting = false;
            replies.failed(command.id(), failure == null ? new IllegalStateException("nobody signed on") : failure);
        } else if (closed) {
            ready.leave();
        } else {
            workplace = ready;
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
    public void onPong() {
        if (workplace != null) {
            workplace.alive();
        }
    }

    @Override
    public void onDrain(long reconnectInMillis) {
        replies.send(new ServerEvent.GoAway("drain", reconnectInMillis));
    }

    @Override
    public void onClosed(CloseReason reason) {
        closed = true;
        if (workplace != null) {
            workplace.leave();
        }
    }
}
