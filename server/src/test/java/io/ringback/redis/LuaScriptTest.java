package io.ringback.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuaScriptTest {
    @Test
    void librariesStandInFrontInTheOrderAskedFor() {
        LuaScript script = LuaScript.load("redis/with_libraries");
        String text = new String(script.text(), StandardCharsets.UTF_8);
        assertThat(text).matches("(?s)#!lua name=ringback_with_libraries_[0-9a-f]{12}\n.*");
        assertThat(text.indexOf("local first_for_test")).isBetween(1, text.indexOf("local second_for_test"));
        assertThat(text.indexOf("local second_for_test")).isLessThan(text.indexOf("return second_for_test"));
        assertThat(script.readOnly()).isFalse();
        assertThat(LuaScript.load("redis/echo_args").readOnly()).isTrue();
    }

    @Test
    void positionsInErrorsBecomeFilesAndLines() {
        LuaScript script = LuaScript.load("redis/with_libraries");
        assertThat(script.located("ERR user_function:5: x")).isEqualTo("ERR lib/first_for_test.lua:2: x");
        assertThat(script.located("on @user_function:9")).isEqualTo("on lib/second_for_test.lua:2");
        assertThat(script.located("user_function:15")).isEqualTo("redis/with_libraries.lua:4");
    }

    @Test
    void theNameOfAFunctionIsThatOfItsText() {
        LuaScript script = LuaScript.load("redis/with_libraries");
        assertThat(script.function())
                .isEqualTo(LuaScript.load("redis/with_libraries").function());
        assertThat(new String(script.text(), StandardCharsets.UTF_8))
                .contains("function_name = '" + new String(script.function(), StandardCharsets.UTF_8) + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    redis/no_such_file         | no lua/redis/no_such_file.lua
                    redis/without_first_line   | first line must be #!lua
                    redis/with_missing_library | no lua/lib/no_such_library.lua
                    """)
    void aFileThatDoesNotFitIsRefusedWhenItIsLoaded(String name, String reason) {
        assertThatThrownBy(() -> LuaScript.load(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
