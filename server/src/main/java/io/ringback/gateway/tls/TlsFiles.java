package io.ringback.gateway.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Certificate and key from files. New connections get the newest pair that could be loaded; old ones keep theirs. */
public final class TlsFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsFiles.class);
    private static final int HANDSHAKE_SECONDS = 10;

    private final Path certificate;
    private final Path key;
    private final ScheduledExecutorService watcher =
            Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("ringback-tls", true));
    private volatile Loaded loaded;

    /**
     * Loads a pair.
     *
     * @param certificate PEM chain, the server's own certificate first
     * @param key PEM private key (PKCS #8) without a passphrase
     * @throws IOException naming the file, if the pair cannot be used
     */
    public TlsFiles(Path certificate, Path key) throws IOException {
        this.certificate = certificate;
        this.key = key;
        this.loaded = load();
    }

    /**
     * Looks at the files and takes them if they changed and fit together; else all stays as it was. Reads files, so it
     * must not be called on an event loop.
     */
    public void reload() {
        try {
            Loaded fresh = load();
            if (!fresh.sameAs(loaded)) {
                loaded = fresh;
                LOG.info("took the new certificate in {}", certificate);
            }
        } catch (IOException e) {
            LOG.warn("kept the old certificate: {}", e.getMessage());
        }
    }

    /** Looks at the files every so often, on a thread of its own, until closed. */
    public void watch(Duration every) {
        var unused =
                watcher.scheduleWithFixedDelay(this::reload, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops looking; connections keep what they have. */
    @Override
    public void close() {
        watcher.shutdownNow();
    }

    /** The handler for one new connection. */
    public SslHandler handler(ByteBufAllocator alloc) {
        SslHandler handler = loaded.context.newHandler(alloc);
        handler.setHandshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
        return handler;
    }

    private Loaded load() throws IOException {
        byte[] chain = Files.readAllBytes(certificate);
        byte[] secret = Files.readAllBytes(key);
        try {
            PairCheck.check(chain, secret);
            SslContext context = SslContextBuilder.forServer(
                            new ByteArrayInputStream(chain), new ByteArrayInputStream(secret))
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
            return new Loaded(ByteBuffer.wrap(chain), ByteBuffer.wrap(secret), context);
        } catch (IllegalArgumentException | IOException e) {
            throw new IOException(certificate + " and " + key + " are no pair: " + e.getMessage(), e);
        }
    }

    private record Loaded(ByteBuffer chain, ByteBuffer secret, SslContext context) {
        boolean sameAs(Loaded other) {
            return chain.equals(other.chain) && secret.equals(other.secret);
        }
    }
}
