package io.ringback.gateway.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for (RFC 9112, 3.2), taken apart.
 *
 * @param host the host asked for, in lower case, without the port; may be empty
 * @param path the path as it was sent
 * @param segments its segments, decoded one by one, so that an encoded slash stays part of its segment
 * @param query parameters of the query
 */
public record RequestTarget(String host, String path, List<String> segments, Map<String, List<String>> query) {
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*");
    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");
    private static final Pattern HOST =
            Pattern.compile("(?<host>[A-Za-z0-9\\-._~]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://(?<authority>[^/?#]*)(?<rest>.*)");
    private static final int MOST_PARAMETERS = 64;

    /**
     * Takes a request's target apart.
     *
     * @param uri the target of the request line
     * @param hostField the value of Host, or null if there is none
     * @throws HttpProblem with 400 naming what is wrong
     */
    public static RequestTarget parse(String uri, @Nullable String hostField) {
        var absolute = ABSOLUTE.matcher(uri);
        boolean isAbsolute = absolute.matches();
        String authority = isAbsolute ? absolute.group("authority") : hostField;
        String rest = isAbsolute ? absolute.group("rest") : uri;
        int mark = rest.indexOf('?');
        String path = mark < 0 ? rest : rest.substring(0, mark);
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        if (isAbsolute && path.isEmpty()) {
            path = "/";
        }
        if (!PATH.matcher(path).matches() || !QUERY.matcher(query).matches()) {
            throw Problem.badRequest("The request target is malformed.").thrown();
        }
        return new RequestTarget(host(authority), path, segments(path), parameters(query));
    }

    /** Whether a value of Host is one host, perhaps with a port. */
    public static boolean isHost(String field) {
        return HOST.matcher(field).matches();
    }

    private static String host(@Nullable String authority) {
        if (authority == null || authority.isEmpty()) {
            return "";
        }
        var match = HOST.matcher(authority);
        if (!match.matches()) {
            throw Problem.badRequest("The host is malformed.").thrown();
        }
        return match.group("host").toLowerCase(Locale.ROOT);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(1).split("/", -1)) {
            segments.add(text(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.ISO_8859_1)));
        }
        return List.copyOf(segments);
    }

    // Decoded as single bytes first, so that what is not UTF-8 is refused instead of replaced.
    private static String text(String bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw Problem.badRequest("The path holds control characters.").thrown();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("The path is not UTF-8.").thrown();
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        return query.isEmpty()
                ? Map.of()
                : new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS).parameters();
    }
}
