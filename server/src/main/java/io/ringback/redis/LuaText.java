package io.ringback.redis;

import java.util.regex.Pattern;

/** What counts in a line of Lua. */
final class LuaText {
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("('(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\")|--.*");

    private LuaText() {}

    /** The line without what stands in its strings, and without its comment. */
    static String withoutTexts(String line) {
        return STRING_OR_COMMENT
                .matcher(line)
                .replaceAll(found -> found.group(1) == null ? "" : "''")
                .stripTrailing();
    }
}
