package io.ringback.gateway.http.demo;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpHandler;
import io.ringback.gateway.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Puts the demo's shop in front of the chat: one port, two sites, told apart by the host a browser asks for (R19). Whoever takes
 * the one for the other is led the right way.
 */
public final class ShopHost implements HttpHandler {
    private final DemoShop shop;
    private final URI shopOrigin;
    private final URI chatOrigin;
    private final HttpHandler chat;

    /**
     * The shop in front of the chat.
     *
     * @param shopOrigin where the shop is, for example {@code http://127.0.0.1:8080}
     * @param chatOrigin where the chat is, for example {@code http://localhost:8080}
     * @param chat answers what is not the shop's
     */
    public ShopHost(URI shopOrigin, URI chatOrigin, HttpHandler chat) {
        this.shop = new DemoShop(chatOrigin);
        this.shopOrigin = shopOrigin;
        this.chatOrigin = chatOrigin;
        this.chat = chat;
    }

    @Override
    public CompletionStage<HttpReply> handle(HttpCall call) {
        if (!call.method().equals(HttpMethod.GET) && !call.method().equals(HttpMethod.HEAD)) {
            return chat.handle(call);
        }
        String path = call.target().path();
        if (!call.host().equals(shopOrigin.getHost())) {
            return path.equals("/") ? HttpReply.redirect(shopOrigin + "/").now() : chat.handle(call);
        }
        if (path.equals("/console")) {
            return HttpReply.redirect(chatOrigin + path).now();
        }
        Optional<DemoShop.Found> found = shop.find(path, call.query("lang").orElse(null));
        return found.isPresent() ? reply(found.get()).now() : chat.handle(call);
    }

    private HttpReply reply(DemoShop.Found found) {
        return HttpReply.of(200, Unpooled.copiedBuffer(found.body(), StandardCharsets.UTF_8))
                .with("Content-Type", found.contentType())
                .with("Content-Security-Policy", shop.contentSecurityPolicy())
                .with("Referrer-Policy", "strict-origin-when-cross-origin")
                .with("Cache-Control", "no-cache");
    }
}
