package io.ringback.gateway.session;

import io.ringback.model.site.Site;
import io.ringback.notify.TellChannels;
import io.ringback.protocol.Views;
import io.ringback.waiting.hold.Hold;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sites as visitors and agents see them. */
final class SiteViews {
    private SiteViews() {}

    static Views.VisitorSite forVisitor(Site site, String language, Instant now, TellChannels channels) {
        String fallback = site.languages().get(0);
        return new Views.VisitorSite(
                site.id(),
                site.name().in(language, fallback),
                site.languages(),
                site.topics().stream()
                        .map(topic -> Views.named(topic.id(), topic.name().in(language, fallback)))
                        .toList(),
                departments(site, language, fallback),
                site.isOpen(now),
                site.hours()
                        .flatMap(hours -> hours.closesAt(now))
                        .map(Instant::toEpochMilli)
                        .orElse(null),
                site.hours()
                        .flatMap(hours -> hours.opensAt(now))
                        .map(Instant::toEpochMilli)
                        .orElse(null),
                incident(site, language, now),
                tells(channels));
    }

    private static Views.@Nullable Tells tells(TellChannels channels) {
        return channels.any() ? new Views.Tells(channels.pushKey().orElse(null), channels.mail()) : null;
    }

    /** For who only looks: they hear no news of it, so it counts until the next update is due. */
    private static Views.@Nullable Incident incident(Site site, String language, Instant now) {
        return site.holds().incidents().stream()
                .filter(incident -> !incident.isLate(now))
                .findFirst()
                .map(incident -> HoldViews.incident(new Hold.OfIncident(incident, false), language))
                .orElse(null);
    }

    /** Consoles are in English. */
    static Views.AgentSite forAgent(Site site) {
        String fallback = site.languages().get(0);
        return new Views.AgentSite(
                site.id(),
                site.name().in("en", fallback),
                site.topics().stream()
                        .map(topic -> Views.named(topic.id(), topic.name().in("en", fallback)))
                        .toList(),
                departments(site, "en", fallback));
    }

    private static List<Views.Named> departments(Site site, String language, String fallback) {
        return site.departments().stream()
                .map(each -> Views.named(each.id(), each.name().in(language, fallback)))
                .toList();
    }
}
