package io.ringback.gateway.session;

import io.ringback.model.site.Site;
import io.ringback.protocol.Views;
import java.time.Instant;
import java.util.List;

/** Sites as visitors and agents see them. */
final class SiteViews {
    private SiteViews() {}

    static Views.VisitorSite forVisitor(Site site, String language, Instant now) {
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
                        .orElse(null));
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
