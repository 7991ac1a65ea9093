package io.ringback.gateway.http;

import tools.jackson.databind.json.JsonMapper;

/** JSON bodies of answers that are no protocol messages. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A value of maps, lists, strings, numbers and booleans in UTF-8. */
    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
