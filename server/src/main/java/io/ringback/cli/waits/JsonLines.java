package io.ringback.cli.waits;

import io.ringback.cli.CommandFailure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of one JSON object a line, plain or gzip; which of them is seen by its first bytes. Empty lines are passed over. */
final class JsonLines implements AutoCloseable {
    private static final int GZIP = 0x1f8b;
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final BufferedReader reader;
    private long line;

    private JsonLines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    static JsonLines open(Path file) throws CommandFailure {
        try {
            InputStream plain = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            return new JsonLines(
                    file, new BufferedReader(new InputStreamReader(content(plain), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static InputStream content(InputStream plain) throws IOException {
        plain.mark(2);
        int first = plain.read() << 8 | plain.read();
        plain.reset();
        return first == GZIP ? new GZIPInputStream(plain, BUFFER) : plain;
    }

    /** The next object; null at the end. */
    @Nullable
    Fields next() throws CommandFailure {
        try {
            String text;
            do {
                text = reader.readLine();
                line++;
            } while (text != null && text.isBlank());
            return text == null ? null : fields(text);
        } catch (IOException e) {
            throw new CommandFailure(file + ", line " + line + ": it cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Fields fields(String text) throws CommandFailure {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new CommandFailure(file + ", line " + line + ": it is no JSON object.");
            }
            return new Fields(file, line, node);
        } catch (JacksonException e) {
            throw new CommandFailure(file + ", line " + line + ": it is no JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    @Override
    public void close() throws CommandFailure {
        try {
            reader.close();
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be closed: " + e.getMessage() + ".", e);
        }
    }
}
