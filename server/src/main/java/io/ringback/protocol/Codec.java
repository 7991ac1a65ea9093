package io.ringback.protocol;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes to commands, events to bytes. Thread-safe. Limits on depth and lengths are set so that a frame costs no more than its
 * size; a command that cannot be read becomes a {@link CommandProblem} that names the field.
 */
public final class Codec {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxStringLength(40_000)
            .maxNumberLength(20)
            .maxNameLength(100)
            .build();

    private final JsonMapper mapper = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .addModule(new IdModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
    private final ObjectReader visitorCommands = mapper.readerFor(VisitorCommand.class);
    private final ObjectReader agentCommands = mapper.readerFor(AgentCommand.class);
    private final ObjectReader events = mapper.readerFor(ServerEvent.class);
    private final ObjectReader entryHeads = mapper.readerFor(EntryHead.class);
    private final ObjectWriter eventWriter = mapper.writerFor(ServerEvent.class);
    private final ObjectWriter bodyWriter = mapper.writerFor(EntryBody.class);

    /**
     * Reads what a visitor's client sent.
     *
     * @throws CommandProblem {@code bad_json}, {@code unknown_type} or a problem with a field
     */
    public VisitorCommand visitorCommand(byte[] json) {
        return (VisitorCommand) read(visitorCommands, json);
    }

    /**
     * Reads what a console sent.
     *
     * @throws CommandProblem {@code bad_json}, {@code unknown_type} or a problem with a field
     */
    public AgentCommand agentCommand(byte[] json) {
        return (AgentCommand) read(agentCommands, json);
    }

    /** Reads an event; for clients written in Java, such as the load driver. */
    public ServerEvent event(InputStream json) {
        return events.readValue(json);
    }

    /** One event as UTF-8. */
    public byte[] encode(ServerEvent event) {
        return eventWriter.writeValueAsBytes(event);
    }

    /** An entry's body without its braces: storage puts {@code seq}, {@code mark} and {@code at} in front of it. */
    public String entryBody(EntryBody body) {
        String object = bodyWriter.writeValueAsString(body);
        return object.substring(1, object.length() - 1);
    }

    /** Position and kind of a stored entry. */
    public EntryHead entryHead(byte[] entry) {
        return entryHeads.readValue(entry);
    }

    private Command read(ObjectReader reader, byte[] json) {
        try {
            Command command = reader.readValue(json);
            if (command == null) {
                throw new CommandProblem(ErrorCode.BAD_JSON, null, "the frame must be one JSON object");
            }
            return command;
        } catch (CommandProblem e) {
            throw e.inReplyTo(commandId(json));
        } catch (JacksonException e) {
            throw problem(e).inReplyTo(commandId(json));
        }
    }

    private static CommandProblem problem(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandProblem named) {
                return named;
            }
        }
        if (e instanceof InvalidTypeIdException unknown) {
            return unknown.getTypeId() == null
                    ? new CommandProblem(ErrorCode.MISSING_FIELD, "type", "type is required")
                    : new CommandProblem(ErrorCode.UNKNOWN_TYPE, "type", "no such command on this endpoint");
        }
        String field = path(e);
        if (e instanceof DatabindException && !field.isEmpty()) {
            return Check.invalid(
                    field, e instanceof MismatchedInputException ? "has the wrong type" : "cannot be read");
        }
        String what = e instanceof StreamReadException
                ? "the frame is not well-formed JSON"
                : "the frame must be one JSON object";
        return new CommandProblem(ErrorCode.BAD_JSON, null, what);
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** The id of a command that is not carried out, so that its sender learns which one it was; null when there is none. */
    public @Nullable String commandId(byte[] json) {
        try {
            JsonNode id = mapper.readTree(json).path("id");
            Check.optionalId(id.isString() ? id.stringValue() : null);
            return id.isString() ? id.stringValue() : null;
        } catch (JacksonException | CommandProblem unreadable) {
            return null;
        }
    }

    /** A message as a tree, so that a test can compare it with its example. */
    <T> JsonNode tree(T message, Class<T> root) {
        return mapper.readTree(mapper.writerFor(root).writeValueAsBytes(message));
    }
}
