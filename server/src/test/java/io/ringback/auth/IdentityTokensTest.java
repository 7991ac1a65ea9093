package io.ringback.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.auth.IdentityTokens.Verified;
import io.ringback.model.PlanName;
import io.ringback.model.SiteId;
import io.ringback.model.VerifiedIdentity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTokensTest {
    private static final SiteId SHOP = new SiteId("shop");
    private static final Instant NOW = Instant.ofEpochSecond(1_795_161_600);
    private static final Secret NEWEST = Secret.random();
    private static final Secret BEFORE = Secret.random();

    private final IdentityTokens tokens = new IdentityTokens(new Fixed(NEWEST, BEFORE), () -> NOW);

    @Test
    void whatIsSignedIsBelieved() {
        Verified verified = verify("""
                {"sub": "u-17", "aud": "shop", "exp": 1795162000, "iat": 1795161590, "name": "Ana Kovač",
                 "email": "ana@example.org", "plan": "gold", "anything": {"else": [1]}}""");
        assertThat(verified)
                .isEqualTo(new Verified(
                        new VerifiedIdentity("u-17", "Ana Kovač", "ana@example.org", new PlanName("gold")),
                        Instant.ofEpochSecond(1_795_162_000)));
        assertThat(verified.holds(Instant.ofEpochSecond(1_795_162_029))).isTrue();
        assertThat(verified.holds(Instant.ofEpochSecond(1_795_162_030))).isFalse();
    }

    @Test
    void onlyTheSubjectIsNeededBesideTheTimes() {
        assertThat(verify("{\"sub\": \"u\", \"aud\": [\"shop\"], \"exp\": 1795161572}")
                        .identity())
                .isEqualTo(new VerifiedIdentity("u", null, null, null));
    }

    @Test
    void theSecretBeforeTheNewestHoldsOn() {
        String token = SignedToken.of(BEFORE, claims(""));
        assertThat(await(tokens.verify(SHOP, token)).identity().subject()).isEqualTo("u");
        assertRefused(() -> await(new IdentityTokens(new Fixed(NEWEST), () -> NOW).verify(SHOP, token)), "signature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"aud\": \"shop\", \"exp\": 1795161700} | sub",
                "{\"aud\": \"shop\", \"exp\": 1795161700, \"sub\": 17} | sub",
                "{\"aud\": \"shop\", \"exp\": 1795161700, \"sub\": \"  \"} | sub",
                "{\"aud\": \"shop\", \"exp\": 1795161700, \"sub\": \"a\\u0000b\"} | sub",
                "{\"aud\": \"shop\", \"exp\": 1795161700, \"sub\": \"\\ud800\"} | sub",
                "{\"sub\": \"u\", \"exp\": 1795161700} | aud",
                "{\"sub\": \"u\", \"aud\": \"other\", \"exp\": 1795161700} | aud",
                "{\"sub\": \"u\", \"aud\": [\"shop\", \"other\"], \"exp\": 1795161700} | aud",
                "{\"sub\": \"u\", \"aud\": {\"shop\": 1}, \"exp\": 1795161700} | aud",
                "{\"sub\": \"u\", \"aud\": \"shop\"} | exp",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": \"1795161700\"} | exp",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1e300} | exp",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161570} | exp",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795162231} | exp",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700, \"iat\": 1795161631} | iat",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700, \"nbf\": 1795161631} | nbf",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700, \"nbf\": \"soon\"} | nbf",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700, \"name\": [\"Ana\"]} | name",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700, \"email\": \"ana\"} | email",
                "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700, \"plan\": \"gold;dropped 60 0\"} | plan",
            })
    void aWrongClaimIsNamed(String claims, String field) {
        assertRefused(() -> verify(claims), field);
    }

    @Test
    void aTokenSignedWithAnotherSecretIsForged() {
        assertRefused(() -> await(tokens.verify(SHOP, SignedToken.of(Secret.random(), claims("")))), "signature");
    }

    @Test
    void aChangedTokenIsForged() {
        String[] parts = SignedToken.of(NEWEST, claims("")).split("\\.", 3);
        String[] others = SignedToken.of(BEFORE, claims(", \"plan\": \"gold\"")).split("\\.", 3);
        assertRefused(() -> await(tokens.verify(SHOP, parts[0] + "." + others[1] + "." + parts[2])), "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS384", "HS512", "RS256", "ES256"})
    void theAlgorithmIsNotTheTokensToChoose(String algorithm) {
        String header = SignedToken.part("{\"alg\": \"" + algorithm + "\"}");
        assertRefused(() -> await(tokens.verify(SHOP, header + "." + SignedToken.part(claims("")) + ".AAAA")), "alg");
    }

    @Test
    void withoutAnAlgorithmItIsNoSignedToken() {
        String none = SignedToken.part("{\"alg\": \"none\"}") + "." + SignedToken.part(claims("")) + ".";
        assertRefused(() -> await(tokens.verify(SHOP, none)), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "a.b.c.d.e", "e30.e30.e30", "bnVsbA.bnVsbA.bnVsbA"})
    void whatIsNoTokenIsTold(String text) {
        assertRefused(() -> await(tokens.verify(SHOP, text)), "");
    }

    @Test
    void deepAndLongOnesCostNothing() {
        assertRefused(() -> await(tokens.verify(SHOP, "x".repeat(2_001))), "");
        String deep = SignedToken.part("[".repeat(1_000));
        assertRefused(() -> await(tokens.verify(SHOP, deep + "." + deep.substring(0, 100) + ".AAAA")), "");
        assertRefused(() -> verify("[".repeat(1_000)), "");
        assertRefused(() -> verify("null"), "");
    }

    @Test
    void aSiteWithoutASecretBelievesNobody() {
        assertRefused(
                () -> await(
                        new IdentityTokens(new Fixed(), () -> NOW).verify(SHOP, SignedToken.of(NEWEST, claims("")))),
                "");
    }

    private Verified verify(String claims) {
        return await(tokens.verify(SHOP, SignedToken.of(NEWEST, claims)));
    }

    private static String claims(String more) {
        return "{\"sub\": \"u\", \"aud\": \"shop\", \"exp\": 1795161700" + more + "}";
    }

    private static Verified await(CompletionStage<Verified> stage) {
        return stage.toCompletableFuture().join();
    }

    private static void assertRefused(ThrowingCallable verifying, String field) {
        assertThatThrownBy(verifying)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IdentityRefused.class)
                .cause()
                .satisfies(refused ->
                        assertThat(((IdentityRefused) refused).field()).isEqualTo(field));
    }

    /** Secrets that were always there. */
    private record Fixed(List<Secret> secrets) implements IdentitySecrets {
        Fixed(Secret... secrets) {
            this(Arrays.asList(secrets));
        }

        @Override
        public CompletionStage<List<Kept>> valid(SiteId site) {
            return CompletableFuture.completedFuture(
                    secrets.stream().map(each -> new Kept(each, NOW)).toList());
        }

        @Override
        public CompletionStage<Void> add(SiteId site, Kept secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Void> keepOnly(SiteId site, int newest) {
            throw new UnsupportedOperationException();
        }
    }
}
