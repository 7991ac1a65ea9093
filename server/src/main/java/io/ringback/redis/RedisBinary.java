package io.ringback.redis;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program that is a Redis server of version 7 or newer: one on the PATH ({@code redis-server}, {@code valkey-server}), else the
 * static build that the library {@code org.signal:embedded-redis} carries for Linux and macOS on x64 and arm64.
 *
 * @param path the program
 * @param description name and version, or the file that was unpacked
 */
public record RedisBinary(Path path, String description) {
    static final int OLDEST_MAJOR = 7;

    private static final List<String> NAMES = List.of("redis-server", "valkey-server");
    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\S+)");
    private static final long VERSION_SECONDS = 5;
    private static final String CARRIED_VERSION = "7.0.15";

    /**
     * Finds a server program.
     *
     * @param folder where the carried one is unpacked, if none is on the PATH; made if it is missing
     * @throws RedisSetupException if there is none for this machine or it cannot be unpacked
     */
    public static RedisBinary find(Path folder) throws RedisSetupException {
        RedisBinary installed = onPath(System.getenv().getOrDefault("PATH", ""));
        return installed != null ? installed : unpacked(folder);
    }

    static @Nullable RedisBinary onPath(String path) {
        for (String name : NAMES) {
            for (String folder : path.split(File.pathSeparator, -1)) {
                Path program = Path.of(folder, name);
                if (!folder.isEmpty() && Files.isExecutable(program) && Files.isRegularFile(program)) {
                    Matcher version = VERSION.matcher(versionLine(program));
                    if (version.find() && Integer.parseInt(version.group(1)) >= OLDEST_MAJOR) {
                        return new RedisBinary(program, name + " " + version.group(1) + "." + version.group(2));
                    }
                }
            }
        }
        return null;
    }

    private static String versionLine(Path program) {
        try {
            Process asked = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            asked.getOutputStream().close();
            String line = new String(asked.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
            if (!asked.waitFor(VERSION_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
            }
            return line;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    static RedisBinary unpacked(Path folder) throws RedisSetupException {
        String resource = "redis-server-" + CARRIED_VERSION + "-" + system() + "-" + processor();
        Path program = folder.resolve(resource);
        try (InputStream in = RedisBinary.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new RedisSetupException("There is no Redis for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch")
                        + " in this program: install Redis 7 or newer, or set redis to an address.");
            }
            byte[] content = in.readAllBytes();
            if (!Files.exists(program) || !Arrays.equals(Files.readAllBytes(program), content)) {
                unpack(content, folder, program);
            }
        } catch (IOException e) {
            throw new RedisSetupException(
                    "The embedded Redis cannot be unpacked into " + folder + ": " + e.getMessage(), e);
        }
        return new RedisBinary(program, resource);
    }

    /** Written under another name first, so that nobody ever starts half a program. */
    private static void unpack(byte[] content, Path folder, Path program) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "unpacking", "");
        Files.write(part, content);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
        Files.move(part, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "amd64";
    }
}
