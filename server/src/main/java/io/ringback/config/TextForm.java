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
    HOST("a host name or an IP address") {
        @Override
        boolean fits(String text) {
            return HOST_NAME.matcher(text).matches();
        }
    },
    PUSH_HOST("a host name, or *. and a domain") {
        @Override
        boolean fits(String text) {
            return PUSH_NAME.matcher(text).matches();
        }
    },
    MAIL("an address such as chat@example.org") {
        @Override
        boolean fits(String text) {
            return MAIL_ADDRESS.matcher(text).matches();
        }
    },
    CONTACT("mailto: and an address, or an https address") {
        @Override
        boolean fits(String text) {
            return CONTACT_ADDRESS.matcher(text).matches();
        }
    },
    TEXT("text") {
        @Override
        boolean fits(String text) {
            return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
        }
    },
    SECRET("a secret text") {
        @Override
        boolean fits(String text) {
            return TEXT.fits(text);
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

    private static final int LONGEST_TEXT = 500;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
    private static final Pattern PUSH_NAME = Pattern.compile("(\\*\\.)?[A-Za-z0-9.-]{1,250}(:\\d{1,5})?");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern CONTACT_ADDRESS = Pattern.compile("mailto:[^\\s@]+@[^\\s@]+|https://[^\\s]+");
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
        if (this == SECRET) {
            return text.isEmpty() ? text : "***";
        }
        return this == REDIS ? PASSWORD.matcher(text).replaceFirst("://***@") : text;
    }
}
