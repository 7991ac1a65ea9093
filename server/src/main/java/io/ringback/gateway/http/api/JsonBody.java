package io.ringback.gateway.http.api;

import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of requests and answers. */
final class JsonBody {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode fields;

    private JsonBody(JsonNode fields) {
        this.fields = fields;
    }

    /** The body as one JSON object. Another content type is refused: a form of another site could send those. */
    static JsonBody read(HttpCall call) {
        requireJson(call);
        try {
            JsonNode tree = MAPPER.readTree(call.bytes());
            if (tree.isObject()) {
                return new JsonBody(tree);
            }
        } catch (JacksonException e) {
            throw Problem.of(400, "bad_json", "The body is not well-formed JSON.")
                    .thrown();
        }
        throw Problem.of(400, "bad_json", "The body must be one JSON object.").thrown();
    }

    static void requireJson(HttpCall call) {
        String type = call.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals("application/json")) {
            throw Problem.of(415, "invalid_field", "The body must be application/json.")
                    .thrown();
        }
    }

    /** A field that must be text of at most this many characters. */
    String text(String field, int most) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new Problem(400, "missing_field", field + " is required.", field, false, Map.of()).thrown();
        }
        if (!value.isString()) {
            throw Problem.invalid(field, field + " must be text.").thrown();
        }
        if (value.stringValue().length() > most) {
            throw new Problem(400, "too_long", field + " is too long.", field, false, Map.of()).thrown();
        }
        return value.stringValue();
    }

    /** A field that may be missing, or is text of at most this many characters. */
    Optional<String> optionalText(String field, int most) {
        JsonNode value = fields.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(text(field, most));
    }

    /** A field that must be a whole number within bounds. */
    long number(String field, long least, long most) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new Problem(400, "missing_field", field + " is required.", field, false, Map.of()).thrown();
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw Problem.invalid(field, field + " must be a whole number from " + least + " to " + most + ".")
                    .thrown();
        }
        return value.longValue();
    }

    /** An answer of maps, lists, texts and numbers. */
    static HttpReply reply(int status, Object value) {
        return HttpReply.json(status, MAPPER.writeValueAsBytes(value));
    }
}
