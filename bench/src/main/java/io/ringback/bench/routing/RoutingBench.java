package io.ringback.bench.routing;

import io.ringback.bench.Folders;
import io.ringback.bench.report.Page;
import io.ringback.model.AgentId;
import io.ringback.routing.PlaceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures who serves whom: the routing scripts over a node's own stores, beside a floor of ten bare commands in the same run. */
@Command(
        name = "routing",
        mixinStandardHelpOptions = true,
        description = "Measures the routing scripts beside a floor of ten bare commands.")
public final class RoutingBench implements Callable<Integer> {
    @Option(names = "--quick", description = "One short round; its figures mean nothing.")
    private boolean quick;

    @Option(
            names = "--page",
            description = "Markdown page whose measured part about routing is replaced, such as docs/performance.md.")
    private @Nullable Path page;

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public Integer call() throws IOException, InterruptedException {
        RoutingPlan plan = quick ? RoutingPlan.quick() : RoutingPlan.full();
        Path folder = Files.createTempDirectory("ringback-bench");
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(RoutingBench::daemon);
        watchdog.schedule(() -> System.exit(2), plan.limit().toSeconds(), TimeUnit.SECONDS);
        RoutingResults results = new RoutingResults();
        String redisVersion;
        try {
            redisVersion = lives(plan, folder.resolve("lives"), results);
            crowds(plan, folder, results);
        } finally {
            watchdog.shutdownNow();
            Folders.delete(folder);
        }
        publish(new RoutingPage(plan, results).markdown(redisVersion));
        return 0;
    }

    private static String lives(RoutingPlan plan, Path folder, RoutingResults results)
            throws IOException, InterruptedException {
        try (RoutingSite site = new RoutingSite(folder, plan.inFlight())) {
            List<AgentId> agents = site.available(plan.agents(), plan.capacity());
            Life life = new Life(site, agents, plan.slots());
            for (int round = 1 - plan.warmUps(); round <= plan.rounds(); round++) {
                Map<Life.Part, Cost> costs = life.run();
                if (round > 0) {
                    results.addLife(costs);
                    costs.forEach((part, cost) -> print(part.label(), cost));
                }
            }
            return site.redisVersion();
        }
    }

    private static void crowds(RoutingPlan plan, Path folder, RoutingResults results)
            throws IOException, InterruptedException {
        try (RoutingSite small = new RoutingSite(folder.resolve("small"), plan.inFlight());
                RoutingSite large = new RoutingSite(folder.resolve("large"), plan.inFlight())) {
            Crowd few = new Crowd(small, RoutingPlan.FEW_AGENTS, plan.capacity(), RoutingPlan.FEW_WAITING);
            Crowd many = new Crowd(large, plan.agents(), plan.capacity(), plan.waiting());
            few.decide(plan.slots());
            for (int round = 0; round < plan.rounds(); round++) {
                Crowd.Costs withFew = few.decide(plan.slots());
                Crowd.Costs withMany = many.decide(plan.slots());
                results.addDecisions(withFew, withMany);
                print("few waiting: match", withFew.match());
                print("many waiting: match", withMany.match());
            }
            List<PlaceRequest> waiters = many.lastToCome(plan.waiters());
            results.setTicks(new TickCost(large, waiters).run(plan.ticks()));
        }
    }

    private void publish(String markdown) throws IOException {
        System.out.println();
        System.out.println(markdown);
        if (page != null) {
            Page.write(page, "routing", markdown);
        }
    }

    private static void print(String what, Cost cost) {
        System.out.printf(
                "%-56s %8.0f/s %6.1f us in Redis %5.1f commands %6.1f cpu-us%n",
                what, cost.perSecond(), cost.redisMicrosEach(), cost.commandsEach(), cost.cpuMicrosEach());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
