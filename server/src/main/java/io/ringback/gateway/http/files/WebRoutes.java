package io.ringback.gateway.http.files;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The widget, the panel and the console: their pages, their script for other people's sites, and the files they load. */
public final class WebRoutes {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String SHORT = "public, max-age=300";
    private static final String ASK_FIRST = "no-cache";
    /** Names below this folder carry a hash of their content. */
    private static final String HASHED = "assets/";

    private final StaticFiles widget;
    private final StaticFiles console;
    private final Function<String, CompletionStage<Optional<List<String>>>> hostPages;

    /**
     * Routes over two built bundles.
     *
     * @param hostPages gives the origins whose pages may frame a site's panel; empty if there is no such site
     */
    public WebRoutes(
            StaticFiles widget,
            StaticFiles console,
            Function<String, CompletionStage<Optional<List<String>>>> hostPages) {
        this.widget = widget;
        this.console = console;
        this.hostPages = hostPages;
    }

    /** Adds the routes. */
    public Router.Builder addTo(Router.Builder routes) {
        return routes.route(HttpMethod.GET, "/embed.js", this::embed)
                .route(HttpMethod.GET, "/sw.js", this::worker)
                .route(HttpMethod.GET, "/frame/{site}", this::frame)
                .route(HttpMethod.GET, "/chat/{site}", this::chat)
                .route(HttpMethod.GET, "/console", this::console)
                .route(HttpMethod.GET, "/static/widget/{name...}", call -> file(call, widget))
                .route(HttpMethod.GET, "/static/console/{name...}", call -> file(call, console));
    }

    private CompletionStage<HttpReply> embed(HttpCall call) {
        return find(widget, "embed.js")
                .reply(call, SHORT)
                .with("Cross-Origin-Resource-Policy", "cross-origin")
                .now();
    }

    /** At the root, so that it may stand behind every chat's own page. */
    private CompletionStage<HttpReply> worker(HttpCall call) {
        return PagePolicy.worker(find(widget, "sw.js").reply(call, ASK_FIRST)).now();
    }

    private CompletionStage<HttpReply> frame(HttpCall call) {
        return hostPages.apply(call.param("site")).thenApply(pages -> {
            List<String> ancestors = pages.orElseThrow(() -> Problem.notFound().thrown());
            return PagePolicy.framed(page(call), ancestors);
        });
    }

    private CompletionStage<HttpReply> chat(HttpCall call) {
        return hostPages.apply(call.param("site")).thenApply(pages -> {
            if (pages.isEmpty()) {
                throw Problem.notFound().thrown();
            }
            return PagePolicy.opened(page(call));
        });
    }

    private HttpReply page(HttpCall call) {
        return find(widget, "frame.html").reply(call, ASK_FIRST);
    }

    private CompletionStage<HttpReply> console(HttpCall call) {
        return PagePolicy.alone(find(console, "index.html").reply(call, ASK_FIRST))
                .now();
    }

    private static CompletionStage<HttpReply> file(HttpCall call, StaticFiles files) {
        String name = call.param("name");
        return find(files, name)
                .reply(call, name.startsWith(HASHED) ? FOREVER : ASK_FIRST)
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .now();
    }

    private static StaticFile find(StaticFiles files, String name) {
        return files.find(name).orElseThrow(() -> Problem.notFound().thrown());
    }
}
