package io.ringback.cli.waits;

/** Seconds as they stand in files: milliseconds are enough, and the same on every machine. */
final class Numbers {
    private Numbers() {}

    /** Appends a number, 0 or more, with at most three decimals. */
    static void append(StringBuilder to, double seconds) {
        long thousandths = Math.round(seconds * 1000);
        to.append(thousandths / 1000);
        long rest = thousandths % 1000;
        if (rest > 0) {
            to.append('.').append(rest / 100).append(rest / 10 % 10).append(rest % 10);
        }
    }

    /** Appends text in quotes. */
    static void append(StringBuilder to, String text) {
        to.append('"');
        for (int each = 0; each < text.length(); each++) {
            char letter = text.charAt(each);
            if (letter == '"' || letter == '\\') {
                to.append('\\').append(letter);
            } else if (letter < ' ') {
                to.append(String.format("\\u%04x", (int) letter));
            } else {
                to.append(letter);
            }
        }
        to.append('"');
    }
}
