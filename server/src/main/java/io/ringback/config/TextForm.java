package io.ringback.config;

import java.net.URI;
import java.net.URISyntaxException;
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
    REDIS("embedded, or starts with redis://, rediss://, redis-sentinel:// or redis-cluster:// and a host") {
        private static final Pattern SCHEMES =
                Pattern.compile("(rediss?|redis-sentinel|rediss-sentinel|redis-cluster|rediss-cluster)://.+");

        @Override
        boolean fits(String text) {
            return text.equals("embedded") || (SCHEMES.matcher(text).matches() && hasHost(text));
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

    private static boolean hasHost(String text) {
        try {
            return new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
