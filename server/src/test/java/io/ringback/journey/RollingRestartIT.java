package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two nodes is told to stop while people wait and talk: all move to the other one, and no chat or place is lost. */
final class RollingRestartIT {
    private static final int WAITING = 6;

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder);
    private final RunningClients clients = new RunningClients();

    @AfterEach
    void close() throws Exception {
        clients.close();
        installation.close();
    }

    @Test
    void everybodyMovesToTheOtherNode() throws Exception {
        installation.account("maja@example.org", Role.AGENT);
        Node first = installation.start();
        installation.start();
        // all begin on the first node, and know the second one
        List<Node> nodes = new CopyOnWriteArrayList<>(List.of(first));
        AgentClient agent = clients.start(new AgentClient(nodes, 1, "maja@example.org", Installation.PASSWORD));
        List<VisitorClient> talking = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            talking.add(clients.start(new VisitorClient(nodes, i, Installation.SITE.value(), 10_000, 300)));
        }
        soon().until(() ->
                talking.stream().allMatch(visitor -> visitor.acknowledged().size() > 2));
        List<VisitorClient> waiting = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            VisitorClient visitor = clients.start(new VisitorClient(nodes, 10 + i, Installation.SITE.value(), 0));
            waiting.add(visitor);
            soon().until(() -> visitor.conversation() != null);
        }
        List<Integer> places = IntStream.range(0, WAITING).boxed().toList();
        soon().untilAsserted(() -> assertThat(ahead(waiting)).isEqualTo(places));
        List<String> before = waiting.stream().map(VisitorClient::conversation).toList();

        nodes.add(installation.nodes().get(1));
        nodes.remove(first);
        assertThat(first.stop()).as("ms to stop in order").isLessThan(30_000);
        assertThat(first.exitCode()).isIn(0, 143);

        soon().until(() -> clients.all(client -> client.connects() > 1));
        soon().untilAsserted(() -> assertThat(ahead(waiting)).isEqualTo(places));
        assertThat(waiting.stream().map(VisitorClient::conversation)).isEqualTo(before);
        List<Integer> said = talking.stream().map(v -> v.acknowledged().size()).toList();
        soon().until(() -> IntStream.range(0, 3)
                .allMatch(i -> talking.get(i).acknowledged().size() > said.get(i)));
        assertThat(agent.served()).as("no chat went to the line and came back").hasSize(3);
        assertThat(talking)
                .allSatisfy(visitor -> assertThat(visitor.seen())
                        .noneMatch(entry -> "left".equals(entry.path("kind").asString())));
        clients.each(client -> assertThat(client.problems()).isEmpty());
    }

    private static List<Integer> ahead(List<VisitorClient> visitors) {
        return visitors.stream().map(VisitorClient::ahead).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
