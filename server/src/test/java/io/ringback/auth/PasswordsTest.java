package io.ringback.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Passwords.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private static final PasswordCost USUAL = new PasswordCost(19 * 1024, 2);

    @Test
    void tellsRightFromWrongAndCheap() {
        try (Passwords passwords = new Passwords(USUAL, 1, 10)) {
            Optional<String> stored = await(passwords.hash("a long enough one"));
            assertThat(await(passwords.check("a long enough one", stored))).isEqualTo(Verdict.RIGHT);
            assertThat(await(passwords.check("another one", stored))).isEqualTo(Verdict.WRONG);
            assertThat(await(passwords.check("x".repeat(100_000), stored))).isEqualTo(Verdict.WRONG);
            Optional<String> old = Optional.of(Argon2id.hash("a long enough one", new PasswordCost(1024, 2)));
            assertThat(await(passwords.check("a long enough one", old))).isEqualTo(Verdict.RIGHT_BUT_CHEAP);
        }
    }

    @Test
    void nobodysPasswordTakesAsLong() {
        try (Passwords passwords = new Passwords(USUAL, 1, 10)) {
            Optional<String> stored = await(passwords.hash("a long enough one"));
            long known = fastest(passwords, stored);
            long unknown = fastest(passwords, Optional.empty());
            assertThat((double) unknown / known).isBetween(0.5, 2.0);
        }
    }

    @Test
    void moreThanCanWaitAreTurnedAway() {
        try (Passwords passwords = new Passwords(USUAL, 1, 2)) {
            List<CompletionStage<Verdict>> checks = Stream.generate(() -> passwords.check("x", Optional.empty()))
                    .limit(20)
                    .toList();
            List<Verdict> verdicts = checks.stream().map(check -> await(check)).toList();
            assertThat(verdicts).contains(Verdict.BUSY).contains(Verdict.WRONG);
            assertThat(await(passwords.check("x", Optional.empty()))).isEqualTo(Verdict.WRONG);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "short, false",
        "twelve chars, true",
        "aaaaaaaaaaaaaaaa, false",
        "ana@shop.example1, false",
        "my ringback 2026, false",
        "Password12345678, false",
        "درخت‌های بلند, true",
    })
    void newPasswordsAreLongAndNotObvious(String password, boolean fine) {
        assertThat(PasswordRule.problem(password, new Login("ana@shop.example")).isEmpty())
                .isEqualTo(fine);
    }

    private static long fastest(Passwords passwords, Optional<String> stored) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            await(passwords.check("not this one", stored));
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
