package io.ringback.config;

/** A value is not of the kind its setting takes; the message ends a sentence that starts with the setting's name. */
final class UnfitValue extends Exception {
    private static final long serialVersionUID = 1;

    UnfitValue(String problem) {
        super(problem);
    }
}
