package io.ringback.notify.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser shows when a push message comes.
 *
 * @param title its heading
 * @param body its text
 * @param language of both
 * @param rightToLeft whether they are read so
 * @param url opened by a press
 * @param tag a later message with the same one takes its place, on the way and on the screen; at most 32 characters of base64url
 * @param life how long it is worth to be delivered
 * @param urgent whether it may wake a device that saves its battery
 */
public record PushMessage(
        String title,
        String body,
        String language,
        boolean rightToLeft,
        String url,
        String tag,
        Duration life,
        boolean urgent) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_BODY = 500;

    /** As {@code /sw.js} reads it. */
    byte[] json() {
        ObjectNode fields = MAPPER.createObjectNode();
        fields.put("title", cut(title));
        fields.put("body", cut(body));
        fields.put("lang", language);
        fields.put("dir", rightToLeft ? "rtl" : "ltr");
        fields.put("tag", tag);
        fields.put("url", url);
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY - 1) + "…";
    }
}
