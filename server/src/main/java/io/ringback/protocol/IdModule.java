package io.ringback.protocol;

import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.HoldId;
import io.ringback.model.IncidentId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Ids travel as strings; the model stays free of JSON. */
final class IdModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    IdModule() {
        add(SiteId.class, SiteId::new);
        add(DepartmentId.class, DepartmentId::new);
        add(TopicId.class, TopicId::new);
        add(VisitorId.class, VisitorId::new);
        add(ConversationId.class, ConversationId::new);
        add(AgentId.class, AgentId::new);
        add(OfferId.class, OfferId::new);
        add(HoldId.class, HoldId::new);
        add(CallbackId.class, CallbackId::new);
        add(IncidentId.class, IncidentId::new);
        addSerializer(RawJson.class, new RawJsonSerializer());
        addDeserializer(RawJson.class, new RawJsonDeserializer());
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new IdDeserializer<>(type, parse));
    }

    private static final class IdDeserializer<T> extends StdDeserializer<T> {
        private final Function<String, T> parse;

        IdDeserializer(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String field = String.valueOf(parser.currentName());
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw Check.invalid(field, "must be a string");
            }
            try {
                return parse.apply(parser.getString());
            } catch (IllegalArgumentException e) {
                throw Check.invalid(field, String.valueOf(e.getMessage()));
            }
        }
    }
}
