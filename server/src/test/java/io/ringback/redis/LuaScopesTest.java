package io.ringback.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LuaScopesTest {
    private static List<String> enclosed(String text, int first, int next) {
        LuaScopes scopes = new LuaScopes(text.lines().toList());
        scopes.enclose(first, next);
        return scopes.lines();
    }

    @Test
    void whatOthersMentionIsDeclaredBeforeTheBlockAndTheRestStaysInside() {
        List<String> lines = enclosed("""

                local MOST, LEAST = 5, 1
                local UNIT = 'ms'
                local told -- by whom
                local seen
                local function far(a) return a .. UNIT end
                local function near(a)
                  return far(a)
                end

                told = near(MOST) -- seen
                """, 1, 9);
        assertThat(lines)
                .containsExactly(
                        "local MOST, LEAST, told, near do",
                        "MOST, LEAST = 5, 1",
                        "local UNIT = 'ms'",
                        "",
                        "local seen",
                        "local function far(a) return a .. UNIT end",
                        "function near(a)",
                        "  return far(a)",
                        "end",
                        "end",
                        "told = near(MOST) -- seen");
    }
}
