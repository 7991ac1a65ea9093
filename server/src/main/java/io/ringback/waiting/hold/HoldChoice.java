package io.ringback.waiting.hold;

import io.ringback.model.TopicId;
import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Incident;
import io.ringback.model.site.Site;
import io.ringback.model.site.WaitStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses what somebody who waits is told now: a known incident, else what is said when a promise was missed, else what suits their
 * topic and the length of their wait, else what suits the length alone, else nothing. Messages of one step are tried in the order of
 * the document.
 */
public final class HoldChoice {
    /** At most one message in so long. Incidents do not wait for it. */
    public static final Duration PAUSE = Duration.ofSeconds(60);

    private HoldChoice() {}

    /** The one thing to tell now; empty when silence is the good answer. */
    public static Optional<Hold> choose(Site site, Waiter waiter, Told told, Instant now) {
        Optional<Hold> news = incident(site, waiter.topic(), told, now);
        return news.isPresent() || rests(told, now) ? news : message(site, waiter, told, now);
    }

    /** What is new of the incident that concerns somebody, whether they wait in line or for its end. */
    public static Optional<Hold> incident(Site site, Optional<TopicId> topic, Told told, Instant now) {
        Optional<Incident> known = site.holds().incident(topic);
        if (known.isPresent()) {
            Hold.OfIncident current =
                    new Hold.OfIncident(known.get(), known.get().isLate(now));
            return told.incident().filter(current::equals).isPresent() ? Optional.empty() : Optional.of(current);
        }
        return told.incident().map(over -> new Hold.OfEnd(over.incident()));
    }

    private static boolean rests(Told told, Instant now) {
        return told.at().filter(last -> now.isBefore(last.plus(PAUSE))).isPresent();
    }

    private static Optional<Hold> message(Site site, Waiter waiter, Told told, Instant now) {
        HardRules hard = new HardRules(site, waiter, told, now);
        Predicate<HoldMessage> own =
                message -> waiter.topic().filter(message.topics()::contains).isPresent();
        Predicate<HoldMessage> anybody = message -> message.topics().isEmpty();
        Predicate<HoldMessage> late = message -> waiter.isOverdue(now) && message.suits(WaitStage.OVERDUE, now);
        Predicate<HoldMessage> timely = message -> message.suits(waiter.stage(now), now);
        return Stream.of(own.and(late), anybody.and(late), own.and(timely), anybody.and(timely))
                .flatMap(step -> site.holds().messages().stream().filter(step))
                .filter(message -> !told.messages().contains(message.id()))
                .filter(hard::allow)
                .findFirst()
                .map(Hold.OfMessage::new);
    }
}
