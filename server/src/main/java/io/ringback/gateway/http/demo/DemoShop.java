package io.ringback.gateway.http.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host page of the demo: a small shop in five languages with the widget on it, under the strictest policy the
 * widget promises to work with. It is served from another site than the chat, like any customer's page (R19).
 *
 * <p>Everything is read and made when this is built; afterwards it only looks up. Safe for use by many threads.
 */
public final class DemoShop {
    private static final List<String> FILES = List.of("shop.css", "shop.js", "img/harbour.svg", "img/mark.svg");

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final String contentSecurityPolicy;

    /**
     * Something the shop answers with.
     *
     * @param contentType the media type with its charset
     * @param body the whole text, to be sent as UTF-8
     */
    public record Found(String contentType, String body) {}

    /** @param chatOrigin where the chat is served, for example {@code http://localhost:8080} */
    public DemoShop(URI chatOrigin) {
        contentSecurityPolicy = policy(chatOrigin);
        ShopPages pages = new ShopPages(chatOrigin);
        for (String language : ShopPages.LANGUAGES) {
            found.put(key("/", language), html(pages.home(language)));
            for (ShopGoods goods : ShopGoods.values()) {
                found.put(key("/item/" + goods.slug(), language), html(pages.item(goods, language)));
            }
        }
        FILES.forEach(this::addFile);
        Arrays.stream(ShopGoods.values()).forEach(goods -> addFile("img/" + goods.slug() + ".svg"));
    }

    /**
     * What stands at a path.
     *
     * @param path the path of the request, without its query
     * @param language the value of {@code lang} in the query; another one than the shop's means English
     */
    public Optional<Found> find(String path, @Nullable String language) {
        String known =
                language != null && ShopPages.LANGUAGES.contains(language) ? language : ShopPages.LANGUAGES.get(0);
        return Optional.ofNullable(found.getOrDefault(path, found.get(key(path, known))));
    }

    /** The value of {@code Content-Security-Policy} for every answer of the shop. */
    public String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }

    private static String policy(URI chat) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + chat,
                "frame-src " + chat,
                "style-src 'self'",
                "img-src 'self' data:",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    private void addFile(String name) {
        found.put("/shop/" + name, new Found(typeOf(name), ShopFiles.text("files/" + name)));
    }

    private static Found html(String page) {
        return new Found("text/html; charset=utf-8", page);
    }

    private static String typeOf(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml; charset=utf-8";
    }

    /** Pages are kept under a name no path can have. */
    private static String key(String path, String language) {
        return language + " " + path;
    }
}
