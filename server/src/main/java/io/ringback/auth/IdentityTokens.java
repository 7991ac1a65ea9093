package io.ringback.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import io.ringback.model.SiteId;
import io.ringback.model.VerifiedIdentity;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Believes who a visitor is when the site's own server signed it: a JSON Web Token (RFC 7519) with HMAC-SHA-256, and nothing else. The
 * algorithm is ours to choose, never the token's.
 */
public final class IdentityTokens {
    /** Characters of a token at most. */
    public static final int LONGEST = 2_000;

    private final IdentitySecrets secrets;
    private final InstantSource clock;

    /**
     * Who somebody is, and how long that is believed.
     *
     * @param expiresAt as the token says
     */
    public record Verified(VerifiedIdentity identity, Instant expiresAt) {
        /** Whether it still holds; the site's clock may go a little before ours. */
        public boolean holds(Instant now) {
            return now.isBefore(expiresAt.plus(IdentityClaims.LEEWAY));
        }
    }

    /**
     * Tokens of sites with these secrets.
     *
     * @param clock storage's time, as all nodes show it
     */
    public IdentityTokens(IdentitySecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Who the token's bearer is; fails with {@link IdentityRefused}, or as storage fails. */
    public CompletionStage<Verified> verify(SiteId site, String token) {
        return secrets.valid(site).thenApply(valid -> verified(site, valid, token));
    }

    private Verified verified(SiteId site, List<IdentitySecrets.Kept> valid, String token) {
        if (valid.isEmpty()) {
            throw new IdentityRefused("", "cannot be checked: the site has no identity secret");
        }
        JWSObject signed = parse(token);
        if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())) {
            throw new IdentityRefused("alg", "must be HS256");
        }
        if (valid.stream().noneMatch(each -> isSigned(signed, each.secret()))) {
            throw new IdentityRefused("signature", "is not made with a secret of this site");
        }
        Map<String, Object> payload = signed.getPayload().toJSONObject();
        if (payload == null) {
            throw new IdentityRefused("", "must carry claims in JSON");
        }
        IdentityClaims claims = new IdentityClaims(payload);
        claims.requireAudience(site);
        Instant end = claims.requireTime(clock.instant());
        return new Verified(claims.identity(), end);
    }

    private static JWSObject parse(String token) {
        if (token.length() > LONGEST) {
            throw new IdentityRefused("", "is longer than " + LONGEST + " characters");
        }
        try {
            return JWSObject.parse(token);
        } catch (ParseException | RuntimeException e) {
            // a header that is null in JSON makes the library stumble
            throw new IdentityRefused("", "is not a signed JSON Web Token");
        }
    }

    private static boolean isSigned(JWSObject token, Secret secret) {
        try {
            return token.verify(new MACVerifier(secret.text().getBytes(StandardCharsets.US_ASCII)));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
