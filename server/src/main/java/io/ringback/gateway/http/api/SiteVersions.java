package io.ringback.gateway.http.api;

import io.ringback.config.site.SiteProblem;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.model.SiteId;
import io.ringback.sites.SiteStore.Written;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of site documents in HTTP: {@code ETag} gives one, {@code If-Match} names the one to replace. */
final class SiteVersions {
    private static final Pattern VERSION_TAG = Pattern.compile("\"([0-9]{1,15})\"");

    private SiteVersions() {}

    /** A name no site can have is missing like any other. */
    static SiteId site(HttpCall call) {
        try {
            return new SiteId(call.param("site"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound().thrown();
        }
    }

    static long replaced(HttpCall call) {
        String match = call.header("if-match")
                .orElseThrow(() -> Problem.of(
                                428, "missing_field", "If-Match must name the version to replace, as ETag gave it.")
                        .thrown());
        Matcher tag = VERSION_TAG.matcher(match.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "If-Match must be one version in quotes.")
                    .thrown();
        }
        return Long.parseLong(tag.group(1));
    }

    static HttpReply reply(Written written) {
        return reply(written, List.of());
    }

    /**
     * What became of a document.
     *
     * @param warnings of what it says
     */
    static HttpReply reply(Written written, List<Map<String, Object>> warnings) {
        if (written instanceof Written.Done done) {
            Map<String, Object> body = warnings.isEmpty()
                    ? Map.of("version", done.version())
                    : Map.of("version", done.version(), "warnings", warnings);
            return JsonBody.reply(200, body).with("ETag", tag(done.version()));
        }
        throw Problem.of(412, "version_conflict", "Somebody changed the document; read it again.")
                .thrown();
    }

    static Problem problem(List<SiteProblem> problems) {
        String all =
                String.join("\n", problems.stream().map(SiteProblem::toString).toList());
        return Problem.invalid(problems.get(0).path(), all);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
