package io.ringback.gateway.http.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.RequestTarget;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopHostTest {
    private final ShopHost host = new ShopHost(
            URI.create("http://127.0.0.1:4711"),
            URI.create("http://localhost:4711"),
            call -> HttpReply.text(200, "chat").now());

    @Test
    void theShopAnswersAtItsOwnHostUnderItsPolicy() {
        HttpReply reply = ask(HttpMethod.GET, "127.0.0.1:4711", "/?lang=fa");
        assertThat(reply.body().toString(StandardCharsets.UTF_8)).contains("<html lang=\"fa\" dir=\"rtl\"");
        assertThat(reply.headers().get("Content-Security-Policy")).contains("require-trusted-types-for 'script'");
        assertThat(reply.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void whatIsNotTheShopsIsTheChats() {
        assertThat(body("localhost:4711", "/console")).isEqualTo("chat");
        assertThat(body("127.0.0.1:4711", "/health")).isEqualTo("chat");
        assertThat(ask(HttpMethod.POST, "127.0.0.1:4711", "/").body().toString(StandardCharsets.UTF_8))
                .isEqualTo("chat");
    }

    @Test
    void whoTakesOneForTheOtherIsLedTheRightWay() {
        assertThat(ask(HttpMethod.GET, "localhost:4711", "/").headers().get("Location"))
                .isEqualTo("http://127.0.0.1:4711/");
        assertThat(ask(HttpMethod.GET, "127.0.0.1:4711", "/console").headers().get("Location"))
                .isEqualTo("http://localhost:4711/console");
    }

    private String body(String authority, String uri) {
        return ask(HttpMethod.GET, authority, uri).body().toString(StandardCharsets.UTF_8);
    }

    private HttpReply ask(HttpMethod method, String authority, String uri) {
        HttpCall call = new HttpCall(
                method,
                RequestTarget.parse(uri, authority),
                Map.of(),
                new DefaultHttpHeaders(),
                Unpooled.EMPTY_BUFFER,
                InetAddress.getLoopbackAddress());
        return host.handle(call).toCompletableFuture().join();
    }
}
