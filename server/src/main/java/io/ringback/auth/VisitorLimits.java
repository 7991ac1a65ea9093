package io.ringback.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many new visitors may start a conversation, and how often visitors may ask to be told elsewhere. */
public final class VisitorLimits {
    /** Of one number and of one mail address within a day. */
    private static final int BOOKINGS_PER_CONTACT = 3;

    private static final int BOOKINGS_PER_ADDRESS = 30;
    private static final int BOOKINGS_PER_SITE = 10_000;

    private static final int PROOFS_PER_SITE = 10_000;
    private static final int PROOFS_PER_ADDRESS = 60;

    private static final int MESSAGES_PER_ADDRESS = 20;
    private static final int MESSAGES_PER_SITE = 1_000;

    private static final int TELLS_PER_VISITOR = 20;
    private static final int TELLS_PER_ADDRESS = 200;
    private static final int TRIES_PER_CODE = 10;
    private static final int CODES_PER_ADDRESS = 300;

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

    /** Counts a wish to be told outside the page; zero if it may be kept, else how long to wait. */
    public CompletionStage<Duration> tell(SiteId site, VisitorId visitor, InetAddress address) {
        return rates.take(withAddress(
                new Rates.Rate("tell:visitor:" + site + ":" + visitor, TELLS_PER_VISITOR, Duration.ofHours(1)),
                "tell",
                address,
                TELLS_PER_ADDRESS));
    }

    /**
     * Counts a booking of a callback; zero if it may be made, else how long to wait.
     *
     * @param number hash of the number to be called, or null
     * @param mail hash of the address for news, or null
     */
    public CompletionStage<Duration> book(
            SiteId site, InetAddress address, @Nullable String number, @Nullable String mail) {
        List<Rates.Rate> counted = new ArrayList<>();
        counted.add(new Rates.Rate("book:site:" + site, BOOKINGS_PER_SITE, Duration.ofDays(1)));
        if (!address.isLoopbackAddress()) {
            String name = "book:address:" + ClientAddress.of(address);
            counted.add(new Rates.Rate(name, BOOKINGS_PER_ADDRESS, Duration.ofDays(1)));
        }
        Stream.of(Optional.ofNullable(number), Optional.ofNullable(mail))
                .flatMap(Optional::stream)
                .map(hash ->
                        new Rates.Rate("book:contact:" + site + ":" + hash, BOOKINGS_PER_CONTACT, Duration.ofDays(1)))
                .forEach(counted::add);
        return rates.take(counted);
    }

    /** Counts a booking that needs a code, or says one; zero if it may be looked at, else how long to wait. */
    public CompletionStage<Duration> prove(SiteId site, InetAddress address) {
        Rates.Rate ofSite = new Rates.Rate("prove:site:" + site, PROOFS_PER_SITE, Duration.ofHours(1));
        return rates.take(withAddress(ofSite, "prove", address, PROOFS_PER_ADDRESS));
    }

    /** Counts a message that is left; zero if it may be, else how long to wait. */
    public CompletionStage<Duration> message(SiteId site, InetAddress address) {
        Rates.Rate ofSite = new Rates.Rate("message:site:" + site, MESSAGES_PER_SITE, Duration.ofHours(1));
        return rates.take(withAddress(ofSite, "message", address, MESSAGES_PER_ADDRESS));
    }

    /** Counts a try with the code of a link; zero if it may be looked at, else how long to wait. */
    public CompletionStage<Duration> code(SiteId site, String codeHash, InetAddress address) {
        return rates.take(withAddress(
                new Rates.Rate("code:" + site + ":" + codeHash, TRIES_PER_CODE, Duration.ofHours(1)),
                "code",
                address,
                CODES_PER_ADDRESS));
    }

    private static List<Rates.Rate> withAddress(Rates.Rate rate, String what, InetAddress address, int perHour) {
        return address.isLoopbackAddress()
                ? List.of(rate)
                : List.of(
                        rate,
                        new Rates.Rate(what + ":address:" + ClientAddress.of(address), perHour, Duration.ofHours(1)));
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
