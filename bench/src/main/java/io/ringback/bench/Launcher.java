package io.ringback.bench;

import io.ringback.bench.subject.FloorTarget;
import io.ringback.bench.subject.ProductTarget;
import io.ringback.bench.subject.Subject;
import io.ringback.bench.subject.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Starts subjects, each in a folder of its own. */
final class Launcher {
    private final Path folder;
    private int started;
    private String redisVersion = "none";

    Launcher(Path folder) {
        this.folder = folder;
    }

    /** Starts it with these flags on each of its JVMs. */
    Target start(Subject subject, List<String> jvmFlags) throws IOException, InterruptedException {
        Path own = folder.resolve(++started + "-" + subject.name().toLowerCase(Locale.ROOT));
        return switch (subject) {
            case RELAY -> FloorTarget.relay(own, jvmFlags);
            case APPEND -> append(own, jvmFlags);
            case RINGBACK -> ProductTarget.start(own, jvmFlags, 1);
            case TWO_NODES -> ProductTarget.start(own, jvmFlags, 2);
        };
    }

    /** Version of the Redis behind the append floor. */
    String redisVersion() {
        return redisVersion;
    }

    private Target append(Path own, List<String> jvmFlags) throws IOException, InterruptedException {
        FloorTarget floor = FloorTarget.append(own, jvmFlags);
        redisVersion = floor.redisVersion().orElse("none");
        return floor;
    }
}
