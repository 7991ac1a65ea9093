package io.ringback.bench;

import io.netty.channel.EventLoop;
import io.ringback.bench.load.WsClient;
import io.ringback.bench.process.ProcessTree;
import io.ringback.bench.subject.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Resident memory per connected visitor who does nothing: resident size of all the target's processes with the visitors, less the size
 * before them, divided by their number. Both sizes are taken after full collections. Some visitors come and go first, so that classes,
 * code and pools that exist once are not counted.
 */
final class IdleMemory {
    /** The target's JVMs give unused heap back, so that resident size follows live size. */
    static final List<String> JVM_FLAGS =
            List.of("-Xms16m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");

    private static final int WARM_VISITORS = 500;
    private static final int COLLECTIONS = 3;
    private static final long SETTLE_MS = 1_500;
    private static final long COLLECT_LIMIT_SECONDS = 30;

    private IdleMemory() {}

    /** Bytes per visitor. */
    static double perVisitor(Target target, int count, List<EventLoop> loops) throws IOException, InterruptedException {
        close(target.idleVisitors(0, Math.min(WARM_VISITORS, count), loops));
        long before = settledBytes(target.processes());
        List<WsClient> visitors = target.idleVisitors(WARM_VISITORS, count, loops);
        long after = settledBytes(target.processes());
        for (WsClient visitor : visitors) {
            if (visitor.closed().isPresent()) {
                throw new IOException("an idle visitor was " + visitor.closed().get());
            }
        }
        close(visitors);
        return (after - before) / (double) count;
    }

    private static long settledBytes(ProcessTree processes) throws IOException, InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
            for (long pid : processes.livePids().toArray()) {
                collect(pid);
            }
        }
        return processes.residentBytes();
    }

    /** A full collection in that process; a process that is no JVM (Redis) is left alone. */
    private static void collect(long pid) throws IOException, InterruptedException {
        String command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .orElse("");
        if (!command.endsWith("java")) {
            return;
        }
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!jcmd.waitFor(COLLECT_LIMIT_SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            jcmd.destroyForcibly();
            throw new IOException("could not collect garbage in process " + pid);
        }
    }

    private static void close(List<WsClient> visitors) {
        visitors.forEach(WsClient::close);
        visitors.stream().map(WsClient::gone).forEach(CompletableFuture::join);
    }
}
