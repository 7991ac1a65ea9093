package io.ringback;

import io.ringback.auth.Authenticator;
import io.ringback.auth.IdentitySecrets;
import io.ringback.auth.PasswordCost;
import io.ringback.auth.Passwords;
import io.ringback.auth.Rates;
import io.ringback.auth.SessionWatch;
import io.ringback.auth.SignInLimits;
import io.ringback.auth.VisitorLimits;
import io.ringback.auth.VisitorTokens;
import io.ringback.config.Configuration;
import io.ringback.redis.RedisCommands;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisIdentitySecrets;
import io.ringback.store.auth.RedisRates;
import io.ringback.store.auth.RedisSessions;
import io.ringback.store.auth.RedisVisitorTokens;

/** Who comes in: accounts and sessions of agents, tokens of visitors, and how often either may try. */
final class Doors {
    final RedisAccounts accounts;
    final Authenticator authenticator;
    final SessionWatch sessions;
    final VisitorTokens tokens;
    final VisitorLimits starts;
    final IdentitySecrets identities;
    private final Passwords passwords;

    Doors(Configuration configuration, RedisCommands redis) {
        Configuration.Limits limits = configuration.limits();
        Configuration.Sessions life = configuration.sessions();
        RedisSessions store = new RedisSessions(redis);
        Rates rates = new RedisRates(redis);
        accounts = new RedisAccounts(redis);
        passwords = passwords(configuration.passwords());
        authenticator =
                new Authenticator(accounts, store, passwords, rates, signIn(limits), life.idle(), life.absolute());
        sessions = new SessionWatch(store, life.idle());
        tokens = new VisitorTokens(
                new RedisVisitorTokens(redis, configuration.visitors().remember()));
        identities = new RedisIdentitySecrets(redis);
        starts = new VisitorLimits(
                rates, limits.visitorStartsPerHourPerAddress(), limits.visitorStartsPerMinutePerSite());
    }

    private static Passwords passwords(Configuration.Passwords settings) {
        PasswordCost cost = new PasswordCost(settings.memory() / 1024, settings.passes());
        return new Passwords(cost, settings.workers(), settings.queue());
    }

    private static SignInLimits signIn(Configuration.Limits limits) {
        return new SignInLimits(
                limits.signInFailuresPerAddress(), limits.signInFailuresPerAccount(), limits.signInFailuresPerSite());
    }

    /** Hashes no more passwords. */
    void close() {
        passwords.close();
    }
}
