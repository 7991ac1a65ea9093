package io.ringback.notify.push;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where and for whom a browser takes push messages.
 *
 * @param endpoint the vendor's address for this browser
 * @param key the browser's public key: an uncompressed point of P-256, 65 bytes as base64url
 * @param auth the browser's authentication secret, 16 bytes as base64url
 */
public record PushSubscription(URI endpoint, String key, String auth) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_ENDPOINT = 1000;
    private static final int KEY_BYTES = 65;
    private static final int AUTH_BYTES = 16;

    /**
     * Reads what a browser gave.
     *
     * @throws IllegalArgumentException naming the field that is wrong
     */
    public static PushSubscription of(String endpoint, String key, String auth) {
        check("endpoint", endpoint.length() <= LONGEST_ENDPOINT);
        check("p256dh", bytes(key, KEY_BYTES) && decode(key)[0] == 4);
        check("auth", bytes(auth, AUTH_BYTES));
        URI uri = URI.create(endpoint);
        check("endpoint", uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null);
        return new PushSubscription(uri, key, auth);
    }

    private static void check(String field, boolean right) {
        if (!right) {
            throw new IllegalArgumentException(field);
        }
    }

    private static boolean bytes(String base64, int count) {
        try {
            return decode(base64).length == count;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decode(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    byte[] keyBytes() {
        return decode(key);
    }

    byte[] authBytes() {
        return decode(auth);
    }

    /** As it is stored. */
    public String json() {
        ObjectNode fields = MAPPER.createObjectNode();
        fields.put("endpoint", endpoint.toString());
        fields.put("p256dh", key);
        fields.put("auth", auth);
        return fields.toString();
    }

    /** What {@link #json} wrote; empty for anything else. */
    static Optional<PushSubscription> read(String json) {
        try {
            JsonNode fields = MAPPER.readTree(json);
            return Optional.of(of(
                    fields.path("endpoint").asString(""),
                    fields.path("p256dh").asString(""),
                    fields.path("auth").asString("")));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never shows where it leads: this ends up in logs. */
    @Override
    public String toString() {
        return "PushSubscription[" + endpoint.getHost() + "]";
    }
}
