package io.ringback.gateway;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Small damage to bytes, the same for the same seed. */
final class Mutations {
    private static final byte[][] SPICES = {
        {0},
        {'\r', '\n'},
        {'\n'},
        {(byte) 0xff},
        {(byte) 0xc0, (byte) 0x80},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {'"'},
        {'{'},
        {'}'},
        {'['},
        {'\\', 'u', 'd', '8', '0', '0'},
        {'-', '1'},
        {'1', 'e', '9', '9', '9'},
        {'%', '0', '0'},
        {':'},
        {' '},
        {'\t'},
        {(byte) 0x88, (byte) 0x80},
        {(byte) 0x81, (byte) 0xff},
        {'n', 'u', 'l', 'l'}
    };

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** A damaged copy; one time in eight a sound one. */
    byte[] damage(byte[] sound) {
        byte[] bytes = sound.clone();
        int times = random.nextInt(8);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                return spliced(bytes, at, at, SPICES[random.nextInt(SPICES.length)]);
            }
            case 4 -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
                return spliced(bytes, at, end, new byte[0]);
            }
            default -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
                return spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        all.writeBytes(with);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }
}
