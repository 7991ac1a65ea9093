package io.ringback.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Redis answered: nothing, a number, bytes, or a list of replies. Maps come as flat lists of key and value, scores as
 * digits, in the manner of RESP 2.
 *
 * <p>Asking for another kind than the one received throws {@link IllegalStateException}: command and reader do not fit.
 */
public final class Reply implements Iterable<Reply> {
    /** No value: a missing key, {@code false} or {@code nil} from a script. */
    public static final Reply NIL = new Reply(null);

    /** An empty list. */
    static final Reply EMPTY = new Reply(new Reply[0]);

    private final @Nullable Object value;

    private Reply(@Nullable Object value) {
        this.value = value;
    }

    static Reply number(long number) {
        return new Reply(number);
    }

    static Reply bytes(byte[] bytes) {
        return new Reply(bytes);
    }

    static Reply list(Reply... items) {
        return new Reply(items);
    }

    /** Whether there is no value. */
    public boolean isNil() {
        return value == null;
    }

    boolean isList() {
        return value instanceof Reply[];
    }

    /** A whole number, sent as one or as its digits. */
    public long number() {
        return value instanceof Long number ? number : Long.parseLong(text());
    }

    /** A decimal number sent as its digits, as scores are. */
    public double decimal() {
        return value instanceof Long number ? number : Double.parseDouble(text());
    }

    /** The bytes themselves, not copied. */
    public byte[] bytes() {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw unexpected("bytes");
    }

    /** The bytes read as UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** How many items the list has. */
    public int size() {
        return items().length;
    }

    /** The item at {@code index}, from 0. */
    public Reply at(int index) {
        return items()[index];
    }

    /** The items of the list; it cannot be changed. */
    public List<Reply> list() {
        return List.of(items());
    }

    @Override
    public Iterator<Reply> iterator() {
        return list().iterator();
    }

    private Reply[] items() {
        if (value instanceof Reply[] items) {
            return items;
        }
        throw unexpected("a list");
    }

    private IllegalStateException unexpected(String wanted) {
        return new IllegalStateException("expected " + wanted + " and got " + this);
    }

    /** For logs and tests. */
    @Override
    public String toString() {
        if (value instanceof byte[]) {
            return '"' + text() + '"';
        }
        return value instanceof Reply[] items ? Arrays.toString(items) : String.valueOf(value);
    }
}
