package io.ringback.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
 * <p>Two duties stay with the script. Its only key is the root of one hash tag (KEYS[1]); other names are derived from it. And
 * it touches every key it will write ({@code EXISTS}) before its first write, so that a slot on its way to another node refuses
 * the whole script: refused scripts are repeated.
 */
public final class LuaScript {
    private final LuaSource source;
    private final byte[] text;
    private final byte[] sha1;

    private LuaScript(LuaSource source) {
        this.source = source;
        this.text = source.text().getBytes(StandardCharsets.UTF_8);
        this.sha1 = sha1(text).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads {@code lua/NAME.lua} and the libraries it uses.
     *
     * @param name room and file without ending, like {@code chat/post_message}
     * @throws IllegalArgumentException if a file is missing or the header is not as described above
     */
    public static LuaScript load(String name) {
        return new LuaScript(LuaSource.read(name));
    }

    /** Room and file, as given to {@link #load}. */
    public String name() {
        return source.name();
    }

    /** Whether the script declared that it writes nothing. */
    public boolean readOnly() {
        return source.readOnly();
    }

    /** The whole text as sent to Redis. */
    byte[] text() {
        return text;
    }

    /** The SHA-1 of the text in 40 hex digits, by which Redis knows it. */
    byte[] sha1() {
        return sha1;
    }

    /** An error message of Redis with positions in the joined text replaced by file and line. */
    String located(String error) {
        return source.located(error);
    }

    private static String sha1(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return "lua/" + name();
    }
}
