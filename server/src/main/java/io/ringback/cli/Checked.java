package io.ringback.cli;

import java.util.function.Supplier;

/** Turns what the model says of a wrong value into a sentence for the terminal. */
final class Checked {
    private Checked() {}

    static <T> T value(Supplier<T> made) throws CommandFailure {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("A value is wrong: " + e.getMessage() + ".", e);
        }
    }
}
