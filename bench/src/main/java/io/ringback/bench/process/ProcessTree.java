package io.ringback.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Processor time and resident memory of some processes and all their descendants, from {@code /proc}.
 *
 * @param roots process ids whose trees are counted; no root may descend from another
 */
public record ProcessTree(List<Long> roots) {
    /** {@code USER_HZ}: the unit of {@code /proc/PID/stat}, 100 a second on every Linux port Java runs on. */
    private static final long TICK_NANOS = 10_000_000;

    /** Fields 14-17 of proc(5): utime, stime, and cutime, cstime of children already waited for. Counted from after the command's name. */
    private static final int FIRST_TIME_FIELD = 11;

    /** User and system time used so far by the trees, in nanoseconds (resolution 10 ms). */
    public long cpuNanos() {
        return pids().mapToLong(ProcessTree::ticks).sum() * TICK_NANOS;
    }

    /** Resident set size of the trees, in bytes. */
    public long residentBytes() {
        return pids().mapToLong(ProcessTree::resident).sum();
    }

    /** All process ids of the trees that live now. */
    public LongStream livePids() {
        return pids().mapToLong(Long::longValue);
    }

    private Stream<Long> pids() {
        return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), descendants(root)));
    }

    private static Stream<Long> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
    }

    private static long ticks(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int i = FIRST_TIME_FIELD; i < FIRST_TIME_FIELD + 4; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }

    private static long resident(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    /** Empty when the process has just ended. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
