package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.ringback.model.AgentId;
import io.ringback.model.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 visitors start at once on three nodes, against 50 agents who go away, come back and sign on with another number of slots all
 * the time: nobody is with two agents, no agent over capacity, everybody is served, by the site's log and by what the sockets saw.
 */
final class CrowdIT {
    private static final int VISITORS = 500;
    private static final int AGENTS = 50;
    private static final int MOST_SLOTS = 3;
    /** A state is waited for, so a slow machine only takes longer; a quiet one needs ten seconds. */
    private static final int SECONDS = 300;

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder);
    private final List<RestlessAgent> agents = new ArrayList<>();
    private final List<VisitorClient> visitors = new ArrayList<>();
    private final RunningClients clients = new RunningClients();

    @AfterEach
    void close() {
        clients.close();
        installation.close();
    }

    @Test
    void isServedExactlyOnceEach() throws Exception {
        for (int i = 0; i < AGENTS; i++) {
            agents.add(agent(i));
        }
        for (int node = 0; node < 3; node++) {
            installation.start();
        }
        agents.forEach(clients::start);
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(new VisitorClient(installation.nodes(), i, Installation.SITE.value(), 0));
        }
        clients.startTogether(visitors);
        waitUntilServed(VISITORS * 4 / 5);
        agents.forEach(RestlessAgent::settle);
        waitUntilServed(VISITORS);
        visitors.forEach(visitor -> assertThat(visitor.problems()).isEmpty());
        agents.forEach(agent -> assertThat(agent.problems()).isEmpty());
        judge();
    }

    private void judge() {
        RoutingRecord record = RoutingRecord.read(installation);
        Set<String> conversations = new HashSet<>();
        visitors.forEach(visitor -> conversations.add(visitor.conversation()));
        assertThat(conversations).hasSize(VISITORS);
        assertThat(record.served()).isEqualTo(conversations);
        assertThat(record.returned()).as("offers taken back").isGreaterThan(AGENTS / 5);
        Set<String> onDesks = new HashSet<>();
        for (RestlessAgent agent : agents) {
            agent.served()
                    .forEach(id -> assertThat(onDesks.add(id))
                            .as("two desks had %s", id)
                            .isTrue());
        }
    }

    private RestlessAgent agent(int number) {
        String email = "agent" + number + "@example.org";
        AgentId id = installation.account(email, Role.AGENT);
        return new RestlessAgent(
                installation.nodes(), 1_000 + number, email, Installation.PASSWORD, () -> changeSlots(id));
    }

    /** As if somebody had changed the account. */
    private void changeSlots(AgentId agent) {
        String slots = Integer.toString(ThreadLocalRandom.current().nextInt(1, MOST_SLOTS + 1));
        Installation.await(installation
                .session()
                .commands()
                .hashSet("{g}:account:" + agent.value(), "capacity", slots.getBytes(StandardCharsets.UTF_8)));
    }

    private void waitUntilServed(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (visitors.stream().filter(Client::done).count() < count) {
            if (System.nanoTime() > end) {
                fail("not served in time: %s", waiting());
            }
            Thread.sleep(100);
        }
    }

    /** Who still waits, and what became of them so far. */
    private String waiting() {
        RoutingRecord record = RoutingRecord.read(installation);
        return visitors.stream()
                .filter(visitor -> !visitor.done())
                .limit(5)
                .map(visitor -> visitor.conversation() + " " + record.story(visitor.conversation()))
                .collect(Collectors.joining("\n"));
    }
}
