package io.ringback.model.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which state of a promise may follow which, in Java and in Lua. */
class PromiseStateTest {
    @ParameterizedTest
    @EnumSource(PromiseState.class)
    void theScriptsEnforceTheSameMoves(PromiseState state) throws IOException {
        Matcher row =
                Pattern.compile("(?m)^  " + state.word() + " = '([a-z_ ]+)',$").matcher(lua());
        Set<PromiseState> moves = row.find()
                ? Arrays.stream(row.group(1).split(" ", -1))
                        .map(PromiseState::parse)
                        .collect(Collectors.toSet())
                : Set.of();
        assertThat(moves).isEqualTo(state.next());
    }

    @ParameterizedTest
    @EnumSource(PromiseState.class)
    void onlyARiskGoesBackToWhatWasSaidFirst(PromiseState state) {
        assertThat(state.next()).doesNotContain(state);
        assertThat(state.next().contains(PromiseState.MADE)).isEqualTo(state == PromiseState.AT_RISK);
    }

    @Test
    void everySequenceEnds() {
        for (PromiseState state : PromiseState.values()) {
            PromiseState last = state;
            for (int move = 0;
                    move < PromiseState.values().length && !last.next().isEmpty();
                    move++) {
                last = last.next().stream()
                        .filter(next -> next != PromiseState.MADE)
                        .findFirst()
                        .orElseThrow();
            }
            assertThat(last.next()).as("after %s", state).isEmpty();
        }
    }

    private static String lua() throws IOException {
        try (InputStream file = PromiseState.class.getResourceAsStream("/lua/lib/promises.lua")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
