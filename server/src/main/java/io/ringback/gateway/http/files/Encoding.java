package io.ringback.gateway.http.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Content codings a file can be sent in, the smallest result first (RFC 9110, 8.4.1). */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The name in header fields. */
    String token() {
        return token;
    }

    /** How the name of a file in this coding ends. */
    String suffix() {
        return suffix;
    }

    /**
     * The coding a client likes best of those there are, the smallest among equals; as it is if it likes none.
     *
     * @param accepted the value of Accept-Encoding; empty if there is none
     */
    static Encoding choose(String accepted, Collection<Encoding> available) {
        return available.stream()
                .filter(encoding -> encoding.quality(accepted) > 0)
                .max(Comparator.<Encoding>comparingDouble(encoding -> encoding.quality(accepted))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(IDENTITY);
    }

    // What is not named is as good as the star, if there is one; identity is taken unless it is ruled out.
    private double quality(String accepted) {
        return quality(accepted, token)
                .or(() -> quality(accepted, "*"))
                .orElse(this == IDENTITY ? Double.MIN_VALUE : 0);
    }

    private static Optional<Double> quality(String accepted, String token) {
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                .map(part -> part.split(";", 2))
                .filter(part -> part[0].trim().equals(token))
                .map(part -> part.length < 2 ? 1 : weight(part[1].trim()))
                .findFirst();
    }

    private static double weight(String parameter) {
        return parameter.matches("q\\s*=\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")
                ? Double.parseDouble(
                        parameter.substring(parameter.indexOf('=') + 1).trim())
                : 0;
    }
}
