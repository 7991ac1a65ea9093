package io.ringback.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The files of this repository that people write, without what builds and installs leave behind. */
final class Repository {
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", "dist", ".git", "artifacts", "data");

    /** The folder that holds the root pom, wherever in it the test was started. */
    static final Path ROOT = findRoot();

    private Repository() {}

    /** Files below a folder of the repository whose names end so, in a fixed order; none when there is no such folder. */
    static List<Path> files(String folder, String... endings) {
        List<Path> found = new ArrayList<>();
        Path start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return found;
        }
        try {
            Files.walkFileTree(start, new Collector(found, List.of(endings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path as a reader of a failure wants it: from the root of the repository. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Path findRoot() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = Objects.requireNonNull(at.getParent(), "tests run inside the repository");
        }
        return at;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> found;
        private final List<String> endings;

        Collector(List<Path> found, List<String> endings) {
            this.found = found;
            this.endings = endings;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            String name = String.valueOf(dir.getFileName());
            return LEFT_OUT.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (endings.stream().anyMatch(file.toString()::endsWith)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
