package io.ringback;

import io.netty.channel.EventLoopGroup;
import io.ringback.auth.AccountStore;
import io.ringback.auth.IdentitySecrets;
import io.ringback.cli.Backend;
import io.ringback.cli.CommandFailure;
import io.ringback.cli.Stores;
import io.ringback.config.Configuration;
import io.ringback.gateway.Transport;
import io.ringback.routing.RoutingLog;
import io.ringback.sites.SiteStore;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisIdentitySecrets;
import io.ringback.store.routing.RedisRoutingLog;
import io.ringback.store.sites.RedisSites;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What stands behind the command line: the server, and the storage operators' commands work on. */
final class Program implements Backend {
    private static final String LOG_LEVEL = "ringback.log.level";

    @Override
    public void serve(Configuration configuration, PrintWriter out) throws CommandFailure {
        System.setProperty(LOG_LEVEL, configuration.log().level());
        Application application = Application.start(configuration, out);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close, "ringback-stop"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Stores open(Configuration configuration) throws CommandFailure {
        System.setProperty(LOG_LEVEL, "error");
        EventLoopGroup loops = Transport.best().loops(1, "ringback-operator");
        try {
            return new OpenStores(Storage.forOperator(configuration, loops), loops);
        } catch (CommandFailure e) {
            stop(loops);
            throw e;
        }
    }

    /** Lets what they do end within a second. */
    static void stop(EventLoopGroup loops) {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    /** Waits for something that ends by itself, a little longer than it should take. */
    static void settle(CompletionStage<?> stage, Duration usual) {
        try {
            stage.toCompletableFuture().get(usual.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            // the process is ending: what has not settled ends with it
        }
    }

    private record OpenStores(Storage storage, EventLoopGroup loops) implements Stores {
        @Override
        public AccountStore accounts() {
            return new RedisAccounts(storage.commands());
        }

        @Override
        public SiteStore sites() {
            return new RedisSites(storage.commands());
        }

        @Override
        public IdentitySecrets identitySecrets() {
            return new RedisIdentitySecrets(storage.commands());
        }

        @Override
        public RoutingLog routingLog() {
            return new RedisRoutingLog(storage.commands());
        }

        @Override
        public void close() {
            storage.close();
            stop(loops);
        }
    }
}
