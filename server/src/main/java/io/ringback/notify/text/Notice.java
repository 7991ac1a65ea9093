package io.ringback.notify.text;

import java.util.Map;
import java.util.Optional;

/**
 * What one person is told, in their language, without what a channel adds.
 *
 * @param wording the language it is in
 * @param title its heading, or the subject of a letter
 * @param text what there is to say
 * @param button what the link is called
 */
public record Notice(Wording wording, String title, String text, String button) {
    /**
     * Writes it.
     *
     * @param what which text, as in {@code turn}
     * @param values what is put in
     * @return empty when there is no such text: who added the entry is of another version
     */
    public static Optional<Notice> write(String what, Wording wording, Map<String, String> values) {
        if (!wording.has(what + ".title")) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                wording,
                wording.text(what + ".title", values),
                wording.text(what + ".text", values),
                wording.text(wording.has(what + ".button") ? what + ".button" : "open.button", values)));
    }
}
