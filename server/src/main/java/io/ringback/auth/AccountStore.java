package io.ringback.auth;

import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where accounts are kept. */
public interface AccountStore {
    /**
     * An account with the hash of its password.
     *
     * @param account the account
     * @param passwordHash as {@link Passwords#hash} made it
     */
    record Stored(Account account, String passwordHash) {
        /** Never shows the hash. */
        @Override
        public String toString() {
            return "Stored[" + account + "]";
        }
    }

    /** Keeps a new account; false if somebody has the same login. */
    CompletionStage<Boolean> create(Account account, String passwordHash);

    /** The account with this login. */
    CompletionStage<Optional<Stored>> find(Login login);

    /** All accounts of a site, in no particular order. */
    CompletionStage<List<Account>> list(SiteId site);

    /** Replaces the password and ends all sessions; false if there is no such account. */
    CompletionStage<Boolean> setPassword(AgentId id, String passwordHash);

    /** Replaces the hash of the same password, made at a higher cost; sessions go on. */
    CompletionStage<Boolean> upgradeHash(AgentId id, String passwordHash);

    /** Gives another role and ends all sessions; false if there is no such account. */
    CompletionStage<Boolean> setRole(AgentId id, Role role);

    /** Gives other skill levels and ends all sessions, so that routing hears of them; false if there is no such account. */
    CompletionStage<Boolean> setSkills(AgentId id, Map<DepartmentId, Integer> skills);

    /** Keeps out, which ends all sessions, or lets in again; false if there is no such account. */
    CompletionStage<Boolean> setDisabled(AgentId id, boolean disabled);
}
