package io.ringback.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script: its first line, what it needs of its libraries, itself; and where each line came from. */
final class LuaSource {
    private static final Pattern FIRST_LINE = Pattern.compile("#!lua(?: flags=([a-z,-]+))?");
    private static final Pattern POSITION = Pattern.compile("user_script:(\\d+)");
    private static final String USES = "-- uses:";

    /** One file's lines and the number, from 1, of its first line in the joined text. */
    private record Part(String file, int firstLine, int lines) {}

    private final String name;
    private final boolean readOnly;
    private final List<String> lines = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final String text;

    private LuaSource(String name, List<String> script) {
        this.name = name;
        Matcher first = FIRST_LINE.matcher(script.get(0));
        if (!first.matches()) {
            throw new IllegalArgumentException(name + ": the first line must be #!lua or #!lua flags=no-writes");
        }
        this.readOnly = first.group(1) != null
                && Arrays.asList(first.group(1).split(",")).contains("no-writes");
        lines.add(script.get(0));
        for (String library : libraries(script)) {
            append("lib/" + library, lines("lib/" + library));
        }
        append(name, script.stream().skip(1).toList());
        text = String.join("\n", UnusedLua.emptied(lines)) + "\n";
    }

    static LuaSource read(String name) {
        return new LuaSource(name, lines(name));
    }

    String name() {
        return name;
    }

    boolean readOnly() {
        return readOnly;
    }

    String text() {
        return text;
    }

    String located(String error) {
        return POSITION.matcher(error).replaceAll(found -> position(Integer.parseInt(found.group(1))));
    }

    private String position(int line) {
        for (Part part : parts) {
            int within = line - part.firstLine;
            if (within >= 0 && within < part.lines) {
                // line 1 of the script itself is the first line of the whole text
                int shift = part.file.equals(name) ? 2 : 1;
                return part.file + ".lua:" + (within + shift);
            }
        }
        return name + ".lua:" + line;
    }

    private void append(String file, List<String> content) {
        parts.add(new Part(file, lines.size() + 1, content.size()));
        lines.addAll(content);
    }

    private List<String> libraries(List<String> script) {
        List<String> found = new ArrayList<>();
        for (String line : script.subList(1, script.size())) {
            if (!line.isBlank() && !line.startsWith("--")) {
                break;
            }
            if (line.startsWith(USES)) {
                Arrays.stream(line.substring(USES.length()).split(",", -1))
                        .map(String::strip)
                        .forEach(found::add);
            }
        }
        if (found.stream().distinct().count() < found.size()) {
            throw new IllegalArgumentException(name + ": a library is named twice");
        }
        return found;
    }

    private static List<String> lines(String name) {
        String path = "lua/" + name + ".lua";
        try (InputStream in = LuaSource.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
