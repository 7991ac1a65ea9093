package io.ringback.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A frame that is the same for every message of a pair, but for the message's number, written at one or more places. */
public final class MessageTemplate {
    /** Width of a number in a frame, decimal with leading zeros. */
    public static final int DIGITS = 16;

    /** Size of a message's text in bytes, its number included. */
    public static final int TEXT_BYTES = 128;

    private static final String PLACE = "@";
    private static final String HOLE = "0".repeat(DIGITS);

    private final byte[] bytes;
    private final int[] holes;

    private MessageTemplate(byte[] bytes, int[] holes) {
        this.bytes = bytes;
        this.holes = holes;
    }

    /** A template from ASCII text in which every {@code @} stands for the number. */
    public static MessageTemplate of(String pattern) {
        List<Integer> holes = new ArrayList<>();
        StringBuilder text = new StringBuilder(pattern);
        for (int at = text.indexOf(PLACE); at >= 0; at = text.indexOf(PLACE, at)) {
            text.replace(at, at + 1, HOLE);
            holes.add(at);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        return new MessageTemplate(
                bytes, holes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Pattern of a text of {@value #TEXT_BYTES} bytes that begins with this sign (may be empty) and the number. */
    public static String text(String sign) {
        return sign + PLACE + "x".repeat(TEXT_BYTES - DIGITS - sign.length());
    }

    /** The frame's payload for this number; the caller releases it. */
    ByteBuf frame(ByteBufAllocator allocator, long number) {
        ByteBuf frame = allocator.buffer(bytes.length).writeBytes(bytes);
        for (int hole : holes) {
            long rest = number;
            for (int i = DIGITS - 1; rest > 0; i--, rest /= 10) {
                frame.setByte(hole + i, (int) ('0' + rest % 10));
            }
        }
        return frame;
    }
}
