package io.ringback;

import io.ringback.auth.Account;
import io.ringback.callback.Staff;
import io.ringback.model.site.Site;
import java.util.List;

/** Who answers on a site, as far as accounts say. */
final class KnownStaff {
    private KnownStaff() {}

    static List<Staff> of(Site site, List<Account> accounts) {
        return accounts.stream()
                .filter(account -> !account.disabled())
                .map(account -> new Staff(account.capacity().orElse(site.desk().capacity()), account.lanes(site)))
                .toList();
    }
}
