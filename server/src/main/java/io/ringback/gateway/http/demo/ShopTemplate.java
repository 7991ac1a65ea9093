package io.ringback.gateway.http.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of HTML with gaps: {@code {{name}}} takes a text, {@code {{{name}}}} takes HTML that is finished already. */
record ShopTemplate(String source) {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\{?)([a-zA-Z.]+)\\}\\}\\}?");

    /** @throws IllegalStateException naming a gap that has no value */
    String fill(Map<String, String> values) {
        return GAP.matcher(source)
                .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(2), gap.group(1), values)));
    }

    private static String value(String name, String finished, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for " + name);
        }
        return finished.isEmpty() ? escape(value) : value;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
