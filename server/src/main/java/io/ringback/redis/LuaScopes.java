package io.ringback.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    /** The first and the last line that mentions a word; a block neither takes the first away nor adds one behind the last. */
    private final Map<String, Integer> firstMention = new HashMap<>();

    private final Map<String, Integer> lastMention = new HashMap<>();

    LuaScopes(List<String> lines) {
        this.lines = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            Matcher word = WORD.matcher(LuaText.withoutTexts(lines.get(i)));
            while (word.find()) {
                firstMention.putIfAbsent(word.group(), i);
                lastMention.put(word.group(), i);
            }
        }
    }

    /** The text with blocks. */
    List<String> lines() {
        return lines;
    }

    /** Puts the lines from {@code first} to before {@code next} into a block that begins on the line before them. */
    void enclose(int first, int next) {
        Predicate<String> outside =
                name -> firstMention.getOrDefault(name, first) < first || lastMention.getOrDefault(name, first) >= next;
        List<String> exported = new ArrayList<>();
        for (int i = first; i < next; i++) {
            lines.set(i, opened(lines.get(i), outside, exported));
        }
        lines.set(first - 1, (exported.isEmpty() ? "" : "local " + String.join(", ", exported) + " ") + "do");
        lines.set(next, "end");
    }

    /** A declaration of what is mentioned outside without its {@code local}; every other line as it is. */
    private static String opened(String line, Predicate<String> outside, List<String> exported) {
        if (!line.startsWith("local ")) {
            return line;
        }
        Matcher function = FUNCTION.matcher(line);
        if (function.matches() && outside.test(function.group(1))) {
            exported.add(function.group(1));
            return line.substring("local ".length());
        }
        Matcher values = VALUES.matcher(LuaText.withoutTexts(line));
        if (!values.matches()) {
            return line;
        }
        List<String> names = Arrays.asList(values.group(1).split(", ", -1));
        if (names.stream().noneMatch(outside)) {
            return line;
        }
        exported.addAll(names);
        return values.group(2).isEmpty() ? "" : line.substring("local ".length());
    }
}
