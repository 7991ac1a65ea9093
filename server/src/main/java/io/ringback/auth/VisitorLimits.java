package io.ringback.auth;

import io.ringback.model.SiteId;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** How many new visitors may start a conversation. */
public final class VisitorLimits {
    private final Rates rates;
    private final int perAddressAndHour;
    private final int perSiteAndMinute;

    /**
     * Bounds over all nodes.
     *
     * @param perAddressAndHour from one address within an hour; this machine itself is not counted
     * @param perSiteAndMinute to one site within a minute
     */
    public VisitorLimits(Rates rates, int perAddressAndHour, int perSiteAndMinute) {
        this.rates = rates;
        this.perAddressAndHour = perAddressAndHour;
        this.perSiteAndMinute = perSiteAndMinute;
    }

    /** Counts a new visitor; zero if they may start, else how long to wait. */
    public CompletionStage<Duration> start(SiteId site, InetAddress address) {
        List<Rates.Rate> counted = new ArrayList<>();
        counted.add(new Rates.Rate("start:site:" + site, perSiteAndMinute, Duration.ofMinutes(1)));
        if (!address.isLoopbackAddress()) {
            String name = "start:address:" + ClientAddress.of(address);
            counted.add(new Rates.Rate(name, perAddressAndHour, Duration.ofHours(1)));
        }
        return rates.take(counted);
    }
}
