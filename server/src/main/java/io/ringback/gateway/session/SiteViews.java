package io.ringback.gateway.session;

import io.ringback.model.site.Site;
import io.ringback.protocol.Views;
import java.time.Instant;

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
                site.departments().stream()
                        .map(department ->
                                Views.named(department.id(), department.name().in("en", fallback)))
                        .toList());
    }
}
