package io.ringback.bench.routing;

import com.sun.management.OperatingSystemMXBean;
import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reading of the counters of Redis ({@code INFO commandstats}, {@code INFO cpu}) and of this process.
 *
 * @param scriptMicros time in scripts since Redis started
 * @param commands commands since Redis started, without scripts themselves and without {@code INFO}
 * @param cpuMicros user and system time of Redis and this process since they started
 * @param atNanos when it was read
 */
record Meter(double scriptMicros, double commands, double cpuMicros, long atNanos) {
    private static final Pattern COMMAND = Pattern.compile("cmdstat_(\\S+):calls=(\\d+),usec=(\\d+)");
    private static final Pattern CPU = Pattern.compile("used_cpu_(?:user|sys):([0-9.]+)");
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Reads them now. */
    static Meter read(RedisCommands redis) throws IOException, InterruptedException {
        double micros = 0;
        double commands = 0;
        Matcher command = COMMAND.matcher(info(redis, "commandstats"));
        while (command.find()) {
            if (command.group(1).equals("fcall") || command.group(1).equals("evalsha")) {
                micros += Double.parseDouble(command.group(3));
            } else if (!command.group(1).equals("info")) {
                commands += Double.parseDouble(command.group(2));
            }
        }
        double cpu = PROCESS.getProcessCpuTime() / 1e3;
        Matcher spent = CPU.matcher(info(redis, "cpu"));
        while (spent.find()) {
            cpu += Double.parseDouble(spent.group(1)) * 1e6;
        }
        return new Meter(micros, commands, cpu, System.nanoTime());
    }

    /** What happened since an earlier reading. */
    Cost since(Meter earlier, int calls) {
        return new Cost(
                calls,
                atNanos - earlier.atNanos,
                scriptMicros - earlier.scriptMicros,
                commands - earlier.commands,
                cpuMicros - earlier.cpuMicros);
    }

    private static String info(RedisCommands redis, String section) throws IOException, InterruptedException {
        return Pipeline.await(redis.callAny("INFO", Args.of(section))).text();
    }
}
