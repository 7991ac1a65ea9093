package io.ringback.protocol;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads any JSON value as text. */
final class RawJsonDeserializer extends StdDeserializer<RawJson> {
    RawJsonDeserializer() {
        super(RawJson.class);
    }

    @Override
    public RawJson deserialize(JsonParser parser, DeserializationContext context) {
        return new RawJson(context.readTree(parser).toString());
    }
}
