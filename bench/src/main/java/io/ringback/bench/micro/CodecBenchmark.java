package io.ringback.bench.micro;

import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.protocol.RawJson;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.VisitorCommand;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the codec costs on the way of one message: the post is read, its body written once, then the reply and the event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CodecBenchmark {
    private static final String CONVERSATION = "c_AAECAwQFBgcICQoLDA0ODw";
    private static final String TEXT = "x".repeat(128);

    private final Codec codec = new Codec();
    private final byte[] post = """
            {"type":"post","id":"b0000000000000001","conversation":"%s","text":"%s"}""".formatted(CONVERSATION, TEXT).getBytes(StandardCharsets.UTF_8);
    private final ConversationId conversation = new ConversationId(CONVERSATION);
    private final EntryBody body = new EntryBody.Message("visitor", "b0000000000000001", TEXT, null, null);
    private final RawJson entry =
            new RawJson("{\"seq\":7,\"mark\":\"aTbq1Zk0\",\"at\":1795161600000," + codec.entryBody(body) + "}");

    /** Reads a post of 128 characters. */
    @Benchmark
    public VisitorCommand readPost() {
        return codec.visitorCommand(post);
    }

    /** Writes the part of an entry that storage keeps. */
    @Benchmark
    public String writeBody() {
        return codec.entryBody(body);
    }

    /** Writes the acknowledgement. */
    @Benchmark
    public byte[] writeStored() {
        return codec.encode(
                new ServerEvent.Stored("b0000000000000001", conversation, 7, "aTbq1Zk0", 1_795_161_600_000L));
    }

    /** Writes the event for all readers of a conversation. */
    @Benchmark
    public byte[] writeEntry() {
        return codec.encode(new ServerEvent.Entry(conversation, "x9_Lm-4c", entry));
    }
}
