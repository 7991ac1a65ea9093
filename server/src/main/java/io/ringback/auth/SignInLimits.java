package io.ringback.auth;

import java.time.Duration;
import java.util.List;

/**
 * How many sign-ins may fail within a quarter of an hour.
 *
 * @param perAddress from one address
 * @param perAccount to one account
 * @param perSite to all accounts of one site
 */
public record SignInLimits(int perAddress, int perAccount, int perSite) {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    List<Rates.Rate> rates(String address, Login login, String site) {
        return List.of(
                new Rates.Rate("sign-in:address:" + address, perAddress, WINDOW),
                new Rates.Rate("sign-in:account:" + login, perAccount, WINDOW),
                new Rates.Rate("sign-in:site:" + site, perSite, WINDOW));
    }
}
