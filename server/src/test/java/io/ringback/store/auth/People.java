package io.ringback.store.auth;

import io.ringback.auth.Account;
import io.ringback.auth.Login;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts for tests. */
final class People {
    static final SiteId SHOP = new SiteId("shop");

    private People() {}

    static Account agent(String name) {
        return new Account(
                AgentId.random(),
                SHOP,
                new Login(name + "@shop.example"),
                name,
                Role.AGENT,
                List.of(new DepartmentId("sales"), new DepartmentId("support")),
                List.of("en", "fa"),
                Map.of(new DepartmentId("sales"), 5, new DepartmentId("support"), 2),
                Optional.of(2),
                false);
    }
}
