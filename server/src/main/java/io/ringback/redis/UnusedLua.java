package io.ringback.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a script never needs of its libraries: functions and constants that nothing mentions. Redis would compile, keep and write down
 * all of them for each script, and Lua knows 200 of them at most. Their lines stay, empty, so that positions in errors stay true.
 *
 * <p>It knows lines, not Lua. A part begins in the first column with {@code local function NAME(}, {@code function TABLE.NAME(} or
 * {@code local NAME = } and a value without calls on the same line. A function ends on that line, or with the next {@code end} in the
 * first column. Anything else stays, and so does all that is mentioned in what stays; functions of a table that is used as a whole too.
 */
final class UnusedLua {
    private static final Pattern FUNCTION = Pattern.compile("local function (\\w+)\\(.*");
    private static final Pattern MEMBER = Pattern.compile("function (\\w+\\.\\w+)\\(.*");
    private static final Pattern CONSTANT = Pattern.compile("local (\\w+(?:, \\w+)*) = [^(]+");
    private static final Pattern ENDS = Pattern.compile("(?:.*\\W)?end");
    private static final Pattern DECLARED = Pattern.compile("^\\s*local (?:function )?\\w+(?:, \\w+)*");
    private static final Pattern MENTIONED = Pattern.compile("([A-Za-z_]\\w*)(\\.\\w+)?");

    /** Lines from {@code first} to before {@code next}, needed when one of {@code names} is mentioned. */
    private record Part(int first, int next, List<String> names) {}

    private final List<String> code;
    private final List<Part> unused = new ArrayList<>();
    /** Names that stand alone; {@code table.name}; and {@code table.} for a table of which something was mentioned. */
    private final Set<String> mentioned = new HashSet<>();

    private UnusedLua(List<String> lines) {
        this.code = lines.stream().map(LuaText::withoutTexts).toList();
    }

    /** The same lines, those empty that the script can do without. */
    static List<String> emptied(List<String> lines) {
        UnusedLua text = new UnusedLua(lines);
        text.sort();
        while (text.unused.removeIf(text::needed)) {}
        List<String> left = new ArrayList<>(lines);
        text.unused.forEach(part -> left.subList(part.first, part.next).replaceAll(line -> ""));
        return left;
    }

    private void sort() {
        int line = 0;
        while (line < code.size()) {
            Part part = partAt(line);
            if (part == null) {
                mention(code.get(line));
                line++;
            } else {
                unused.add(part);
                line = part.next;
            }
        }
    }

    private @Nullable Part partAt(int line) {
        String text = code.get(line);
        Matcher constant = CONSTANT.matcher(text);
        if (constant.matches()) {
            return text.chars().filter(c -> c == '{').count()
                            == text.chars().filter(c -> c == '}').count()
                    ? new Part(line, line + 1, namesOf(constant.group(1)))
                    : null;
        }
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            return function(line, List.of(function.group(1)));
        }
        Matcher member = MEMBER.matcher(text);
        return member.matches() ? function(line, List.of(member.group(1), tableOf(member.group(1)))) : null;
    }

    private @Nullable Part function(int first, List<String> names) {
        if (ENDS.matcher(code.get(first)).matches()) {
            return new Part(first, first + 1, names);
        }
        int last = code.subList(first, code.size()).indexOf("end");
        return last < 0 ? null : new Part(first, first + last + 1, names);
    }

    private static String tableOf(String member) {
        return member.substring(0, member.indexOf('.'));
    }

    /** Constants are needed as wholes, and as tables of which something is. */
    private static List<String> namesOf(String declared) {
        return Arrays.stream(declared.split(", ", -1))
                .flatMap(name -> List.of(name, name + ".").stream())
                .toList();
    }

    private boolean needed(Part part) {
        if (part.names.stream().noneMatch(mentioned::contains)) {
            return false;
        }
        code.subList(part.first, part.next).forEach(this::mention);
        return true;
    }

    private void mention(String line) {
        Matcher name = MENTIONED.matcher(DECLARED.matcher(line).replaceFirst(""));
        while (name.find()) {
            mentioned.add(name.group());
            if (name.group(2) != null) {
                mentioned.add(name.group(1) + ".");
            }
        }
    }
}
