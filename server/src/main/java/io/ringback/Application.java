package io.ringback;

import io.netty.channel.EventLoopGroup;
import io.ringback.cli.CommandFailure;
import io.ringback.cli.Stores;
import io.ringback.config.Configuration;
import io.ringback.gateway.Gateway;
import io.ringback.gateway.Transport;
import io.ringback.metrics.Figures;
import io.ringback.store.routing.RedisRoutingLog;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The running server: every component once, in the order in which each needs the ones before it. */
final class Application implements AutoCloseable {
    private static final long STORAGE_ASKED_SECONDS = 1;
    private static final long SESSIONS_CHECKED_SECONDS = 3;
    private static final long SWEPT_SECONDS = 30;

    private final Configuration configuration;
    private final EventLoopGroup loops;
    private final Storage storage;
    private final Figures figures = new Figures();
    private final Features features;
    private final Gateway gateway;

    private Application(Configuration configuration, PrintWriter out, EventLoopGroup loops, Storage storage)
            throws CommandFailure {
        this.configuration = configuration;
        this.loops = loops;
        this.storage = storage;
        Listening listening = Listening.of(configuration);
        StorageWatch watch = new StorageWatch(storage.commands());
        features = new Features(configuration, listening.origin().toString(), storage, figures, loops.next());
        storage.settleScripts();
        Status status = new Status(storage, watch, figures);
        gateway = new Gateway(
                listening.options(
                        configuration,
                        Pages.of(configuration, listening, features, status.routes(configuration)),
                        Sockets.of(features, listening.origin())),
                Transport.best(),
                loops,
                Clock.systemUTC());
        status.of(gateway);

        every(STORAGE_ASKED_SECONDS, watch::ask);
        every(SESSIONS_CHECKED_SECONDS, features.doors.sessions::check);
        every(SWEPT_SECONDS, features.hub::sweep);
        new Greeting(configuration, out)
                .print(
                        storage.facts(),
                        listening,
                        Stores.of(
                                features.doors.accounts,
                                features.documents,
                                features.doors.identities,
                                new RedisRoutingLog(storage.commands())));
        listening.begin(gateway);
        features.begin(loops.next());
        out.println("Ready:   listening on port " + listening.address().getPort());
    }

    private void every(long seconds, Runnable task) {
        var unused = loops.next().scheduleWithFixedDelay(task, seconds, seconds, TimeUnit.SECONDS);
    }

    /**
     * Starts everything and returns when the server can be used.
     *
     * @throws CommandFailure when it cannot start, in one sentence
     */
    static Application start(Configuration configuration, PrintWriter out) throws CommandFailure {
        EventLoopGroup loops = Transport.best().loops(Runtime.getRuntime().availableProcessors(), "ringback");
        Storage storage = null;
        try {
            storage = Storage.forServer(configuration, loops);
            return new Application(configuration, out, loops, storage);
        } catch (CommandFailure e) {
            if (storage != null) {
                storage.close();
            }
            Program.stop(loops);
            throw e;
        }
    }

    /** Stops: clients leave first, then the storage closes. */
    @Override
    public void close() {
        Configuration.Drain drain = configuration.drain();
        Program.settle(gateway.drain(drain.spread(), drain.grace()), drain.grace());
        gateway.close();
        features.close();
        storage.close();
        figures.close();
        Program.stop(loops);
    }
}
