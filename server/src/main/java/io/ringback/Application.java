package io.ringback;

import io.netty.channel.EventLoopGroup;
import io.ringback.auth.AccountStore;
import io.ringback.auth.Authenticator;
import io.ringback.auth.PasswordCost;
import io.ringback.auth.Passwords;
import io.ringback.auth.Rates;
import io.ringback.auth.SessionStore;
import io.ringback.auth.SessionWatch;
import io.ringback.auth.SignInLimits;
import io.ringback.cli.CommandFailure;
import io.ringback.cli.Stores;
import io.ringback.config.Configuration;
import io.ringback.config.site.SiteReader;
import io.ringback.gateway.Gateway;
import io.ringback.gateway.Transport;
import io.ringback.gateway.http.Router;
import io.ringback.gateway.http.api.SessionRoutes;
import io.ringback.gateway.http.api.SiteRoutes;
import io.ringback.sites.SiteStore;
import io.ringback.sites.Sites;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisRates;
import io.ringback.store.auth.RedisSessions;
import io.ringback.store.sites.RedisSites;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The running server: every component once, in the order in which each needs the ones before it. */
final class Application implements AutoCloseable {
    private static final long SESSIONS_CHECKED_SECONDS = 3;

    private final Configuration configuration;
    private final EventLoopGroup loops;
    private final Storage storage;
    private final Passwords passwords;
    private final Gateway gateway;

    private Application(Configuration configuration, PrintWriter out, EventLoopGroup loops, Storage storage)
            throws CommandFailure {
        this.configuration = configuration;
        this.loops = loops;
        this.storage = storage;
        Listening listening = Listening.of(configuration);
        String origin = listening.origin().toString();

        AccountStore accounts = new RedisAccounts(storage.commands());
        SiteStore documents = new RedisSites(storage.commands());
        SessionStore sessions = new RedisSessions(storage.commands());
        Rates rates = new RedisRates(storage.commands());
        Sites sites = new Sites(documents, new SiteReader()::parse, System::nanoTime);
        passwords = passwords(configuration.passwords());
        Authenticator authenticator = authenticator(accounts, sessions, rates);
        SessionWatch watch = new SessionWatch(sessions, configuration.sessions().idle());

        Router.Builder routes = Router.builder();
        new SessionRoutes(authenticator, sites, origin, configuration.sessions().absolute()).addTo(routes);
        new SiteRoutes(authenticator, documents, origin).addTo(routes);
        gateway = new Gateway(
                listening.options(configuration, routes.build()), Transport.best(), loops, Clock.systemUTC());

        var unused = loops.next()
                .scheduleWithFixedDelay(
                        watch::check, SESSIONS_CHECKED_SECONDS, SESSIONS_CHECKED_SECONDS, TimeUnit.SECONDS);
        new Greeting(configuration, out).print(storage.facts(), listening, Stores.of(accounts, documents));
        listening.begin(gateway);
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

    private static Passwords passwords(Configuration.Passwords settings) {
        PasswordCost cost = new PasswordCost(settings.memory() / 1024, settings.passes());
        return new Passwords(cost, settings.workers(), settings.queue());
    }

    private Authenticator authenticator(AccountStore accounts, SessionStore sessions, Rates rates) {
        Configuration.Limits limits = configuration.limits();
        SignInLimits failures = new SignInLimits(
                limits.signInFailuresPerAddress(), limits.signInFailuresPerAccount(), limits.signInFailuresPerSite());
        Configuration.Sessions life = configuration.sessions();
        return new Authenticator(accounts, sessions, passwords, rates, failures, life.idle(), life.absolute());
    }

    /** Stops: clients leave first, then the storage closes. */
    @Override
    public void close() {
        Configuration.Drain drain = configuration.drain();
        Program.settle(gateway.drain(drain.spread(), drain.grace()), drain.grace());
        gateway.close();
        passwords.close();
        storage.close();
        Program.stop(loops);
    }
}
