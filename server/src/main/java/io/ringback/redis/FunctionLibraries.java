package io.ringback.redis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The libraries of this program's scripts on all masters. A call of a function that a node does not know loads it, so nothing depends
 * on this; done once when a server starts, it spares the first calls that, lets scripts that only read run on a Redis that is full by
 * then, and removes what other versions of the program left behind. A node of another version that still runs loads its own again.
 */
public final class FunctionLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionLibraries.class);
    private static final Args LIST = Args.of("LIST", "LIBRARYNAME", LuaSource.PREFIX + "*");
    /** Where the name stands in what {@code FUNCTION LIST} says of a library. */
    private static final int NAME = 1;

    private final RedisCommands redis;

    private FunctionLibraries(RedisCommands redis) {
        this.redis = redis;
    }

    /**
     * Loads every script this program has read so far where it is missing, and removes all other libraries whose names begin as ours.
     *
     * @return completed when it is done; never fails: what could not be done is logged
     */
    public static CompletionStage<Void> settle(RedisCommands redis) {
        return new FunctionLibraries(redis).settle();
    }

    private CompletionStage<Void> settle() {
        return redis.callEach("FUNCTION", LIST).thenCompose(this::settle).exceptionally(failure -> {
            LOG.warn("The scripts in Redis could not be looked at; they are loaded when they are called", failure);
            return null;
        });
    }

    private CompletionStage<Void> settle(List<Reply> masters) {
        Set<String> everywhere = new HashSet<>(LuaScript.known().keySet());
        Set<String> foreign = new HashSet<>();
        for (Reply master : masters) {
            Set<String> there = new HashSet<>();
            master.forEach(library -> there.add(library.at(NAME).text()));
            everywhere.retainAll(there);
            foreign.addAll(there);
        }
        foreign.removeAll(LuaScript.known().keySet());
        Stream<CompletionStage<?>> loaded = LuaScript.known().entrySet().stream()
                .filter(script -> !everywhere.contains(script.getKey()))
                .map(script -> change(Args.of("LOAD").add(script.getValue().text())));
        Stream<CompletionStage<?>> removed = foreign.stream().map(name -> change(Args.of("DELETE", name)));
        return CompletableFuture.allOf(Stream.concat(loaded, removed)
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture<?>[]::new));
    }

    /** One master may have it and another not, so a refusal says little. */
    private CompletionStage<?> change(Args args) {
        return redis.callEach("FUNCTION", args).exceptionally(refused -> {
            LOG.debug("One master refused a change of its scripts", refused);
            return List.of();
        });
    }
}
