package io.ringback.config;

import java.util.regex.Pattern;

/** Forms a text setting can have, each with its check. */
enum TextForm {
    PATH("a path") {
        @Override
        boolean fits(String text) {
            return text.indexOf('\0') < 0;
        }
    },
    ORIGIN("an address such as https://chat.example.org, without a path") {
        @Override
        boolean fits(String text) {
            return Origin.parse(text).isPresent();
        }
    },
    ADDRESS("an IP address or localhost") {
        @Override
        boolean fits(String text) {
            return text.equals("localhost")
                    || Network.parse(text).filter(Network::isSingle).isPresent();
        }
    },
    NETWORK("an IP address or a network such as 10.0.0.0/8") {
        @Override
        boolean fits(String text) {
            return Network.parse(text).isPresent();
        }
    },
    REDIS("embedded, or one of the redis addresses docs/configuration.md lists") {
        // What follows the scheme is read, and told in detail, where the connection is opened.
        private static final Pattern ADDRESS =
                Pattern.compile("embedded|(rediss?|rediss?-sentinel|rediss?-cluster)://[^/\\s].*|redis-socket:///.+");

        @Override
        boolean fits(String text) {
            return ADDRESS.matcher(text).matches();
        }
    };

    private static final Pattern PASSWORD = Pattern.compile("://[^@/]*@");

    private final String description;

    TextForm(String description) {
        this.description = description;
    }

    abstract boolean fits(String text);

    String description() {
        return description;
    }

    /** The text with the user part of a URL hidden: it may hold a password. */
    String mask(String text) {
        return this == REDIS ? PASSWORD.matcher(text).replaceFirst("://***@") : text;
    }
}
