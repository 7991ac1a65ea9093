package io.ringback.gateway.session;

import io.netty.buffer.ByteBuf;
import io.ringback.model.StorageOutage;
import io.ringback.protocol.Codec;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one client is told, and how each failure is put into words. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Connection connection;
    private final Codec codec;

    Replies(Connection connection, Codec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    void send(ServerEvent event) {
        byte[] json = codec.encode(event);
        ByteBuf text = connection.alloc().buffer(json.length).writeBytes(json);
        connection.send(text);
    }

    void done(String re) {
        send(new ServerEvent.Done(re));
    }

    void refuse(@Nullable String re, ErrorCode code, String message) {
        send(ServerEvent.Failed.of(re, code, message, null));
    }

    void refuse(CommandProblem problem) {
        send(ServerEvent.Failed.of(
                problem.commandId(), problem.code(), String.valueOf(problem.getMessage()), problem.field()));
    }

    void tooFast(@Nullable String re, long retryAfterMs) {
        send(new ServerEvent.Failed(
                re, ErrorCode.TOO_FAST.word(), "too many commands in a short time", null, true, retryAfterMs, null));
    }

    private void lineFull(@Nullable String re, LineFull full) {
        send(new ServerEvent.Failed(
                re,
                ErrorCode.QUEUE_FULL.word(),
                "the line is full; try again later",
                null,
                true,
                null,
                full.choice().word()));
    }

    /**
     * Answers a command once it is carried out: with what came of it, or with the failure.
     *
     * @param re the command's id; null where it has none
     * @param told puts what came of it into words
     */
    <T> void answer(@Nullable String re, CompletionStage<T> outcome, Consumer<T> told) {
        outcome.whenComplete((value, failure) -> {
            if (failure != null) {
                failed(re, failure);
            } else {
                told.accept(value);
            }
        });
    }

    /** Whatever went wrong behind a command, as the one coded answer it gets. */
    void failed(@Nullable String re, Throwable failure) {
        Throwable cause = causeOf(failure);
        if (cause instanceof StorageOutage outage && outage.kind() != StorageOutage.Kind.FAULT) {
            boolean full = outage.kind() == StorageOutage.Kind.FULL;
            refuse(
                    re,
                    full ? ErrorCode.FULL : ErrorCode.RETRY,
                    full ? "storage is full" : "storage cannot keep this now; send it again with the same id");
        } else if (cause instanceof TooFast rate) {
            tooFast(re, rate.waitMillis());
        } else if (cause instanceof LineFull full) {
            lineFull(re, full);
        } else if (cause instanceof CommandProblem problem) {
            send(ServerEvent.Failed.of(re, problem.code(), String.valueOf(problem.getMessage()), problem.field()));
        } else {
            LOG.error("A command failed for a reason of ours", cause);
            refuse(re, ErrorCode.INTERNAL, "a fault of ours; it has been logged");
        }
    }

    /** What each stage on the way may have wrapped once more. */
    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
