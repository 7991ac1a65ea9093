package io.ringback.gateway.http.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files below one folder of the class path, read once. A request finds a file by its exact name only, so no path leads
 * anywhere else. Siblings whose names end in {@code .br} and {@code .gz} are the same file compressed.
 */
public final class StaticFiles {
    private final Map<String, StaticFile> byName;

    private StaticFiles(Map<String, StaticFile> byName) {
        this.byName = byName;
    }

    /**
     * Reads a folder. Must not be called on an event loop.
     *
     * @param folder on the class path, such as {@code web/widget}; may be absent, which makes an empty set
     * @throws UncheckedIOException if it cannot be read
     */
    public static StaticFiles read(String folder) {
        URL found = StaticFiles.class.getClassLoader().getResource(folder);
        if (found == null) {
            return new StaticFiles(Map.of());
        }
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                return of(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return of(jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(folder, e);
        }
    }

    /** Reads a folder of a file system. */
    static StaticFiles of(Path folder) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Map<String, StaticFile> byName = new HashMap<>();
        contents.forEach((name, content) -> {
            if (!isSibling(name, contents)) {
                byName.put(name, file(name, contents));
            }
        });
        return new StaticFiles(Map.copyOf(byName));
    }

    private static StaticFile file(String name, Map<String, byte[]> contents) {
        StaticFile file = new StaticFile(name, contents.getOrDefault(name, new byte[0]));
        for (Encoding encoding : Encoding.values()) {
            byte[] compressed = contents.get(name + encoding.suffix());
            if (compressed != null) {
                file.add(encoding, compressed);
            }
        }
        return file;
    }

    private static boolean isSibling(String name, Map<String, byte[]> contents) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".br") || lower.endsWith(".gz"))
                && contents.containsKey(name.substring(0, name.length() - 3));
    }

    /** The file of this name, with slashes between folders. */
    Optional<StaticFile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
