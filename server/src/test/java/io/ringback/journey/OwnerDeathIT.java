package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The node that owns a site's estimates is killed while somebody waits on the other one: who waits is told measured times all the time,
 * the other node owns and learns on, and nothing that was learned is lost. In real time.
 */
final class OwnerDeathIT {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerDeathIT.class);
    private static final String DOCUMENT = Installation.DOCUMENT
            .replace("\"capacity\": 3", "\"capacity\": 1")
            .replace("\"graceSeconds\": 10", "\"graceSeconds\": 60");

    private static final int CROWD = 28;
    private static final double ENOUGH = 20;
    private static final long MOST_SILENCE_MS = 2_000;
    /** The lease of three seconds, the four of asking, and what a busy machine adds. */
    private static final long TAKEN_OVER_MS = 10_000;

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private final RunningClients clients = new RunningClients();

    @AfterEach
    void close() throws Exception {
        clients.close();
        installation.close();
    }

    @Test
    void whoWaitsElsewhereIsToldOnAndOn() throws Exception {
        installation.account("maja@example.org", Role.AGENT);
        Node owner = installation.start();
        soon().until(() -> !field("owner", "node").isEmpty());
        Node other = installation.start();
        clients.start(new AgentClient(List.of(other), 1, "maja@example.org", Installation.PASSWORD));
        learnEnough(other);
        Person talking = Person.visitor(other, "I talk");
        answered(talking);
        Person waiting = Person.visitor(other, "I wait");
        soon().until(() -> measured(waiting));
        long usual = longestSilence(waiting, 2_000);

        String dead = field("owner", "node");
        long fence = Long.parseLong(field("owner", "fence"));
        double learned = learned();
        owner.kill();
        long killed = System.nanoTime();
        long silence = longestSilence(waiting, 4_000);
        assertThat(silence).as("ms without a measured answer, %s before", usual).isLessThan(MOST_SILENCE_MS + usual);
        soon().until(() -> !field("owner", "node").equals(dead));
        long taken = since(killed);
        assertThat(taken).as("ms until the other node owned it").isLessThan(TAKEN_OVER_MS + usual);
        assertThat(Long.parseLong(field("owner", "fence"))).isEqualTo(fence + 1);
        assertThat(learned()).as("nothing is forgotten").isGreaterThanOrEqualTo(learned);

        talking.send(talking.command("post")
                .put("conversation", talking.conversation())
                .put("text", "bye"));
        answered(waiting);
        soon().until(() -> learned() > learned);
        Person after = Person.visitor(other, "I came after");
        soon().until(() -> measured(after));
        LOG.info("longest silence {} ms ({} ms before), taken over after {} ms", silence, usual, taken);
    }

    /** Somebody waits, is told a time and is answered, until that was seen often enough to name one. */
    private void learnEnough(Node node) {
        for (int round = 0; learned() < ENOUGH; round++) {
            assertThat(round).as("rounds of %s visitors", CROWD).isLessThan(6);
            List<VisitorClient> crowd = new ArrayList<>();
            for (int each = 0; each < CROWD; each++) {
                crowd.add(clients.start(
                        new VisitorClient(List.of(node), round * CROWD + each, Installation.SITE.value(), 0)));
            }
            soon().until(() -> crowd.stream().allMatch(Client::done));
            // what the last ones waited is read with the next tick
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            await().until(() -> learned() >= ENOUGH || System.nanoTime() > end);
        }
    }

    /** By the standing: who is answered at once finds the agent in the transcript of the start already. */
    private static void answered(Person visitor) throws InterruptedException {
        visitor.cameOrNext(
                "standing", standing -> "active".equals(standing.path("state").asString()), 40);
    }

    /** Asks and asks for so long; returns the longest time between two measured answers, ms. */
    private static long longestSilence(Person waiting, long forMs) throws InterruptedException {
        long began = System.nanoTime();
        long last = began;
        long longest = 0;
        while (since(began) < forMs) {
            if (measured(waiting)) {
                longest = Math.max(longest, since(last));
                last = System.nanoTime();
            }
            // a visitor may not ask much faster
            Thread.sleep(150);
        }
        return Math.max(longest, since(last));
    }

    private static boolean measured(Person waiting) throws InterruptedException {
        waiting.send(waiting.command("open").put("conversation", waiting.conversation()));
        JsonNode place = waiting.next("conversation").path("conversation").path("place");
        return "measured".equals(place.path("basis").asString());
    }

    private double learned() {
        String state = field("estimate", "state");
        double sum = 0;
        for (JsonNode lane : Wire.JSON
                .readTree(state.isEmpty() ? "{}" : state)
                .path("snapshot")
                .path("lanes")) {
            for (JsonNode seen : lane.path("calibration").path("seen")) {
                sum += seen.asDouble();
            }
        }
        return sum;
    }

    private String field(String key, String name) {
        String found = "";
        for (var each : Installation.await(
                        installation.session().commands().hashGetAll("{s:" + Installation.SITE.value() + "}:" + key))
                .entrySet()) {
            found = each.getKey().equals(name) ? new String(each.getValue(), StandardCharsets.UTF_8) : found;
        }
        return found;
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }
}
