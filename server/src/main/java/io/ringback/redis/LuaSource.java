package io.ringback.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a script as Redis gets it: what it needs of its libraries and itself, as a library of one function; and where each line came from. */
final class LuaSource {
    /** With which the names of all our libraries begin. */
    static final String PREFIX = "ringback_";

    private static final int HASH_BYTES = 6;
    private static final Pattern FIRST_LINE = Pattern.compile("#!lua(?: flags=([a-z,-]+))?");
    private static final Pattern POSITION = Pattern.compile("@?user_function:(\\d+)");
    private static final String USES = "-- uses:";
    private static final Pattern JOINS = Pattern.compile("-- joins: (\\d+)");
    private static final String BEGIN = "function begin.";

    /** Stands for the library's name until the text, and with it the name, is known. */
    private static final String NAME = "#NAME#";

    /** One file's lines, the number, from 1, of the first of them in the joined text, and the one it has in its file. */
    private record Part(String file, int firstLine, int lines, int numberedFrom) {}

    private final String name;
    private final boolean readOnly;
    private final int joins;
    private final List<String> lines = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final String function;
    private final String text;

    private LuaSource(String name, List<String> script) {
        this.name = name;
        Matcher first = FIRST_LINE.matcher(script.get(0));
        if (!first.matches()) {
            throw new IllegalArgumentException(name + ": the first line must be #!lua or #!lua flags=no-writes");
        }
        this.readOnly = first.group(1) != null
                && Arrays.asList(first.group(1).split(",")).contains("no-writes");
        this.joins = script.stream()
                .map(JOINS::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
        lines.add("#!lua name=" + NAME);
        lines.add("local KEYS, ARGV, begin = nil, nil, {}");
        List<String> libraries = libraries(script);
        libraries.forEach(library -> {
            lines.add("");
            append("lib/" + library, lines("lib/" + library), 1);
            lines.add("");
        });
        lines.add("redis.register_function{function_name = '" + NAME + "', flags = {" + (readOnly ? "'no-writes'" : "")
                + "}, callback = function(k, a)");
        lines.add("KEYS, ARGV = k, a " + beginnings());
        append(name, script.stream().skip(1).toList(), 2);
        lines.add("end}");
        String unnamed = String.join("\n", scoped(UnusedLua.emptied(lines))) + "\n";
        this.function = PREFIX + name.substring(name.indexOf('/') + 1) + "_" + shortHash(unnamed);
        this.text = unnamed.replace(NAME, function);
    }

    private List<String> scoped(List<String> text) {
        LuaScopes scopes = new LuaScopes(text);
        parts.stream()
                .filter(part -> !part.file.equals(name))
                .forEach(part -> scopes.enclose(part.firstLine - 1, part.firstLine - 1 + part.lines));
        return scopes.lines();
    }

    /** What libraries do at the begin of each call, in their order. */
    private String beginnings() {
        return lines.stream()
                .filter(line -> line.startsWith(BEGIN))
                .map(line -> line.substring("function ".length(), line.indexOf(')') + 1))
                .collect(Collectors.joining(" "));
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

    /** How many arguments each of several calls has that are joined; 0 for a script that runs for one call. */
    int joins() {
        return joins;
    }

    /** The name of the library and of its one function. */
    String function() {
        return function;
    }

    /** The library. */
    String text() {
        return text;
    }

    private static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String located(String error) {
        return POSITION.matcher(error).replaceAll(found -> position(Integer.parseInt(found.group(1))));
    }

    private String position(int line) {
        for (Part part : parts) {
            int within = line - part.firstLine;
            if (within >= 0 && within < part.lines) {
                return part.file + ".lua:" + (within + part.numberedFrom);
            }
        }
        return name + ".lua:" + line;
    }

    private void append(String file, List<String> content, int numberedFrom) {
        parts.add(new Part(file, lines.size() + 1, content.size(), numberedFrom));
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
