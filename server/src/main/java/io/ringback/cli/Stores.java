package io.ringback.cli;

import io.ringback.auth.AccountStore;
import io.ringback.auth.IdentitySecrets;
import io.ringback.routing.RoutingLog;
import io.ringback.sites.SiteStore;

/** The storage operators' commands work on. */
public interface Stores extends AutoCloseable {
    /** Accounts of agents, supervisors and admins. */
    AccountStore accounts();

    /** Site documents. */
    SiteStore sites();

    /** With what sites sign who their visitors are. */
    IdentitySecrets identitySecrets();

    /** Routing logs. */
    RoutingLog routingLog();

    /** Stores that somebody else closes. */
    static Stores of(AccountStore accounts, SiteStore sites, IdentitySecrets secrets, RoutingLog log) {
        return new Stores() {
            @Override
            public AccountStore accounts() {
                return accounts;
            }

            @Override
            public SiteStore sites() {
                return sites;
            }

            @Override
            public IdentitySecrets identitySecrets() {
                return secrets;
            }

            @Override
            public RoutingLog routingLog() {
                return log;
            }

            @Override
            public void close() {}
        };
    }

    /** Closes the connections; an embedded Redis that was started for this goes down with them. */
    @Override
    void close();
}
