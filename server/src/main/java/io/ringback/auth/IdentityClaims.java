package io.ringback.auth;

import io.ringback.model.PlanName;
import io.ringback.model.SiteId;
import io.ringback.model.VerifiedIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a signed token says, claim by claim, as RFC 7519 names them. */
final class IdentityClaims {
    /** A token may hold this long at most: one that leaks is soon worth nothing. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** How far the site's clock and ours may be apart. */
    static final Duration LEEWAY = Duration.ofSeconds(30);

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

    private final Map<String, Object> claims;

    IdentityClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** The only audience is this site: a token made for another one opens nothing here. */
    void requireAudience(SiteId site) {
        Object given = claims.get("aud");
        if (!site.value().equals(given) && !List.of(site.value()).equals(given)) {
            throw new IdentityRefused("aud", given == null ? "is required" : "must be this site's id and nothing else");
        }
    }

    /**
     * When the token ends.
     *
     * @throws IdentityRefused when that has passed, is too far ahead, or the token is not valid yet
     */
    Instant requireTime(Instant now) {
        Instant end = instant("exp");
        if (end == null) {
            throw new IdentityRefused("exp", "is required");
        }
        if (!now.isBefore(end.plus(LEEWAY))) {
            throw new IdentityRefused("exp", "has passed");
        }
        if (end.isAfter(now.plus(LONGEST).plus(LEEWAY))) {
            throw new IdentityRefused("exp", "must be at most " + LONGEST.toMinutes() + " minutes ahead");
        }
        requireBegun("iat", now);
        requireBegun("nbf", now);
        return end;
    }

    private void requireBegun(String claim, Instant now) {
        Instant begin = instant(claim);
        if (begin != null && begin.isAfter(now.plus(LEEWAY))) {
            throw new IdentityRefused(claim, "lies in the future");
        }
    }

    VerifiedIdentity identity() {
        String subject = text("sub", LONGEST_SUBJECT);
        if (subject == null) {
            throw new IdentityRefused("sub", "is required");
        }
        String email = text("email", LONGEST_MAIL);
        if (email != null && !MAIL.matcher(email).matches()) {
            throw new IdentityRefused("email", "must look like name@example.org");
        }
        return new VerifiedIdentity(subject, text("name", LONGEST_NAME), email, plan());
    }

    private @Nullable PlanName plan() {
        String plan = text("plan", LONGEST_NAME);
        try {
            return plan == null ? null : new PlanName(plan);
        } catch (IllegalArgumentException e) {
            throw new IdentityRefused("plan", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String text(String claim, int longest) {
        Object given = claims.get(claim);
        if (given == null) {
            return null;
        }
        if (!(given instanceof String text)
                || text.isBlank()
                || text.length() > longest
                || text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IdentityRefused(claim, "must be a text of 1-" + longest + " characters");
        }
        return text;
    }

    private @Nullable Instant instant(String claim) {
        Object given = claims.get(claim);
        if (given == null) {
            return null;
        }
        // beyond the year 5000 nothing is meant
        if (!(given instanceof Number seconds) || Math.abs(seconds.doubleValue()) > 1e11) {
            throw new IdentityRefused(claim, "must be seconds since 1970");
        }
        return Instant.ofEpochSecond(seconds.longValue());
    }
}
