package io.ringback.bench.subject;

import io.ringback.bench.load.Endpoint;
import io.ringback.bench.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One server of the product, started by its own command line. Only the rates that no single person reaches are raised: a pair of the bench
 * sends more than a person, and all its people come from one address at once.
 */
final class Node implements AutoCloseable {
    /** Where the public address of the installation would be; sockets and sign-ins are accepted from its pages only. */
    static final String ORIGIN = "http://localhost:18080";

    private static final Pattern LISTENING = Pattern.compile("listening on port (\\d+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int NO_LIMIT = 1_000_000;
    private static final List<String> RATES = List.of(
            "limits.commands-per-second",
            "limits.command-burst",
            "limits.handshakes-per-second",
            "limits.visitor-starts-per-hour-per-address",
            "limits.visitor-starts-per-minute-per-site");

    private final ChildProcess process;
    private final int port;

    private Node(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one on this Redis and waits until it listens. */
    static Node start(String name, Path folder, List<String> jvmFlags, int redisPort)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--public-url", ORIGIN));
        arguments.addAll(List.of("--data", folder.resolve(name).toString()));
        arguments.addAll(List.of("--redis", "redis://127.0.0.1:" + redisPort));
        for (String rate : RATES) {
            arguments.addAll(List.of("--set", rate + "=" + NO_LIMIT));
        }
        ChildProcess process = ChildJvm.start(name, jvmFlags, "io.ringback.Main", arguments, folder);
        try {
            String port = process.awaitOutput(LISTENING, START_LIMIT).group(1);
            return new Node(process, Integer.parseInt(port));
        } catch (IOException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Address for plain HTTP. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A socket of this kind, as a page of the installation opens it. */
    Endpoint socket(String path) {
        return new Endpoint(URI.create("ws://127.0.0.1:" + port + path), ORIGIN, Talk.subprotocol(), null);
    }

    @Override
    public void close() {
        process.close();
    }
}
