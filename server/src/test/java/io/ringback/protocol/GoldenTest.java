package io.ringback.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every golden example is read and written back to the same JSON, and there is one for each message. */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("../web-protocol/golden");
    private static final JsonMapper TREE = JsonMapper.shared();

    private final Codec codec = new Codec();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            return all.filter(p -> p.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesTheRoundTrip(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        byte[] again = roundTrip(file, json);
        assertThat(TREE.readTree(again)).isEqualTo(TREE.readTree(json));
        assertThat(TREE.readTree(json).path("type").stringValue() + ".json")
                .isEqualTo(file.getFileName().toString());
    }

    private byte[] roundTrip(Path file, byte[] json) {
        String kind = GOLDEN.relativize(file).subpath(0, 2).toString();
        return switch (kind) {
            case "visitor/commands" ->
                TREE.writeValueAsBytes(codec.tree(codec.visitorCommand(json), VisitorCommand.class));
            case "agent/commands" -> TREE.writeValueAsBytes(codec.tree(codec.agentCommand(json), AgentCommand.class));
            default -> codec.encode(codec.event(new ByteArrayInputStream(json)));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "agent"})
    void nameEveryCommand(String endpoint) throws IOException {
        Set<String> examples;
        try (Stream<Path> files = Files.list(GOLDEN.resolve(endpoint).resolve("commands"))) {
            examples = files.map(p -> p.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Stream<Class<?>> own = "visitor".equals(endpoint)
                ? Stream.of(VisitorCommand.class, TellCommand.class, CallbackCommand.class)
                : Stream.of(AgentCommand.class, TeamCommand.class);
        Set<String> types = Stream.concat(own, Stream.of(ConversationCommand.class))
                .flatMap(c -> Stream.of(c.getPermittedSubclasses()))
                .flatMap(c -> Stream.ofNullable(c.getAnnotation(com.fasterxml.jackson.annotation.JsonTypeName.class)))
                .map(com.fasterxml.jackson.annotation.JsonTypeName::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).isEqualTo(types);
    }

    @org.junit.jupiter.api.Test
    void nameEveryEvent() throws IOException {
        Set<String> examples = files().filter(p -> p.toString().contains("/events/"))
                .map(p -> p.getFileName().toString().replace(".json", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> types = Stream.of(ServerEvent.class.getPermittedSubclasses())
                .map(c -> c.getAnnotation(com.fasterxml.jackson.annotation.JsonTypeName.class)
                        .value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).isEqualTo(types);
    }
}
