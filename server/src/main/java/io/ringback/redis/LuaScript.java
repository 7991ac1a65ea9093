package io.ringback.redis;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Lua script, read once from the class path and run by {@link RedisCommands#run}. The file {@code lua/ROOM/VERB_NOUN.lua}
 * looks like this:
 *
 * <pre>
 * #!lua flags=no-writes
 * -- Purpose, in one or two lines.
 * -- uses: keys, log
 * -- KEYS[1] …
 * -- ARGV[1] … with unit
 * -- returns …
 * local …
 * </pre>
 *
 * <p>The first line is {@code #!lua}, with {@code flags=no-writes} on a script that only reads: such a script still runs when
 * Redis is full or read-only. Anything between the first line and the first line of code that begins with {@code -- uses:}
 * names the files of {@code lua/lib} that are put in front, in the order written there (so name {@code keys} before what needs
 * it). They are joined as plain text: what a library declares {@code local} is seen by the libraries after it and by the
 * script. A library has no first line of its own and no {@code return}. Functions and constants nobody mentions are left out.
 *
 * <p>Redis keeps each script as a library of one Redis Function, whose name ends in a hash of its text: so two versions of the
 * program run side by side. What stands in the files of {@code lua/lib} is run <em>once</em>, when Redis loads the library, and
 * keeps its values from call to call. So what belongs to one call (anything made of {@code KEYS}, {@code ARGV} or an answer of
 * Redis, and every table that is filled on the way) is declared without a value and set by {@code function begin.LIB()}, which
 * is run at the begin of every call, also after one that failed half-way. The script itself is the body of the function.
 *
 * <p>A line {@code -- joins: N} in the header says that the script does the work of several calls at once: its first argument is the
 * same for all, N more follow for each, and it returns a list with an answer for each. Calls that wait for the same connection,
 * next to each other and for the same key, then go as one; each caller gets its own answer. What they share is done once.
 *
 * <p>One duty stays with the script. Its only key is the root of one hash tag (KEYS[1]); other names are derived from it.
 */
public final class LuaScript {
    /** Those of this program that were loaded so far, by the names of their functions. */
    private static final Map<String, LuaScript> KNOWN = new ConcurrentHashMap<>();

    private final LuaSource source;
    private final byte[] text;
    private final byte[] function;

    private LuaScript(LuaSource source) {
        this.source = source;
        this.text = source.text().getBytes(StandardCharsets.UTF_8);
        this.function = source.function().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads {@code lua/NAME.lua} and the libraries it uses.
     *
     * @param name room and file without ending, like {@code chat/post_message}
     * @throws IllegalArgumentException if a file is missing or the header is not as described above
     */
    public static LuaScript load(String name) {
        LuaScript script = new LuaScript(LuaSource.read(name));
        KNOWN.put(script.source.function(), script);
        return script;
    }

    /** All that were loaded so far, by the names of their functions. */
    static Map<String, LuaScript> known() {
        return KNOWN;
    }

    /** Room and file, as given to {@link #load}. */
    public String name() {
        return source.name();
    }

    /** Whether the script declared that it writes nothing. */
    public boolean readOnly() {
        return source.readOnly();
    }

    /** How many arguments, after the first, each of several calls has that are joined into one; 0 where each call stands alone. */
    int joins() {
        return source.joins();
    }

    /** The library as Redis loads it. */
    byte[] text() {
        return text;
    }

    /** The name of its function, and of the library. */
    byte[] function() {
        return function;
    }

    /** An error message of Redis with positions in the joined text replaced by file and line. */
    String located(String error) {
        return source.located(error);
    }

    @Override
    public String toString() {
        return "lua/" + name();
    }
}
