package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process with its embedded Redis: after kill -9 and a new start every place, conversation and message is there. */
final class RestartIT {
    @TempDir
    Path folder;

    @Test
    void aKilledServerFindsEverythingAgain() throws Exception {
        Path data = folder.resolve("data");
        Path document = Files.writeString(folder.resolve("site.json"), Installation.DOCUMENT);
        List<Node> nodes = new ArrayList<>();
        Node first = Node.start("embedded", data);
        nodes.add(first);
        assertThat(Node.operate("site", "apply", document.toString(), "--data", data.toString()))
                .contains("harbour");
        List<VisitorClient> visitors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            VisitorClient visitor = new VisitorClient(nodes, i, "harbour", 0);
            visitors.add(visitor);
            new Thread(visitor).start();
            await().atMost(Duration.ofSeconds(20)).until(() -> visitor.conversation() != null);
        }
        List<String> before = visitors.stream().map(VisitorClient::conversation).toList();
        first.kill();
        Node second = Node.start("embedded", data);
        nodes.set(0, second);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitors.stream().allMatch(visitor -> visitor.connects() > 1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                visitors.stream().map(VisitorClient::ahead).toList())
                        .containsExactly(0, 1, 2, 3, 4));
        assertThat(visitors.stream().map(VisitorClient::conversation).toList()).isEqualTo(before);
        assertThat(visitors).allSatisfy(visitor -> {
            assertThat(visitor.seen()).hasSize(1);
            assertThat(visitor.problems()).isEmpty();
        });
        visitors.forEach(Client::stop);
        assertThat(second.stop()).as("ms to stop in order").isLessThan(30_000);
        assertThat(second.exitCode()).isIn(0, 143);
    }
}
