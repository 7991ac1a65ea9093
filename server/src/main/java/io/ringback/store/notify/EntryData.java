package io.ringback.store.notify;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data of an entry, a JSON object of texts as scripts wrote it. */
final class EntryData {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EntryData() {}

    /** Its fields; numbers and truth values as scripts may leave them come as text. */
    static Map<String, String> read(byte[] json) {
        Map<String, String> data = new LinkedHashMap<>();
        JsonNode tree = MAPPER.readTree(json);
        tree.properties()
                .forEach(field -> data.put(field.getKey(), field.getValue().asString("")));
        return data;
    }
}
