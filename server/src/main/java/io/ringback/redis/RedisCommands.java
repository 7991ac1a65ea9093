package io.ringback.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Commands and scripts on the Redis in use. Every method returns at once; the stage completes on an event loop (the caller's own
 * one, if the caller is on one) and fails with a {@link StorageFailure} only.
 *
 * <p>The methods with a name of their own are the common reads and writes of one key; {@link #call} sends any other command.
 */
public final class RedisCommands {
    private final Dispatcher dispatcher;

    RedisCommands(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Runs a script on the node of its key.
     *
     * @param script what to run; its text is sent only if the node does not know it yet
     * @param key KEYS[1], the root of one hash tag
     * @param args ARGV
     */
    public CompletionStage<Reply> run(LuaScript script, String key, Args args) {
        return sent(RedisCall.script(script, key, args));
    }

    /**
     * Sends a command whose first argument is its key.
     *
     * @param verb the command, like {@code ZCARD}; not one that changes the connection (MULTI, SELECT, SUBSCRIBE) or blocks
     * @param key the key; in a Cluster it decides the node
     * @param args what follows the key
     */
    public CompletionStage<Reply> call(String verb, String key, Args args) {
        return sent(RedisCall.command(verb, key, args));
    }

    /** Sends a command without a key to any master, as {@code PING} or {@code TIME}. */
    public CompletionStage<Reply> callAny(String verb, Args args) {
        return sent(RedisCall.command(verb, null, args));
    }

    /** Sends a command without a key to every master, as {@code INFO}; the answers are in no particular order. */
    public CompletionStage<List<Reply>> callEach(String verb, Args args) {
        List<RedisCall> calls = new ArrayList<>();
        for (RedisNode master : dispatcher.router().masters()) {
            RedisCall call = RedisCall.command(verb, null, args);
            calls.add(call);
            master.link().submit(call);
        }
        return CompletableFuture.allOf(calls.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> calls.stream().map(CompletableFuture::join).toList());
    }

    private CompletionStage<Reply> sent(RedisCall call) {
        dispatcher.submit(call);
        return call;
    }

    /** GET: the value, or {@code null}. */
    public CompletionStage<byte @Nullable []> get(String key) {
        return call("GET", key, Args.none()).thenApply(RedisCommands::bytesOrNull);
    }

    /** SET without an end of life. */
    public CompletionStage<Void> set(String key, byte[] value) {
        return call("SET", key, Args.none().add(value)).thenAccept(ok -> {});
    }

    /** SET PX: the key vanishes after {@code millis} (1 or more) milliseconds. */
    public CompletionStage<Void> set(String key, byte[] value, long millis) {
        return call("SET", key, Args.none().add(value).add("PX").add(millis)).thenAccept(ok -> {});
    }

    /** HGETALL: all fields, empty if there is no such key. */
    public CompletionStage<Map<String, byte[]>> hashGetAll(String key) {
        return call("HGETALL", key, Args.none()).thenApply(reply -> {
            Map<String, byte[]> fields = new LinkedHashMap<>();
            for (int i = 0; i + 1 < reply.size(); i += 2) {
                fields.put(reply.at(i).text(), reply.at(i + 1).bytes());
            }
            return fields;
        });
    }

    /** HSET of one field: whether it is new. */
    public CompletionStage<Boolean> hashSet(String key, String field, byte[] value) {
        return call("HSET", key, Args.of(field).add(value)).thenApply(RedisCommands::isOne);
    }

    /** SMEMBERS: the members in no particular order. */
    public CompletionStage<List<String>> members(String key) {
        return call("SMEMBERS", key, Args.none()).thenApply(RedisCommands::texts);
    }

    /**
     * XRANGE: entries in order.
     *
     * @param from lowest id, {@code -} for the first; {@code (} before it excludes it
     * @param to highest id, {@code +} for the last
     * @param count at most so many
     */
    public CompletionStage<List<StreamEntry>> streamRange(String key, String from, String to, long count) {
        return call("XRANGE", key, Args.of(from, to, "COUNT").add(count)).thenApply(StreamEntry::entries);
    }

    /** SPUBLISH: sends a payload to the subscribers of a channel, which belongs to the node of its hash tag. */
    public CompletionStage<Void> publish(String channel, byte[] payload) {
        return call("SPUBLISH", channel, Args.none().add(payload)).thenAccept(count -> {});
    }

    private static byte @Nullable [] bytesOrNull(Reply reply) {
        return reply.isNil() ? null : reply.bytes();
    }

    private static boolean isOne(Reply reply) {
        return reply.number() == 1;
    }

    private static List<String> texts(Reply reply) {
        return reply.list().stream().map(Reply::text).toList();
    }
}
