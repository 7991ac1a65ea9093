package io.ringback;

import io.ringback.cli.CommandFailure;
import io.ringback.config.Configuration;
import io.ringback.config.Origin;
import io.ringback.gateway.Gateway;
import io.ringback.gateway.GatewayOptions;
import io.ringback.gateway.http.HttpHandler;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.tls.TlsFiles;
import io.ringback.gateway.ws.EchoSession;
import io.ringback.gateway.ws.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the server listens and what its address is to browsers; known before it listens, because pages and cookies name it.
 *
 * @param address address and port
 * @param origin the origin browsers use
 */
record Listening(InetSocketAddress address, Origin origin) {
    private static final long OPENING_SECONDS = 10;

    /** Reads the settings; port 0 is replaced by one that is free now. */
    static Listening of(Configuration configuration) throws CommandFailure {
        Configuration.Http http = configuration.http();
        try {
            InetAddress bind = InetAddress.getByName(http.bind());
            int port = http.port() == 0 ? freePort(bind) : http.port();
            return new Listening(new InetSocketAddress(bind, port), configuration.origin(port));
        } catch (IOException e) {
            throw new CommandFailure("The address " + http.bind() + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static int freePort(InetAddress bind) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, bind)) {
            return socket.getLocalPort();
        }
    }

    /** What the gateway serves here. */
    GatewayOptions options(Configuration configuration, HttpHandler handler, Endpoint... sockets)
            throws CommandFailure {
        List<Endpoint> endpoints = new ArrayList<>(List.of(sockets));
        if (configuration.testEcho()) {
            endpoints.add(EchoSession.endpoint("/echo"));
        }
        Optional<TlsFiles> tls = tls(configuration);
        return new GatewayOptions(
                address,
                limits(configuration.limits()),
                client -> configuration.http().trustedProxies().stream().anyMatch(network -> network.contains(client)),
                tls.orElse(null),
                origin.isSecure(),
                endpoints,
                handler);
    }

    private static Limits limits(Configuration.Limits settings) {
        return Limits.defaults()
                .with(Limit.CONNECTIONS, settings.connections())
                .with(Limit.CONNECTIONS_PER_ADDRESS, settings.connectionsPerAddress())
                .with(Limit.HANDSHAKES_PER_SECOND, settings.handshakesPerSecond())
                .with(Limit.HANDSHAKES_PER_MINUTE_PER_ADDRESS, settings.handshakesPerMinutePerAddress())
                .with(Limit.COMMANDS_PER_SECOND, settings.commandsPerSecond())
                .with(Limit.COMMAND_BURST, settings.commandBurst())
                .with(Limit.BACKLOG_BYTES, settings.backlog());
    }

    private static Optional<TlsFiles> tls(Configuration configuration) throws CommandFailure {
        if (configuration.tls().isEmpty()) {
            return Optional.empty();
        }
        Configuration.Tls files = configuration.tls().get();
        try {
            TlsFiles loaded = new TlsFiles(files.certificate(), files.key());
            loaded.watch(files.reloadEvery());
            return Optional.of(loaded);
        } catch (IOException e) {
            throw new CommandFailure("TLS cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Begins to listen and returns when browsers can connect. */
    void begin(Gateway gateway) throws CommandFailure {
        try {
            gateway.start().toCompletableFuture().get(OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("Nothing can listen on " + address + ": is the port in use?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted while starting.", e);
        }
    }
}
