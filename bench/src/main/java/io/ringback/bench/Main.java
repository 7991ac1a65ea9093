package io.ringback.bench;

import io.ringback.bench.report.Page;
import io.ringback.bench.routing.RoutingBench;
import io.ringback.bench.subject.Subject;
import io.ringback.bench.subject.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bench's command line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = RoutingBench.class,
        description = "Measures Ringback beside two floors in the same run, and ends everything it started.")
public final class Main implements Callable<Integer> {
    @Option(names = "--quick", description = "One short round (under a minute); its figures mean nothing.")
    private boolean quick;

    @Option(
            names = "--subjects",
            split = ",",
            description = "What to measure, of ${COMPLETION-CANDIDATES}. Default: all.")
    private Set<Subject> subjects = EnumSet.allOf(Subject.class);

    @Option(
            names = "--page",
            description = "Markdown page whose measured part is replaced, such as docs/performance.md.")
    private @Nullable Path page;

    @Option(names = "--jvm", description = "Another JVM flag for every server; may be given more than once.")
    private List<String> jvmFlags = new ArrayList<>();

    @Option(names = "--no-idle", description = "Leaves the memory of idle visitors out.")
    private boolean noIdle;

    @Option(names = "--no-load", description = "Measures only the memory of idle visitors.")
    private boolean noLoad;

    /** Runs the bench; the exit code is 0 when everything was measured. */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public Integer call() throws IOException, InterruptedException, TimeoutException {
        Plan plan = quick ? Plan.quick() : Plan.full();
        Path folder = Files.createTempDirectory("ringback-bench");
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(Main::daemon);
        watchdog.schedule(() -> System.exit(2), plan.limit().toSeconds(), TimeUnit.SECONDS);
        Results results = new Results();
        Launcher launcher = new Launcher(folder);
        try (Campaign campaign = new Campaign(plan, results, Main::print)) {
            if (!noIdle) {
                idle(campaign, launcher, plan.idleRounds());
            }
            if (!noLoad) {
                load(campaign, launcher);
            }
        } finally {
            watchdog.shutdownNow();
            Folders.delete(folder);
        }
        publish(plan, results, launcher.redisVersion());
        return 0;
    }

    private void load(Campaign campaign, Launcher launcher) throws IOException, InterruptedException, TimeoutException {
        Map<Subject, Target> targets = new EnumMap<>(Subject.class);
        try {
            for (Subject subject : subjects) {
                targets.put(subject, launcher.start(subject, jvmFlags));
            }
            campaign.run(targets);
        } finally {
            targets.values().forEach(Target::close);
        }
    }

    private void idle(Campaign campaign, Launcher launcher, int rounds) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(IdleMemory.JVM_FLAGS);
        flags.addAll(jvmFlags);
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : List.of(Subject.RELAY, Subject.RINGBACK)) {
                if (subjects.contains(subject)) {
                    try (Target target = launcher.start(subject, flags)) {
                        campaign.idle(subject, target);
                    }
                }
            }
        }
    }

    private void publish(Plan plan, Results results, String redisVersion) throws IOException {
        String markdown = Page.markdown(plan, results, redisVersion);
        System.out.println();
        System.out.println(markdown);
        if (page != null) {
            Page.write(page, "measured", markdown);
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
