package io.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every script says what it is for, is short, and has its Java class and its test on a real server. */
class LuaRulesTest {
    private static final String LUA = "server/src/main/resources/lua";
    private static final int LONGEST_VERB = 60;
    private static final int LONGEST_LIB = 120;

    /** The header line of a script whose first argument is the time. */
    private static final Pattern TAKES_NOW = Pattern.compile("(?m)^-- ARGV\\W+1\\W+now\\b");

    private static final List<Path> VERBS =
            Repository.files(LUA, ".lua").stream().filter(file -> !isLib(file)).toList();
    private static final List<Path> LIBS =
            Repository.files(LUA, ".lua").stream().filter(LuaRulesTest::isLib).toList();

    @Test
    void everyScriptStartsWithItsHeader() {
        assertThat(VERBS).allSatisfy(file -> {
            String text = Repository.read(file);
            assertThat(text).as(Repository.name(file)).startsWith("#!lua");
            assertThat(header(text))
                    .as("header of %s", Repository.name(file))
                    .contains("KEYS")
                    .contains("ARGV")
                    .containsIgnoringCase("returns");
        });
    }

    @Test
    void everyLibrarySaysWhatItIsFor() {
        assertThat(LIBS)
                .allSatisfy(file -> assertThat(Repository.read(file))
                        .as(Repository.name(file))
                        .startsWith("--"));
    }

    @Test
    void scriptsAreShort() {
        assertThat(VERBS)
                .allSatisfy(file ->
                        assertThat(lines(file)).as(Repository.name(file)).isLessThanOrEqualTo(LONGEST_VERB));
        assertThat(LIBS)
                .allSatisfy(file ->
                        assertThat(lines(file)).as(Repository.name(file)).isLessThanOrEqualTo(LONGEST_LIB));
    }

    @Test
    void everyScriptHasItsClassAndItsTest() {
        List<String> classes = names("server/src/main/java", "Script.java");
        List<String> tests = names("server/src/test/java", "ScriptIT.java");
        assertThat(VERBS).allSatisfy(file -> {
            String verb = camelCase(file);
            assertThat(classes).as(Repository.name(file)).contains(verb + "Script.java");
            assertThat(tests).as(Repository.name(file)).contains(verb + "ScriptIT.java");
        });
    }

    @Test
    void scriptsThatTakeATimeAreSentNone() {
        List<Path> classes = Repository.files("server/src/main/java", "Script.java");
        assertThat(VERBS)
                .filteredOn(file -> TAKES_NOW.matcher(Repository.read(file)).find())
                .allSatisfy(file -> assertThat(classes)
                        .filteredOn(java -> java.endsWith(camelCase(file) + "Script.java"))
                        .as("%s leaves the time to Redis", Repository.name(file))
                        .allMatch(java -> Repository.read(java).contains("ServerClock.NOW")));
    }

    private static boolean isLib(Path file) {
        return file.getParent() != null && file.getParent().endsWith("lib");
    }

    private static String header(String text) {
        return text.lines().skip(1).takeWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    private static long lines(Path file) {
        return Repository.read(file).lines().count();
    }

    private static List<String> names(String folder, String ending) {
        return Repository.files(folder, ending).stream()
                .filter(Files::isRegularFile)
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private static String camelCase(Path file) {
        String name = String.valueOf(file.getFileName()).replace(".lua", "");
        return Arrays.stream(name.split("_"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
