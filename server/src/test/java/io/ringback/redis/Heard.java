package io.ringback.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What a channel's handler was told: numbers and gaps. */
final class Heard implements ShardedPubSub.Handler {
    private final List<Integer> numbers = new CopyOnWriteArrayList<>();
    private final AtomicInteger gaps = new AtomicInteger();

    static byte[] payload(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    List<Integer> numbers() {
        return numbers;
    }

    int gaps() {
        return gaps.get();
    }

    @Override
    public void onMessage(byte[] payload) {
        numbers.add(Integer.parseInt(new String(payload, StandardCharsets.US_ASCII)));
    }

    @Override
    public void onGap() {
        gaps.incrementAndGet();
    }
}
