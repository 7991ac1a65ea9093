package io.ringback.store.auth;

import io.ringback.auth.Account;
import io.ringback.auth.AccountStore;
import io.ringback.auth.Login;
import io.ringback.auth.SkillLevels;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.Outages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Accounts as hashes {@code {g}:account:AGENT}, found by the hash {@code {g}:logins}. */
public final class RedisAccounts implements AccountStore {
    private final CreateAccountScript create;
    private final FindAccountScript find;
    private final ListAccountsScript list;
    private final ChangeAccountScript change;

    public RedisAccounts(RedisCommands redis) {
        create = new CreateAccountScript(redis);
        find = new FindAccountScript(redis);
        list = new ListAccountsScript(redis);
        change = new ChangeAccountScript(redis);
    }

    @Override
    public CompletionStage<Boolean> create(Account account, String passwordHash) {
        return Outages.named(create.run(account, passwordHash));
    }

    @Override
    public CompletionStage<Optional<Stored>> find(Login login) {
        return Outages.named(find.run(login));
    }

    @Override
    public CompletionStage<List<Account>> list(SiteId site) {
        return Outages.named(list.run(site));
    }

    @Override
    public CompletionStage<Boolean> setPassword(AgentId id, String passwordHash) {
        return Outages.named(change.run(id, AccountFields.PASSWORD, passwordHash, true));
    }

    @Override
    public CompletionStage<Boolean> upgradeHash(AgentId id, String passwordHash) {
        return Outages.named(change.run(id, AccountFields.PASSWORD, passwordHash, false));
    }

    @Override
    public CompletionStage<Boolean> setRole(AgentId id, Role role) {
        return Outages.named(change.run(id, AccountFields.ROLE, role.word(), true));
    }

    @Override
    public CompletionStage<Boolean> setSkills(AgentId id, Map<DepartmentId, Integer> skills) {
        return Outages.named(change.run(id, AccountFields.SKILLS, SkillLevels.write(skills), true));
    }

    @Override
    public CompletionStage<Boolean> setDisabled(AgentId id, boolean disabled) {
        return Outages.named(change.run(id, AccountFields.DISABLED, disabled ? "1" : "0", disabled));
    }
}
