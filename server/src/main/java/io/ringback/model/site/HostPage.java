package io.ringback.model.site;

import java.util.regex.Pattern;

/**
 * Pages that may show the widget, as a source expression for {@code frame-ancestors}: scheme, host that may begin with
 * {@code *.}, and a port that may be {@code *}.
 *
 * @param source the expression
 */
public record HostPage(String source) {
    // Nothing that could end the directive or the header can get in.
    private static final Pattern FORM =
            Pattern.compile("https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,180}[a-z0-9])?(:([0-9]{1,5}|\\*))?");

    public HostPage {
        if (!FORM.matcher(source).matches()) {
            throw new IllegalArgumentException("must be an origin such as https://shop.example.org");
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
