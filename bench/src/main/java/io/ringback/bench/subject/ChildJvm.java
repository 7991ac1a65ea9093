package io.ringback.bench.subject;

import io.ringback.bench.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the bench's own class path in a JVM of its own. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * @param flags of the JVM, system properties included
     * @param folder working folder; its output goes to {@code name.log} there
     */
    static ChildProcess start(String name, List<String> flags, String mainClass, List<String> arguments, Path folder)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(arguments);
        return ChildProcess.start(name, command, folder);
    }

    /** Absolute, because the child works in another folder. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }
}
