package io.ringback.redis;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Sends calls to the right node and repeats those that Redis refused for the moment. */
final class Dispatcher implements RefusalHandler {
    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 250;
    /** A redirection is followed at once this many times; then the nodes disagree and are given a pause. */
    private static final int REDIRECTIONS_AT_ONCE = 3;

    private static final int LOADS_AT_ONCE = 3;

    private final RedisOptions options;
    private final AtomicInteger pausing = new AtomicInteger();
    private final Router router;

    Dispatcher(RedisOptions options, Function<RefusalHandler, Router> routers) {
        this.options = options;
        this.router = routers.apply(this);
    }

    Router router() {
        return router;
    }

    void submit(RedisCall call) {
        String key = call.key();
        RedisNode node = router.nodeOf(key == null ? -1 : router.slotOf(key));
        if (node == null) {
            router.doubt();
            call.fail(StorageUnavailable.withoutEffect(call + ": no node serves this key at the moment"));
        } else {
            NodeLink link = node.link();
            if (!link.usable()) {
                router.doubt();
            }
            link.submit(call);
        }
    }

    @Override
    public void refused(NodeLink link, RedisCall call, ErrorReply error) {
        switch (error.kind()) {
            case NO_FUNCTION -> unknown(link, call, error);
            case MOVED, ASK -> redirected(link, call, error);
            case AGAIN -> {
                router.doubt();
                later(link, call, error);
            }
            case REPLICA -> {
                // Sentinel may know another master by now: it is asked when the connection is made anew
                link.disconnect();
                later(link, call, error);
            }
            default -> call.failRefused(error);
        }
    }

    /** Somebody may have removed it again before the call, but not every time. */
    private void unknown(NodeLink link, RedisCall call, ErrorReply error) {
        call.loadNext();
        if (call.sendings() > LOADS_AT_ONCE) {
            later(link, call, error);
        } else {
            link.submitAgain(call);
        }
    }

    private void redirected(NodeLink link, RedisCall call, ErrorReply error) {
        RedisAddress target = error.target();
        if (target == null || call.sendings() > REDIRECTIONS_AT_ONCE) {
            router.doubt();
            later(link, call, error);
            return;
        }
        if (error.kind() == ErrorReply.Kind.ASK) {
            call.askNext();
        } else {
            router.moved(error.slot(), target);
        }
        router.nodeAt(target).link().submit(call);
    }

    private void later(NodeLink link, RedisCall call, ErrorReply error) {
        boolean tooLate = call.age(System.nanoTime()) > options.retry().toNanos();
        if (tooLate || pausing.get() >= options.waiting()) {
            call.failRefused(error);
            return;
        }
        pausing.incrementAndGet();
        link.lane().after(pause(call.sendings()), () -> {
            pausing.decrementAndGet();
            submit(call);
        });
    }

    private static long pause(int sendings) {
        long full = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(sendings, 10));
        return ThreadLocalRandom.current().nextLong(full / 2, full + 1);
    }
}
