package io.ringback.redis;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The arguments of one command or script, in order, after its key. Text is written as UTF-8, numbers as decimal digits and
 * {@code byte[]} as it is; arrays are not copied and must not be changed until the call is answered, because a call may be sent
 * a second time after Redis refused it.
 */
public final class Args {
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] EMPTY_BULK = {'$', '0', '\r', '\n', '\r', '\n'};

    private Object[] values;
    private int size;

    private Args(int capacity) {
        values = new Object[capacity];
    }

    /** No arguments. */
    public static Args none() {
        return new Args(0);
    }

    /** Texts, in this order. */
    public static Args of(String... texts) {
        Args args = new Args(texts.length);
        for (String text : texts) {
            args.add(text);
        }
        return args;
    }

    /** Appends a text. */
    public Args add(String text) {
        return append(text);
    }

    /** Appends bytes as they are. */
    public Args add(byte[] bytes) {
        return append(bytes);
    }

    /** Appends a number in decimal digits. */
    public Args add(long number) {
        return append(Long.toString(number));
    }

    /** Whether the first argument of both is the same text. */
    boolean startsAs(Args other) {
        return size > 0 && other.size > 0 && values[0].equals(other.values[0]);
    }

    /** Appends the first argument of another call. */
    void addFirst(Args other) {
        append(other.values[0]);
    }

    /** Appends all arguments of another call but its first. */
    void addRest(Args other) {
        for (int i = 1; i < other.size; i++) {
            append(other.values[i]);
        }
    }

    /** How many arguments there are. */
    public int size() {
        return size;
    }

    private Args append(Object value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(8, size * 2));
        }
        values[size++] = value;
        return this;
    }

    /** Writes every argument as a RESP bulk string. */
    void encode(ByteBuf out) {
        for (int i = 0; i < size; i++) {
            if (values[i] instanceof byte[] bytes) {
                writeBulk(out, bytes);
            } else {
                writeBulk(out, (String) values[i]);
            }
        }
    }

    static void writeBulk(ByteBuf out, byte[] bytes) {
        writeHeader(out, '$', bytes.length);
        out.writeBytes(bytes).writeBytes(CRLF);
    }

    static void writeBulk(ByteBuf out, String text) {
        if (text.isEmpty()) {
            out.writeBytes(EMPTY_BULK);
            return;
        }
        writeHeader(out, '$', ByteBufUtil.utf8Bytes(text));
        ByteBufUtil.writeUtf8(out, text);
        out.writeBytes(CRLF);
    }

    static void writeHeader(ByteBuf out, char kind, int count) {
        out.writeByte(kind);
        if (count < 10) {
            out.writeByte('0' + count);
        } else {
            out.writeCharSequence(Integer.toString(count), StandardCharsets.US_ASCII);
        }
        out.writeBytes(CRLF);
    }
}
