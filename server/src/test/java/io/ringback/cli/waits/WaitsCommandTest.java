package io.ringback.cli.waits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code waits} on files. */
class WaitsCommandTest {
    private static final String DAY = """
            {"ev":"open","t":28800,"day":0,"strict":false,"head":{"0":300,"0.5":1800,"1":0,"2":-300}}
            {"ev":"login","t":28800,"agent":"a","cap":1,"load":0}
            {"ev":"arrive","t":28810,"id":"one","prio":1}
            {"ev":"assign","t":28810,"id":"one","agent":"a","prio":1,"kind":"chat","wait":0}
            {"ev":"arrive","t":28820,"id":"two","prio":1}
            {"ev":"ask","t":28820,"id":"two","seq":0,"prio":1,"ahead":0,"waited":0}
            {"ev":"ask","t":28880,"id":"two","seq":1,"prio":1,"ahead":0,"waited":60}
            {"ev":"close","t":29300,"id":"one","agent":"a"}
            {"ev":"free","t":29310,"id":"one","agent":"a"}
            {"ev":"assign","t":29310,"id":"two","agent":"a","prio":1,"kind":"chat","wait":490}
            {"ev":"shut","t":72000,"day":0}
            """;
    private static final String TRUTH =
            "{\"id\":\"two\",\"seq\":0,\"t\":28820,\"day\":6,\"prio\":1,\"regime\":\"light\",\"wait\":490}\n";

    @TempDir
    private Path folder;

    private Path events;
    private Path out;
    private String said = "";

    @BeforeEach
    void files() throws IOException {
        events = Files.writeString(folder.resolve("events.jsonl"), DAY);
        out = folder.resolve("out.jsonl");
    }

    @Test
    void answersEachQuestionOnceInOrder() throws IOException {
        assertThat(run("replay", events, "--out", out)).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .matches(
                        "\\{\"id\":\"two\",\"seq\":0,\"p20\":[0-9.]+,\"p50\":[0-9.]+,\"p90\":[0-9.]+,\"mean\":[0-9.]+}");
        assertThat(lines.get(1)).startsWith("{\"id\":\"two\",\"seq\":1,");
        assertThat(said).contains("11 events in").contains("2 questions");
    }

    @Test
    void anAnswerKnowsNothingOfWhatComesLater() throws IOException {
        run("replay", events, "--out", out);
        String first = Files.readAllLines(out).get(0);
        Files.writeString(events, DAY.lines().limit(6).reduce("", (all, line) -> all + line + "\n"));
        run("replay", events, "--out", out);
        assertThat(Files.readAllLines(out)).containsExactly(first);
    }

    @Test
    void readsAZippedFileTheSameWay() throws IOException {
        run("replay", events, "--out", out);
        byte[] plain = Files.readAllBytes(out);
        Path zipped = folder.resolve("events.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            stream.write(DAY.getBytes(StandardCharsets.UTF_8));
        }
        run("replay", zipped, "--out", out);
        assertThat(out).hasBinaryContent(plain);
    }

    @Test
    void scoresBesideTheRivals() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.jsonl"), TRUTH);
        run("replay", events, "--out", out);
        assertThat(run("score", truth, out)).isZero();
        assertThat(said)
                .contains("position x AHT / slots")
                .contains("last wait (LES)")
                .contains("light");
        run("replay", events, "--out", folder.resolve("alone"), "--no-rivals");
        assertThat(run("score", truth, folder.resolve("alone"))).isZero();
        assertThat(said).contains("Rivals: none");
    }

    @Test
    void leavesTheFirstDaysOut() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.jsonl"), TRUTH + TRUTH.replace("\"day\":6", "\"day\":2"));
        run("replay", events, "--out", out);
        run("score", truth, out);
        assertThat(said).containsPattern("all +1 ");
        run("score", truth, out, "--skip-days", "0");
        assertThat(said).containsPattern("all +2 ");
    }

    @Test
    void namesFileLineAndFieldOfWhatIsWrong() throws IOException {
        assertWrong(
                DAY.replace("\"cap\":1", "\"cap\":\"many\""),
                "events.jsonl, line 2: field cap must be a finite number");
        assertWrong(DAY.replace("\"cap\":1", "\"cap\":1.5"), "line 2: field cap must be a whole number, 0 or more");
        assertWrong(DAY.replace(",\"agent\":\"a\",\"cap\"", ",\"cap\""), "line 2: field agent is missing");
        assertWrong(DAY.replace("\"ev\":\"close\"", "\"ev\":\"nap\""), "line 8: field ev is of no known kind: nap");
        assertWrong(DAY.replace("\"waited\":60", "\"waited\":-1"), "line 7: field waited must be 0 or more");
        assertWrong("{\"ev\"", "line 1: it is no JSON");
        assertWrong("[1]", "line 1: it is no JSON object");
    }

    @Test
    void saysWhichPredictionIsMissing() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.jsonl"), TRUTH.replace("two", "three"));
        run("replay", events, "--out", out);
        assertThat(run("score", truth, out)).isNotZero();
        assertThat(said).contains("truth.jsonl, line 1: field id and seq have no prediction: three, 0");
    }

    @Test
    void aMissingFileIsSaid() {
        assertThat(run("replay", folder.resolve("nowhere"), "--out", out)).isNotZero();
        assertThat(said).contains("There is no file").contains("nowhere");
    }

    private void assertWrong(String content, String message) throws IOException {
        Files.writeString(events, content);
        assertThat(run("replay", events, "--out", out)).isNotZero();
        assertThat(said).contains(message);
    }

    private int run(Object... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        CommandLine line = new CommandLine(new WaitsCommand()).setOut(writer).setErr(writer);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            writer.println(failure.getMessage());
            return 1;
        });
        List<String> words = List.of(arguments).stream().map(String::valueOf).toList();
        int code = line.execute(words.toArray(String[]::new));
        writer.flush();
        said = text.toString();
        return code;
    }
}
