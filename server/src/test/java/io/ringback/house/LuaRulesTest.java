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

    /** Lines in the first column of a library. */
    private static final Pattern RUN_ONCE = Pattern.compile("|--.*|end|}"
            + "|local function \\w+\\(.*|function \\w+\\.\\w+\\(.*"
            + "|local [A-Z_]+(, [A-Z_]+)* = [^(]*|local \\w+(, \\w+)*( --.*)?|local \\w+ = \\{}( --.*)?"
            + "|NAMED\\.\\w+ = ':[\\w:]+'( --.*)?|\\w+\\.\\w+ = \\w+(\\.\\w+)?");

    private static final Pattern PER_CALL = Pattern.compile("(?m)^local ([a-z]\\w*(?:, \\w+)*)(?: --.*)?$");
    private static final Pattern BEGIN =
            Pattern.compile("(?ms)^function begin\\.\\w+\\(\\)(?: ([^\n]*) end$|\n(.*?)^end$)");
    private static final Pattern BEGIN_OF = Pattern.compile("(?m)^function begin\\.(\\w+)\\(");
    private static final Pattern FUNCTIONS = Pattern.compile("(?m)^local ([a-z]\\w*) = \\{}");
    private static final Pattern CHANGED_CONSTANT =
            Pattern.compile("(?m)^ +(?!local )[^'\n]*\\b(?!NAMED)[A-Z][A-Z_]+(\\[[^]]*])?(\\.\\w+)? = ");

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

    /** What stands in a library is run once, when Redis loads it: what belongs to one call has to be set at its begin. */
    @Test
    void librariesKeepNothingFromOneCallToTheNext() {
        assertThat(LIBS).allSatisfy(file -> {
            String text = Repository.read(file);
            assertThat(text.lines()
                            .filter(line -> !line.startsWith(" ")
                                    && !RUN_ONCE.matcher(line).matches()))
                    .as("%s: run once; what belongs to a call goes into function begin.%s()", file, stem(file))
                    .isEmpty();
            String begin = BEGIN.matcher(text)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.joining("\n"));
            assertThat(PER_CALL.matcher(text)
                            .results()
                            .flatMap(found -> Arrays.stream(found.group(1).split(", ", -1)))
                            .filter(name -> !Pattern.compile("\\b" + name + "\\b[^=\n]* = ")
                                    .matcher(begin)
                                    .find()))
                    .as("%s: declared without a value, and not set by function begin.%s()", file, stem(file))
                    .isEmpty();
            assertThat(BEGIN_OF.matcher(text).results().map(found -> found.group(1)))
                    .as("the name of what %s does at the begin of a call", file)
                    .allMatch(stem(file)::equals);
        });
    }

    @Test
    void tablesOfFunctionsAreFilledWithFunctionsOnly() {
        String all = LIBS.stream().map(Repository::read).collect(Collectors.joining("\n"));
        assertThat(FUNCTIONS.matcher(all).results().map(found -> found.group(1)))
                .allSatisfy(table -> assertThat(all).containsPattern("(?m)^function " + table + "\\."));
        assertThat(CHANGED_CONSTANT
                        .matcher(all)
                        .results()
                        .map(found -> found.group().strip()))
                .as("constants are the same for every call")
                .isEmpty();
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replace(".lua", "");
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
