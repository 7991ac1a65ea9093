package io.ringback.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of its own for each library, because Lua allows 200 locals beside each other: what a library declares in the first column
 * and nobody else mentions stays inside; the rest is declared before the block. No line moves: the line before a library and the one
 * behind it are there for this.
 */
final class LuaScopes {
    private static final Pattern FUNCTION = Pattern.compile("local function (\\w+)\\(.*");
    private static final Pattern VALUES = Pattern.compile("local (\\w+(?:, \\w+)*)((?: = .*)?)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final List<String> lines;

    LuaScopes(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** The text with blocks. */
    List<String> lines() {
        return lines;
    }

    /** Puts the lines from {@code first} to before {@code next} into a block that begins on the line before them. */
    void enclose(int first, int next) {
        Set<String> outside = new HashSet<>();
        lines.subList(0, first - 1).forEach(line -> mention(line, outside));
        lines.subList(next + 1, lines.size()).forEach(line -> mention(line, outside));
        List<String> exported = new ArrayList<>();
        for (int i = first; i < next; i++) {
            lines.set(i, opened(lines.get(i), outside, exported));
        }
        lines.set(first - 1, (exported.isEmpty() ? "" : "local " + String.join(", ", exported) + " ") + "do");
        lines.set(next, "end");
    }

    private static void mention(String line, Set<String> names) {
        Matcher word = WORD.matcher(LuaText.withoutTexts(line));
        while (word.find()) {
            names.add(word.group());
        }
    }

    /** A declaration of what is mentioned outside without its {@code local}; every other line as it is. */
    private static String opened(String line, Set<String> outside, List<String> exported) {
        Matcher function = FUNCTION.matcher(line);
        if (function.matches() && outside.contains(function.group(1))) {
            exported.add(function.group(1));
            return line.substring("local ".length());
        }
        Matcher values = VALUES.matcher(LuaText.withoutTexts(line));
        if (!values.matches()) {
            return line;
        }
        List<String> names = Arrays.asList(values.group(1).split(", ", -1));
        if (names.stream().noneMatch(outside::contains)) {
            return line;
        }
        exported.addAll(names);
        return values.group(2).isEmpty() ? "" : line.substring("local ".length());
    }
}
