package io.ringback.gateway.http;

import io.ringback.gateway.limit.Answer;
import io.ringback.gateway.limit.Limit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP error with everything the client is told; sent as {@code {"error": {code, message, field?, retryable}}}.
 *
 * @param status the HTTP status, 400 to 599
 * @param code a word for programs
 * @param message a sentence for people who debug; never holds what somebody else may not read
 * @param field the part of the request that is wrong, or null
 * @param retryable whether the same request may succeed later
 * @param headers further header fields
 */
public record Problem(
        int status,
        String code,
        String message,
        @Nullable String field,
        boolean retryable,
        Map<String, String> headers) {

    /** Copies the header fields. */
    public Problem {
        headers = Map.copyOf(headers);
    }

    /** A problem the client must not repeat as it is. */
    public static Problem of(int status, String code, String message) {
        return new Problem(status, code, message, null, false, Map.of());
    }

    /** The request cannot be understood (400). */
    public static Problem badRequest(String message) {
        return of(400, "bad_request", message);
    }

    /** One field of the request is wrong (400). */
    public static Problem invalid(String field, String message) {
        return new Problem(400, "invalid_field", message, field, false, Map.of());
    }

    /** Missing or forbidden: they look the same (404). */
    public static Problem notFound() {
        return of(404, "not_found", "There is nothing here.");
    }

    /**
     * A limit was gone over.
     *
     * @throws IllegalArgumentException if the limit does not answer in HTTP
     */
    public static Problem over(Limit limit) {
        if (!(limit.answer() instanceof Answer.Http answer)) {
            throw new IllegalArgumentException(limit + " is not answered in HTTP");
        }
        return switch (answer.status()) {
            case 413, 414, 431 -> of(answer.status(), "too_long", limit.message());
            case 408 -> new Problem(408, "timeout", limit.message(), null, true, Map.of());
            case 429 -> new Problem(429, "too_fast", limit.message(), null, true, Map.of("Retry-After", "30"));
            default -> busy(limit.message(), 5);
        };
    }

    /**
     * The server sheds load (503).
     *
     * @param retryAfterSeconds when to try again, in s
     */
    public static Problem busy(String message, int retryAfterSeconds) {
        return new Problem(
                503, "busy", message, null, true, Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    /** This problem with a further header field. */
    public Problem with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, message, field, retryable, more);
    }

    /** As something a handler may throw or complete its stage with. */
    public HttpProblem thrown() {
        return new HttpProblem(this);
    }
}
