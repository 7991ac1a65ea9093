package io.ringback.redis;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Reply} while Lettuce reads the answer. Lists are closed by their announced length, at any depth. */
final class ReplyOutput extends CommandOutput<byte[], byte[], Reply> {
    private static final class Frame {
        final @Nullable Frame outer;
        final Reply[] items;
        int filled;

        Frame(@Nullable Frame outer, int size) {
            this.outer = outer;
            this.items = new Reply[size];
        }
    }

    private @Nullable Frame open;

    ReplyOutput() {
        super(ByteArrayCodec.INSTANCE, Reply.NIL);
    }

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        if (bytes == null) {
            put(Reply.NIL);
            return;
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        put(Reply.bytes(copy));
    }

    @Override
    public void set(long number) {
        put(Reply.number(number));
    }

    @Override
    public void multi(int count) {
        if (count <= 0) {
            put(count < 0 ? Reply.NIL : Reply.EMPTY);
        } else {
            open = new Frame(open, count);
        }
    }

    private void put(Reply item) {
        Reply complete = item;
        Frame frame = open;
        while (frame != null) {
            frame.items[frame.filled++] = complete;
            if (frame.filled < frame.items.length) {
                return;
            }
            complete = Reply.list(frame.items);
            frame = frame.outer;
            open = frame;
        }
        output = complete;
    }
}
