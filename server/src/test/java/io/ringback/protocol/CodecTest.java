package io.ringback.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command is named: the code, the field and the command it answers. */
final class CodecTest {
    private static final String C = "c_AAECAwQFBgcICQoLDA0ODw";

    private final Codec codec = new Codec();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"post\",\"id\":\"k\",\"text\":\"x\"} | missing_field | conversation | k",
                "{\"type\":\"post\",\"conversation\":\"" + C + "\",\"text\":\"x\"} | missing_field | id |",
                "{\"type\":\"post\",\"id\":\"k\",\"conversation\":\"" + C + "\"} | missing_field | text | k",
                "{\"type\":\"post\",\"id\":\"k\",\"conversation\":\"" + C
                        + "\",\"text\":\"  \"} | invalid_field | text | k",
                "{\"type\":\"post\",\"id\":\"k\",\"conversation\":\"c_1\",\"text\":\"x\"} | invalid_field | conversation | k",
                "{\"type\":\"post\",\"id\":\"k\",\"conversation\":5,\"text\":\"x\"} | invalid_field | conversation | k",
                "{\"type\":\"post\",\"id\":\"k\",\"conversation\":\"" + C
                        + "\",\"text\":{}} | invalid_field | text | k",
                "{\"type\":\"post\",\"id\":\"k k\",\"conversation\":\"" + C
                        + "\",\"text\":\"x\"} | invalid_field | id |",
                "{\"type\":\"post\",\"id\":\"k\",\"conversation\":\"" + C
                        + "\",\"text\":\"\\ud800\"} | invalid_field | text | k",
                "{\"type\":\"typing\",\"conversation\":\"" + C + "\"} | missing_field | on |",
                "{\"type\":\"seen\",\"conversation\":\"" + C + "\",\"seq\":0} | invalid_field | seq |",
                "{\"type\":\"seen\",\"conversation\":\"" + C + "\",\"seq\":\"many\"} | invalid_field | seq |",
                "{\"type\":\"history\",\"id\":\"k\",\"conversation\":\"" + C
                        + "\",\"before\":9,\"limit\":101} | invalid_field | limit | k",
                "{\"type\":\"open\",\"id\":\"k\",\"conversation\":\"" + C
                        + "\",\"have\":{\"seq\":1,\"mark\":\"!\"}} | invalid_field | have.mark | k",
                "{\"type\":\"hello\",\"id\":\"k\",\"site\":\"No Such\"} | invalid_field | site | k",
                "{\"type\":\"hello\",\"id\":\"k\"} | missing_field | site | k",
                "{\"type\":\"start\",\"id\":\"k\",\"text\":\"x\",\"language\":\"english\"} | invalid_field | language | k",
                "{\"type\":\"start\",\"id\":\"k\",\"text\":\"x\",\"language\":\"en\",\"email\":\"nobody\"} | invalid_field | email | k",
                "{\"type\":\"accept\",\"id\":\"k\"} | unknown_type | type | k",
                "{\"type\":\"nothing\",\"id\":\"k\"} | unknown_type | type | k",
                "{\"id\":\"k\"} | missing_field | type | k",
                "[] | bad_json | |",
                "null | bad_json | |",
                "{\"type\":\"ping\"} x | bad_json | |",
                "{\"type\": | bad_json | |",
                "{\"type\":\"ping\",\"type\":\"ping\"} | bad_json | |",
            })
    void namesWhatIsWrong(String json, String code, String field, String id) {
        CommandProblem problem = problem(json);
        assertThat(problem.code().word()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.commandId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 30_000})
    void refusesTextOverTheLimit(int length) {
        CommandProblem problem = problem(post("x".repeat(length)));
        assertThat(problem.code()).isEqualTo(ErrorCode.TOO_LONG);
        assertThat(problem.field()).isEqualTo("text");
    }

    @Test
    void takesTextAtTheLimitAndIgnoresUnknownFields() {
        String json = post("x".repeat(4_000)).replace("\"id\"", "\"colour\":\"red\",\"id\"");
        assertThat(codec.visitorCommand(json.getBytes(UTF_8))).isInstanceOf(ConversationCommand.Post.class);
    }

    @Test
    void refusesDeepNesting() {
        CommandProblem problem = problem("{\"type\":\"ping\",\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
        assertThat(problem.code()).isEqualTo(ErrorCode.BAD_JSON);
    }

    private static String post(String text) {
        return "{\"type\":\"post\",\"id\":\"k\",\"conversation\":\"" + C + "\",\"text\":\"" + text + "\"}";
    }

    private CommandProblem problem(String json) {
        CommandProblem problem =
                catchThrowableOfType(CommandProblem.class, () -> codec.visitorCommand(json.getBytes(UTF_8)));
        assertThat(problem).isNotNull();
        return problem;
    }
}
