package io.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Java files look: names that say something, documented public types, short methods. */
class JavaRulesTest {
    /** Endings and beginnings that stand for "I had no name for it". */
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Helper|Helpers|Util|Utils|Impl)|Abstract.*");

    private static final int LONG_METHOD = 20;
    private static final double SHORT_SHARE = 0.9;
    private static final int LONGEST_METHOD = 60;

    @ParameterizedTest
    @ValueSource(strings = {"server/src/main", "server/src/test", "bench/src/main", "bench/src/test"})
    void namesSayWhatATypeIs(String folder) {
        assertThat(JavaSource.parse(folder).types())
                .noneMatch(type -> EMPTY_NAME.matcher(type.name()).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"server/src/main", "bench/src/main"})
    void publicTypesAreDocumented(String folder) {
        assertThat(JavaSource.parse(folder).types())
                .filteredOn(JavaSource.Type::topLevelPublic)
                .isNotEmpty()
                .allMatch(JavaSource.Type::documented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server/src/main", "bench/src/main"})
    void nineMethodsInTenAreShort(String folder) {
        List<JavaSource.Method> methods = JavaSource.parse(folder).methods();
        assertThat(methods).noneMatch(method -> method.lines() > LONGEST_METHOD);
        List<JavaSource.Method> longOnes =
                methods.stream().filter(method -> method.lines() >= LONG_METHOD).toList();
        assertThat(longOnes)
                .as("methods of %d lines or more out of %d", LONG_METHOD, methods.size())
                .hasSizeLessThanOrEqualTo((int) (methods.size() * (1 - SHORT_SHARE)));
    }
}
