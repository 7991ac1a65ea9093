package io.ringback.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.ringback.gateway.session.CloseReason;
import io.ringback.gateway.session.Connection;
import io.ringback.gateway.session.Session;
import io.ringback.gateway.ws.Endpoint;
import io.ringback.protocol.Codec;
import io.ringback.protocol.CommandProblem;
import java.time.Duration;

/** Reads every message as a visitor's command and says {@code ok} or what is wrong with it. */
record JsonSession(Connection connection) implements Session {
    private static final Codec CODEC = new Codec();

    static Endpoint endpoint(String path) {
        return new Endpoint(path, null, null, Duration.ofSeconds(25), 32_768, false, JsonSession::new);
    }

    @Override
    public void onText(ByteBuf utf8) {
        try {
            answer(CODEC.visitorCommand(ByteBufUtil.getBytes(utf8)) == null ? "none" : "ok");
        } catch (CommandProblem problem) {
            answer(problem.code().word());
        }
    }

    @Override
    public void onBinary(ByteBuf bytes) {
        answer("bad_json");
    }

    @Override
    public void onTooFast(ByteBuf utf8, long retryAfterMillis) {
        answer("too_fast");
    }

    @Override
    public void onClosed(CloseReason reason) {}

    private void answer(String word) {
        connection.send(ByteBufUtil.writeUtf8(connection.alloc(), word));
    }
}
