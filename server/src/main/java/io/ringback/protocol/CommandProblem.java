package io.ringback.protocol;

import org.jspecify.annotations.Nullable;

/** A command that cannot be carried out as it was written; becomes one {@code error} reply and the connection lives. */
public final class CommandProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;
    private final @Nullable String commandId;

    /**
     * @param code what is wrong
     * @param field the field it is about, or null
     * @param message one sentence for the author of the client; never repeats what was sent
     */
    public CommandProblem(ErrorCode code, @Nullable String field, String message) {
        this(code, field, message, null);
    }

    private CommandProblem(ErrorCode code, @Nullable String field, String message, @Nullable String commandId) {
        // control flow, thrown for every wrong frame a stranger sends: no stack trace
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.commandId = commandId;
    }

    /** The same problem, named as the answer to a command. */
    CommandProblem inReplyTo(@Nullable String id) {
        return new CommandProblem(code, field, String.valueOf(getMessage()), id);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** The id of the command, when one could be read. */
    public @Nullable String commandId() {
        return commandId;
    }
}
