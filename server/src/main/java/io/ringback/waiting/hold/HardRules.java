package io.ringback.waiting.hold;

import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Nature;
import io.ringback.model.site.Site;
import io.ringback.model.site.Tone;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nobody who waits is ever shown, whatever the site document says: the rules that were asked when it was saved, once more with
 * what is known of the person.
 */
final class HardRules {
    private static final Pattern PAGE = Pattern.compile("(?i:https?)://(?<host>[^/?#]+)(?<path>[^?#]*?)/*([?#].*)?");

    private final Site site;
    private final Waiter waiter;
    private final Told told;
    private final Instant now;

    HardRules(Site site, Waiter waiter, Told told, Instant now) {
        this.site = site;
        this.waiter = waiter;
        this.told = told;
        this.now = now;
    }

    boolean allow(HoldMessage message) {
        return (!message.advert() || allowAdvert()) && !leadsBack(message) && speaksWell(message);
    }

    /** Who names no topic may be complaining; who is told of an incident has an outage. */
    private boolean allowAdvert() {
        boolean harmless = site.nature(waiter.topic())
                .filter(nature -> !nature.isSensitive())
                .isPresent();
        return site.holds().adverts()
                && harmless
                && !waiter.again()
                && !waiter.isOverdue(now)
                && site.holds().incident(waiter.topic()).isEmpty()
                && !told.messages().isEmpty();
    }

    /** To people in a grave matter even a plain message must speak seriously. */
    private boolean speaksWell(HoldMessage message) {
        boolean grave = site.nature(waiter.topic()).filter(Nature::isSensitive).isPresent();
        return message.fits().contains(message.tone())
                && (!grave || message.fits().contains(Tone.SERIOUS));
    }

    private boolean leadsBack(HoldMessage message) {
        return message.link().byLanguage().values().stream()
                .anyMatch(link -> waiter.pages().stream().anyMatch(page -> samePage(link, page)));
    }

    /** The same but for the fragment, the query and a slash at the end; with http or https. */
    private static boolean samePage(String link, String page) {
        Optional<String> one = bare(link);
        return one.isPresent() && Objects.equals(one, bare(page));
    }

    private static Optional<String> bare(String address) {
        Matcher parts = PAGE.matcher(address);
        return parts.matches()
                ? Optional.of(parts.group("host").toLowerCase(Locale.ROOT) + parts.group("path"))
                : Optional.empty();
    }
}
