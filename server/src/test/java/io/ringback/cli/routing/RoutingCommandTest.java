package io.ringback.cli.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cli.Backend;
import io.ringback.cli.CommandLineProgram;
import io.ringback.cli.Stores;
import io.ringback.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code routing replay --file} on a morning that can be worked out by hand. */
final class RoutingCommandTest {
    /**
     * Kim, with two slots, comes first and Lou, with one, a second later. Ann goes to Kim, who was idle longer, Bob to Lou, Cas
     * to Kim; each is taken after 2 s. Dee finds nobody free, and Kim's slot 91 s later. Eli leaves after 30 s.
     */
    static final String MORNING = """
            {"t":"0","e":"sign_on","a":"%K","s":"away","capacity":"2","lanes":"cards:en cards:*"}
            {"t":"0","e":"status","a":"%K","s":"available","capacity":"2","lanes":"cards:en cards:*"}
            {"t":"1000","e":"sign_on","a":"%L","s":"away","capacity":"1","lanes":"cards:en cards:*"}
            {"t":"1000","e":"status","a":"%L","s":"available","capacity":"1","lanes":"cards:en cards:*"}
            {"t":"10000","e":"place","c":"%1","l":"cards:en","v":"%a","head":"0"}
            {"t":"10000","e":"offer","c":"%1","l":"cards:en","a":"%K","r":"longest_idle"}
            {"t":"12000","e":"accept","c":"%1","l":"cards:en","a":"%K","n":"1"}
            {"t":"20000","e":"place","c":"%2","l":"cards:en","v":"%b","head":"0"}
            {"t":"20000","e":"offer","c":"%2","l":"cards:en","a":"%L","r":"longest_idle"}
            {"t":"22000","e":"accept","c":"%2","l":"cards:en","a":"%L","n":"1"}
            {"t":"30000","e":"place","c":"%3","l":"cards:en","v":"%c","head":"0"}
            {"t":"30000","e":"offer","c":"%3","l":"cards:en","a":"%K","r":"longest_idle"}
            {"t":"32000","e":"accept","c":"%3","l":"cards:en","a":"%K","n":"1"}
            {"t":"40000","e":"place","c":"%4","l":"cards:en","v":"%d","head":"0"}
            {"t":"50000","e":"place","c":"%5","l":"cards:en","v":"%e","head":"0"}
            {"t":"80000","e":"end","c":"%5","l":"cards:en","by":"visitor","s":"line"}
            {"t":"130000","e":"end","c":"%1","l":"cards:en","a":"%K","by":"agent","s":"active"}
            {"t":"131000","e":"free","c":"%1","l":"cards:en","a":"%K"}
            {"t":"131000","e":"offer","c":"%4","l":"cards:en","a":"%K","r":"first_in_line"}
            {"t":"133000","e":"accept","c":"%4","l":"cards:en","a":"%K","n":"1"}
            {"t":"300000","e":"end","c":"%2","l":"cards:en","a":"%L","by":"agent","s":"active"}
            {"t":"301000","e":"free","c":"%2","l":"cards:en","a":"%L"}
            {"t":"310000","e":"end","c":"%3","l":"cards:en","a":"%K","by":"agent","s":"active"}
            {"t":"311000","e":"free","c":"%3","l":"cards:en","a":"%K"}
            {"t":"320000","e":"end","c":"%4","l":"cards:en","a":"%K","by":"agent","s":"active"}
            {"t":"321000","e":"free","c":"%4","l":"cards:en","a":"%K"}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void printsTheRecordBesideBothReplays() throws IOException {
        Path file = Files.writeString(folder.resolve("log.jsonl"), ids(MORNING));
        assertThat(run("routing", "replay", "--file", file.toString(), "--policy", "least_busy"))
                .isZero();
        String told = out.toString();
        assertThat(told)
                .contains("1970-01-01T00:00:00Z to 1970-01-01T00:05:21Z (0 h 5 min): 5 visitors, 2 agents.")
                .contains("The log shows cards under longest_idle.")
                .contains("of 1 chats not seen to their end");
        // handled, left, short; mean of 2, 2, 2 and 93 s; P50, P90, longest; three of five within 60 s, who left did so
        // within them
        String figures = "\\s+4\\s+1\\s+0\\s+24.8\\s+2.0\\s+93.0\\s+93.0\\s+75.0%";
        assertThat(told).containsPattern("as recorded" + figures);
        assertThat(told).containsPattern("replayed as it was" + figures);
        assertThat(told).containsPattern("replayed least_busy" + figures);
        assertThat(told.lines().filter(line -> line.startsWith("cards:en"))).hasSize(1);
    }

    @Test
    void theSpanAndTheThresholdAreTheCallers() throws IOException {
        Path file = Files.writeString(folder.resolve("log.jsonl"), ids(MORNING));
        assertThat(run(
                        "routing",
                        "replay",
                        "--file",
                        file.toString(),
                        "--policy",
                        "round_robin",
                        "--threshold",
                        "20",
                        "--from",
                        "1970-01-01T00:00:15Z"))
                .isZero();
        assertThat(out.toString())
                .contains("4 visitors, 2 agents.")
                .contains("SL 20s")
                .containsPattern("as recorded\\s+3\\s+1\\s+0\\s+32.3\\s+2.0\\s+93.0\\s+93.0\\s+50.0%");
    }

    @Test
    void saysWhatIsWrongInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("log.jsonl"), ids(MORNING) + "{\"t\":1}\n");
        assertThat(run("routing", "replay", "--file", file.toString(), "--policy", "least_busy"))
                .isEqualTo(1);
        assertThat(run("routing", "replay", "--file", folder.resolve("none").toString(), "--policy", "least_busy"))
                .isEqualTo(1);
        assertThat(run("routing", "replay", "--file", file.toString(), "--policy", "fastest"))
                .isEqualTo(1);
        assertThat(run("routing", "replay", "--policy", "least_busy")).isEqualTo(1);
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
        assertThat(run("routing", "replay", "--file", empty.toString(), "--policy", "least_busy"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("line 27: it is no entry of a routing log.")
                .contains("There is no file ")
                .contains("The policy must be longest_idle")
                .contains("Say which log: --site SITE or --file FILE.")
                .contains("There is nothing to replay: no chat was handled to its end in this span.");
    }

    static String ids(String text) {
        return text.replaceAll("%([A-Z])", "a_$1xxxxxxxxxxxxxxxxxxxxx")
                .replaceAll("%([0-9])", "c_$1xxxxxxxxxxxxxxxxxxxxx")
                .replaceAll("%([a-z])", "v_$1xxxxxxxxxxxxxxxxxxxxx");
    }

    private int run(String... arguments) {
        var program = new CommandLineProgram(new NoStorage(), Map.of(), "1");
        return program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** A file needs none. */
    private static final class NoStorage implements Backend {
        @Override
        public void serve(Configuration configuration, PrintWriter to) {
            throw new AssertionError("nobody asked to serve");
        }

        @Override
        public Stores open(Configuration configuration) {
            throw new AssertionError("a file needs no storage");
        }
    }
}
