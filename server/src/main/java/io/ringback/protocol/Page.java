package io.ringback.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The page a visitor writes from.
 *
 * @param url at most 2,000 characters
 * @param title at most 200 characters, or null
 */
public record Page(String url, @Nullable String title) {
    public Page {
        Check.text("page.url", url, 2_000);
        Check.optionalText("page.title", title, 200);
    }
}
