package io.ringback.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of the whole machine, from the first line of {@code /proc/stat}. Shows how much of a round went to processes that are
 * not ours.
 *
 * @param busyTicks user, nice, system, interrupts and stolen time, in hundredths of a second
 * @param allTicks the same with idle and waiting time
 */
public record MachineLoad(long busyTicks, long allTicks) {
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    /** The two last columns (guest time) are already part of the first two. */
    private static final int COLUMNS = 8;

    /** Reads the counters now. */
    public static MachineLoad now() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/stat")).get(0);
        String[] columns = line.substring("cpu".length()).trim().split(" ", -1);
        long busy = 0;
        long all = 0;
        for (int i = 0; i < COLUMNS; i++) {
            long ticks = Long.parseLong(columns[i]);
            all += ticks;
            busy += i == IDLE || i == IO_WAIT ? 0 : ticks;
        }
        return new MachineLoad(busy, all);
    }

    /**
     * Share of the machine (0 to 1) that others used since the earlier reading.
     *
     * @param oursNanos processor time of the driver and the target in the same span
     */
    public double othersSince(MachineLoad earlier, long oursNanos) {
        double oursTicks = oursNanos / 10_000_000.0;
        double others = busyTicks - earlier.busyTicks - oursTicks;
        return Math.max(0, others / Math.max(1, allTicks - earlier.allTicks));
    }
}
