package io.ringback.gateway.http;

import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the handler of a request by method and path template, such as {@code /frame/{site}}. Immutable. */
public final class Router implements HttpHandler {
    private static final String REST = "...}";

    private final List<Route> routes;

    private Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Begins a router. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public CompletionStage<HttpReply> handle(HttpCall call) {
        List<Route> onPath = routes.stream()
                .filter(route -> route.match(call.target().segments()) != null)
                .toList();
        if (onPath.isEmpty()) {
            throw Problem.notFound().thrown();
        }
        HttpMethod asked = call.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : call.method();
        for (Route route : onPath) {
            Map<String, String> params = route.match(call.target().segments());
            if (route.method.equals(asked) && params != null) {
                return route.handler.handle(call.routed(params));
            }
        }
        throw methodNotAllowed(onPath.stream().map(route -> route.method)).thrown();
    }

    /** 405 with the methods that are allowed; HEAD goes with GET. */
    static Problem methodNotAllowed(Stream<HttpMethod> allowed) {
        String names = allowed.flatMap(
                        method -> method.equals(HttpMethod.GET) ? Stream.of("GET", "HEAD") : Stream.of(method.name()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(405, "method_not_allowed", "This method is not allowed here.")
                .with("Allow", names);
    }

    private record Route(HttpMethod method, List<String> template, HttpHandler handler) {

        /** The values of the named segments, or null if the path is another. */
        @Nullable
        Map<String, String> match(List<String> path) {
            boolean open = template.get(template.size() - 1).endsWith(REST);
            if (open ? path.size() < template.size() : path.size() != template.size()) {
                return null;
            }
            Map<String, String> params = new HashMap<>();
            for (int i = 0; i < template.size(); i++) {
                String part = template.get(i);
                if (part.endsWith(REST)) {
                    params.put(part.substring(1, part.length() - REST.length()), rest(path, i));
                } else if (part.startsWith("{") && !path.get(i).isEmpty()) {
                    params.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return null;
                }
            }
            return params;
        }
    }

    private static String rest(List<String> path, int from) {
        return String.join("/", path.subList(from, path.size()));
    }

    /** Collects routes. */
    public static final class Builder {
        private final List<Route> routes = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a route; GET answers HEAD too. Of several routes that fit, the first added answers.
         *
         * @param template a path whose {@code {name}} segments take any value but an empty one; a last one
         *     of the form {@code {name...}} takes all that follows
         */
        public Builder route(HttpMethod method, String template, HttpHandler handler) {
            routes.add(new Route(method, List.of(template.substring(1).split("/", -1)), handler));
            return this;
        }

        /** The router. */
        public Router build() {
            return new Router(routes);
        }
    }
}
