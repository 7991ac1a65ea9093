package io.ringback.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {
    private static final PasswordCost LIGHT = new PasswordCost(64, 1);

    /** An example of the reference implementation's own tests. */
    @Test
    void agreesWithTheReferenceImplementation() {
        String known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Argon2id.matches("password", known)).isTrue();
        assertThat(Argon2id.matches("Password", known)).isFalse();
    }

    @Test
    void saltsEachHashAndSaysWhatItCost() {
        String one = Argon2id.hash("correct horse", LIGHT);
        assertThat(one).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(Argon2id.hash("correct horse", LIGHT));
        assertThat(Argon2id.matches("correct horse", one)).isTrue();
        assertThat(Argon2id.matches("correct hors", one)).isFalse();
        assertThat(Argon2id.cost(one)).contains(LIGHT);
    }

    @Test
    void theSameLettersAreTheSamePassword() {
        assertThat(Argon2id.matches("cafe\u0301 ž", Argon2id.hash("café z\u030c", LIGHT)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$2b$12$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$$"
            })
    void nothingMatchesAnotherKindOfHash(String stored) {
        assertThat(Argon2id.matches("", stored)).isFalse();
        assertThat(Argon2id.cost(stored)).isEmpty();
    }
}
