package io.ringback.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;

/**
 * Finds the number of a message in a frame without parsing it: the {@value MessageTemplate#DIGITS} digits after a fixed piece of text.
 * Cheap on purpose, so that the driver does not become what is measured.
 */
public final class Marker {
    private final byte[] text;

    private Marker(byte[] text) {
        this.text = text;
    }

    /** The digits follow the first occurrence of this text; empty means they stand at the frame's start. */
    public static Marker after(String text) {
        return new Marker(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The number, or -1 when the frame does not contain the text followed by digits. */
    public long numberIn(ByteBuf frame) {
        int at = end(frame);
        if (at < 0 || frame.writerIndex() - at < MessageTemplate.DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < MessageTemplate.DIGITS; i++) {
            int digit = frame.getByte(at + i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether the text occurs at all. */
    public boolean isIn(ByteBuf frame) {
        return end(frame) >= 0;
    }

    /** Index of the byte after the text, or -1. */
    private int end(ByteBuf frame) {
        if (text.length == 0) {
            return frame.readerIndex();
        }
        Search search = new Search(text);
        int last = frame.forEachByte(search);
        return last < 0 ? -1 : last + 1;
    }

    /** Restarting after a mismatch is right for texts whose first byte occurs again only at a quote, which ours are made of. */
    private static final class Search implements ByteProcessor {
        private final byte[] text;
        private int matched;

        Search(byte[] text) {
            this.text = text;
        }

        @Override
        public boolean process(byte value) {
            if (value == text[matched]) {
                matched++;
            } else {
                matched = value == text[0] ? 1 : 0;
            }
            return matched < text.length;
        }
    }
}
