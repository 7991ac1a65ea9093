package io.ringback.redis;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way: the future that the caller holds, the bytes that Lettuce sends and the place where it puts the answer,
 * in one object. It may be sent several times; it is settled when Lettuce has no more to do with the last sending.
 */
final class RedisCall extends CompletableFuture<Reply> implements RedisCommand<byte[], byte[], Reply> {
    private static final Set<String> READS = Set.of(
            "GET",
            "HGET",
            "HGETALL",
            "ZRANGE",
            "ZRANK",
            "ZCARD",
            "SMEMBERS",
            "XRANGE",
            "XREVRANGE",
            "PING",
            "TIME",
            "INFO",
            "CONFIG",
            "CLUSTER",
            "ASKING",
            "SPUBLISH",
            "WAIT");

    private final String verb;
    private final @Nullable LuaScript script;
    private final @Nullable String key;
    private final Args args;
    private final long madeAt = System.nanoTime();

    private CommandOutput<byte[], byte[], Reply> output = new ReplyOutput();
    private @Nullable NodeLink link;
    private @Nullable WriteGate gate;
    private int callers = 1;
    private boolean joined;
    private boolean loading;
    private boolean asking;
    private boolean asked;
    private boolean written;
    private int sendings;
    private long sentAt;

    private RedisCall(String verb, @Nullable LuaScript script, @Nullable String key, Args args) {
        this.verb = verb;
        this.script = script;
        this.key = key;
        this.args = args;
    }

    static RedisCall command(String verb, @Nullable String key, Args args) {
        return new RedisCall(verb, null, key, args);
    }

    static RedisCall script(LuaScript script, String key, Args args) {
        return new RedisCall("FCALL", script, key, args);
    }

    /** This and others as one, when they can go together; the answers come back to each. */
    static RedisCall joined(List<RedisCall> calls) {
        RedisCall first = calls.get(0);
        Args args = Args.none();
        args.addFirst(first.args);
        calls.forEach(call -> args.addRest(call.args));
        RedisCall all = new RedisCall(first.verb, first.script, first.key, args);
        all.joined = true;
        all.callers = calls.size();
        var unused = all.whenComplete((answers, failure) -> {
            if (failure instanceof StorageFailure storage) {
                calls.forEach(call -> call.fail(storage));
            } else {
                all.share(answers, calls);
            }
        });
        return all;
    }

    /** A script that does not answer each call is at fault; nobody may wait for ever because of it. */
    private void share(Reply answers, List<RedisCall> calls) {
        if (answers.isList() && answers.size() >= calls.size()) {
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).complete(answers.at(i));
            }
        } else {
            String message = describe() + ": not an answer for each of " + calls.size() + " calls";
            calls.forEach(call -> call.fail(new CommandRefused(message)));
        }
    }

    /** Whether it has to be sent as one of {@link #joined}, also when it is alone. */
    boolean joins() {
        return !joined && script != null && script.joins() > 0;
    }

    boolean joinsWith(RedisCall other) {
        return script == other.script && Objects.equals(key, other.key) && args.startsAs(other.args);
    }

    /** How many wait for its answer. */
    int callers() {
        return callers;
    }

    @Nullable
    String key() {
        return key;
    }

    /** How long ago the caller asked, in nanoseconds. */
    long age(long now) {
        return now - madeAt;
    }

    /** How long ago it was last given to a connection, in nanoseconds. */
    long waited(long now) {
        return now - sentAt;
    }

    /** Whether it may change something: anything but a script that says it reads and the common reading commands. */
    boolean writes() {
        return script == null ? !READS.contains(verb) : !script.readOnly();
    }

    int sendings() {
        return sendings;
    }

    boolean asking() {
        return asking;
    }

    /** Next time, send {@code ASKING} before. */
    void askNext() {
        asking = true;
    }

    /** The node does not know the function: next time, send the library before, and what was sent before this time too. */
    void loadNext() {
        loading = true;
        asking = asked;
    }

    /** What loads the function, when it has to be sent before; else {@code null}. A failure to load is the failure of this call. */
    @Nullable
    RedisCall loader() {
        if (!loading || script == null) {
            return null;
        }
        RedisCall loader = command("FUNCTION", null, Args.of("LOAD").add(script.text()));
        var unused = loader.exceptionally(failure -> {
            // another call was quicker
            if (failure instanceof StorageFailure storage
                    && !String.valueOf(failure.getMessage()).contains("already exists")) {
                fail(storage);
            }
            return Reply.NIL;
        });
        return loader;
    }

    /** Called on the event loop of {@code link} right before Lettuce gets the call. */
    void sending(NodeLink link, @Nullable WriteGate gate, long now) {
        this.link = link;
        this.gate = gate;
        this.output = new ReplyOutput();
        this.written = false;
        this.sentAt = now;
        this.sendings++;
    }

    void fail(StorageFailure failure) {
        super.completeExceptionally(failure);
    }

    /** Fails a call that got no answer, saying whether it may have been carried out. */
    void failUnanswered(String why) {
        String message = describe() + ": " + why;
        fail(written ? StorageUnavailable.unanswered(message) : StorageUnavailable.withoutEffect(message));
    }

    /** Fails a call with an error reply's kind. */
    void failRefused(ErrorReply error) {
        String where = script == null ? error.message() : script.located(error.message());
        String message = describe() + ": " + where;
        switch (error.kind()) {
            case FULL -> fail(new StorageFull(message));
            case READ_ONLY, REPLICA -> fail(new StorageReadOnly(message));
            case REFUSED, NO_FUNCTION -> fail(new CommandRefused(message));
            default -> fail(StorageUnavailable.withoutEffect(message));
        }
    }

    private String describe() {
        return script == null ? verb : script.toString();
    }

    @Override
    public void encode(ByteBuf out) {
        written = true;
        asked = asking;
        asking = false;
        loading = false;
        int keys = key == null ? 0 : 1;
        Args.writeHeader(out, '*', 1 + (script == null ? 0 : 2) + keys + args.size());
        Args.writeBulk(out, verb);
        if (script != null) {
            Args.writeBulk(out, script.function());
            Args.writeBulk(out, "1");
        }
        if (key != null) {
            Args.writeBulk(out, key);
        }
        args.encode(out);
    }

    @Override
    public void complete() {
        NodeLink from = link;
        if (from == null) {
            return;
        }
        from.answered(this);
        if (isDone()) {
            return;
        }
        WriteGate closed = gate;
        if (output.hasError()) {
            from.refused(this, ErrorReply.of(output.getError()));
        } else if (closed != null) {
            closed.hold(this, output.get());
        } else {
            complete(output.get());
        }
    }

    /** How Lettuce says that a call failed without an answer. */
    @Override
    public boolean completeExceptionally(Throwable cause) {
        if (link != null) {
            link.lost(this);
        }
        if (isDone()) {
            return false;
        }
        failUnanswered(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        return true;
    }

    @Override
    public void cancel() {
        completeExceptionally(new IllegalStateException("cancelled"));
    }

    @Override
    public CommandOutput<byte[], byte[], Reply> getOutput() {
        return output;
    }

    @Override
    public void setOutput(CommandOutput<byte[], byte[], Reply> output) {
        this.output = output;
    }

    @Override
    public @Nullable CommandArgs<byte[], byte[]> getArgs() {
        return null;
    }

    @Override
    public ProtocolKeyword getType() {
        return CommandType.FCALL;
    }

    @Override
    public String toString() {
        return describe();
    }
}
