package io.ringback.cli;

/** A command cannot do what it was asked to; the message is one sentence for the person at the terminal. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
