package io.ringback.redis;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A server's life as far as its Redis is concerned, as a program of its own that a test can kill. */
final class EmbeddedHolder {
    private EmbeddedHolder() {}

    /** Starts the Redis of the folder {@code args[0]}, stores a value, says {@code READY pid} and stays. */
    public static void main(String[] args) throws RedisSetupException {
        EmbeddedRedis embedded = EmbeddedRedis.start(Path.of(args[0]));
        RedisSession session = RedisSession.open(embedded.target(), RedisOptions.DEFAULT);
        RedisSession.await(session.commands().set("kept", "yes".getBytes(StandardCharsets.US_ASCII)));
        System.out.println("READY " + embedded.pid());
        while (true) {
            LockSupport.park();
        }
    }
}
