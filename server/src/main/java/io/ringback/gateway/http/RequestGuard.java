package io.ringback.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request must be before anybody looks at what it asks for. After any of its answers the connection is closed. */
final class RequestGuard {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private RequestGuard() {}

    /** What is wrong with how a request was written, or null. */
    static @Nullable Problem decoded(HttpObject part) {
        if (part.decoderResult().isSuccess()) {
            return null;
        }
        Throwable cause = part.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException && part instanceof HttpRequest) {
            return Problem.over(Limit.REQUEST_LINE_BYTES);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.over(Limit.HEADER_BYTES);
        }
        return Problem.badRequest("The request is malformed.");
    }

    /** What is wrong with the head of a request, or null. */
    static @Nullable Problem head(HttpRequest request, Limits limits) {
        Problem problem = decoded(request);
        problem = problem == null ? version(request.protocolVersion()) : problem;
        problem = problem == null ? method(request.method()) : problem;
        problem = problem == null ? host(request) : problem;
        problem = problem == null ? transferEncoding(request) : problem;
        problem = problem == null ? length(request, limits) : problem;
        return problem == null ? expectation(request.headers()) : problem;
    }

    private static @Nullable Problem version(HttpVersion version) {
        if (!version.protocolName().equals("HTTP")) {
            return Problem.badRequest("The request is malformed.");
        }
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0)
                ? null
                : Problem.of(505, "version_not_supported", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    }

    private static @Nullable Problem method(HttpMethod method) {
        return METHODS.contains(method) ? null : Router.methodNotAllowed(METHODS.stream());
    }

    private static @Nullable Problem host(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        boolean mayLack = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        if (hosts.isEmpty() && mayLack) {
            return null;
        }
        return hosts.size() == 1 && RequestTarget.isHost(hosts.get(0))
                ? null
                : Problem.badRequest("The request must name exactly one host.");
    }

    private static @Nullable Problem transferEncoding(HttpRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return null;
        }
        return codings.size() == 1
                        && codings.get(0).equalsIgnoreCase("chunked")
                        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                ? null
                : Problem.badRequest("The only transfer coding taken here is chunked.");
    }

    private static @Nullable Problem length(HttpRequest request, Limits limits) {
        boolean chunked = HttpUtil.isTransferEncodingChunked(request);
        boolean sized = request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
        if (WITH_BODY.contains(request.method()) && !chunked && !sized) {
            return Problem.of(411, "length_required", "The request must say how long its body is.");
        }
        return sized && HttpUtil.getContentLength(request, 0L) > limits.get(Limit.BODY_BYTES)
                ? Problem.over(Limit.BODY_BYTES)
                : null;
    }

    private static @Nullable Problem expectation(HttpHeaders headers) {
        List<String> expected = headers.getAll(HttpHeaderNames.EXPECT);
        return expected.isEmpty() || (expected.size() == 1 && expected.get(0).equalsIgnoreCase("100-continue"))
                ? null
                : Problem.of(417, "expectation_failed", "This expectation cannot be met.");
    }
}
