package io.ringback.model;

import org.jspecify.annotations.Nullable;

/**
 * Who a visitor is, as the site's own server signed it.
 *
 * @param subject the site's own id of the person, 1-200 characters; never shown to visitors
 * @param name 1-100 characters, or null when it was not signed
 * @param email or null
 * @param plan or null
 */
public record VerifiedIdentity(
        String subject,
        @Nullable String name,
        @Nullable String email,
        @Nullable PlanName plan) {}
