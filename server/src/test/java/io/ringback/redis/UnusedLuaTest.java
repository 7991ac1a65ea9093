package io.ringback.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedLuaTest {
    private static List<String> left(String text) {
        return UnusedLua.emptied(text.lines().toList());
    }

    @Test
    void whatNothingMentionsIsLeftOutAndEveryLineKeepsItsNumber() {
        List<String> left = left("""
                local MOST, WORDS = 5, {'a', 'b'} -- not used
                local function unused(a)
                  return MOST
                end
                local function used(a) return a end
                return used(1)
                """);
        assertThat(left).containsExactly("", "", "", "", "local function used(a) return a end", "return used(1)");
    }

    @Test
    void whatIsNeededByWhatIsNeededStays() {
        String text = """
                local NAMES = {'a'}
                local function third() return NAMES[1] end
                local function second()
                  return third()
                end
                local function first() return second() end
                return first()
                """;
        assertThat(left(text)).isEqualTo(text.lines().toList());
    }

    @Test
    void wordsInTextsAndCommentsAreNoUse() {
        List<String> left = left("""
                local function used() return 1 end
                local function other() return "it's" end -- says used()
                return redis.call('used') -- used, and so other()
                """);
        assertThat(left.subList(0, 2)).containsExactly("", "");
    }

    @Test
    void membersOfATableGoByTheirFullName() {
        List<String> left = left("""
                local keys = {}
                function keys.line(lane) return lane end -- of all places
                function keys.ready(lane) return lane end
                return keys.line(ARGV[1])
                """);
        assertThat(left.subList(0, 3))
                .containsExactly("local keys = {}", "function keys.line(lane) return lane end -- of all places", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due[kind](id)", "for kind in pairs(due) do due.ring() end", "return {1, due}"})
    void membersOfATableThatIsUsedAsAWholeStay(String use) {
        String text = """
                local due, unseen = {}, {}
                function due.ring(id)
                  unseen[1] = id
                end
                function due.show(id) return id end
                """ + use;
        assertThat(left(text)).isEqualTo(text.lines().toList());
    }

    @Test
    void whatCallsSomethingStaysBecauseItMayDoSomething() {
        String text = """
                local time = redis.call('TIME')
                local now = math.floor(time[1])
                local keys = {
                  log = 'log',
                }
                do
                  local own = 1
                end
                return 1
                """;
        assertThat(left(text)).isEqualTo(text.lines().toList());
    }

    @Test
    void ofTwoWithOneNameBothStay() {
        String text = """
                local function part() return 1 end
                local function again() return part() end
                local function part() return 2 end
                return again() + part()
                """;
        assertThat(left(text)).isEqualTo(text.lines().toList());
    }
}
