package io.ringback.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine by what matters for the figures; never by its name. */
public final class Machine {
    private static final long KIB_PER_GIB = 1 << 20;

    private Machine() {}

    /** Such as {@code 2 cores of AMD EPYC, 24 GiB, Linux 6.1, JDK 17.0.15, Redis 7.0.15}. */
    public static String describe(String redisVersion) throws IOException {
        long gib =
                Math.round(Double.parseDouble(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIB_PER_GIB);
        return "%d cores of %s, %d GiB of memory, %s %s, JDK %s, Redis %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        gib,
                        System.getProperty("os.name"),
                        System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1"),
                        Runtime.version().feature() + "." + Runtime.version().interim() + "."
                                + Runtime.version().update(),
                        redisVersion);
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
