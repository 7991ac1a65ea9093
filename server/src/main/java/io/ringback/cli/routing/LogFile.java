package io.ringback.cli.routing;

import io.ringback.cli.CommandFailure;
import io.ringback.routing.LogEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A routing log as a file: one JSON object of texts a line, {@code {"id", "t", "e", …}}, oldest first. */
final class LogFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private LogFile() {}

    static void write(LogEntry entry, PrintWriter out) {
        Map<String, String> fields = new TreeMap<>(entry.fields());
        fields.put("id", entry.id());
        fields.put("t", String.valueOf(entry.at()));
        fields.put("e", entry.event());
        out.println(JSON.writeValueAsString(fields));
    }

    static void read(Path file, Consumer<LogEntry> each) throws CommandFailure {
        long line = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    each.accept(entry(text));
                }
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CommandFailure(file + ", line " + line + ": it is no entry of a routing log.", e);
        }
    }

    private static LogEntry entry(String text) {
        JsonNode node = JSON.readTree(text);
        Map<String, String> fields = new HashMap<>();
        node.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        String at = fields.remove("t");
        String event = fields.remove("e");
        if (!node.isObject() || at == null || event == null) {
            throw new IllegalArgumentException("t and e are missing");
        }
        String id = fields.remove("id");
        return new LogEntry(id == null ? "" : id, Long.parseLong(at), event, fields);
    }
}
