package io.ringback.waiting.hold;

import static io.ringback.waiting.hold.HoldSite.NOW;
import static io.ringback.waiting.hold.HoldSite.incident;
import static io.ringback.waiting.hold.HoldSite.message;
import static io.ringback.waiting.hold.HoldSite.toldBefore;
import static io.ringback.waiting.hold.HoldSite.waiter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.TopicId;
import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Holds;
import io.ringback.model.site.Incident;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known incident, overdue, topic and stage, stage, nothing: the first match wins. */
class HoldChoiceTest {
    private static final List<HoldMessage> MESSAGES = List.of(
            message("any-first", "", "0-2"),
            message("any-later", "", "2-5 5-10"),
            message("any-late", "", "overdue"),
            message("pay-late", "payment", "overdue"),
            message("pay-first", "payment", "0-2"),
            message("pay-first-more", "payment complaint", "0-2"),
            message("pay-middle", "payment", "5-10"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // topic | minutes | overdue | told before | chosen
                "        | 0  | false |                                   | any-first",
                "        | 1  | false |                                   | any-first",
                "        | 2  | false |                                   | any-later",
                "        | 4  | false |                                   | any-later",
                "        | 5  | false |                                   | any-later",
                "        | 9  | false |                                   | any-later",
                "        | 10 | false |                                   | ",
                "        | 90 | false |                                   | ",
                "        | 0  | false | any-first                         | ",
                "none    | 0  | false |                                   | any-first",
                "unknown | 0  | false |                                   | any-first",
                "payment | 0  | false |                                   | pay-first",
                "payment | 0  | false | pay-first                         | pay-first-more",
                "payment | 0  | false | pay-first pay-first-more          | any-first",
                "payment | 0  | false | any-first pay-first pay-first-more | ",
                "payment | 3  | false |                                   | any-later",
                "payment | 5  | false |                                   | pay-middle",
                "payment | 12 | false |                                   | ",
                "payment | 12 | true  |                                   | pay-late",
                "payment | 12 | true  | pay-late                          | any-late",
                "payment | 12 | true  | pay-late any-late                 | ",
                "payment | 6  | true  | pay-late any-late                 | pay-middle",
                "safety  | 1  | true  |                                   | any-late",
                "safety  | 1  | false | any-late                          | any-first",
            })
    void theFirstMatchWins(
            @Nullable String topic, int minutes, boolean overdue, @Nullable String told, @Nullable String chosen) {
        Site site = HoldSite.withMessages(MESSAGES.toArray(HoldMessage[]::new));
        assertThat(chosen(site, overdue(waiter(topic, minutes), overdue), toldBefore(told)))
                .isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "59, false", "60, true", "61, true"})
    void oneAMinuteAtMost(int secondsAgo, boolean speaks) {
        Site site = HoldSite.withMessages(message("one", "", "0-2"), message("two", "", "0-2"));
        Told told = Told.NOTHING.and(new Hold.OfMessage(message("one", "", "0-2")), NOW.minusSeconds(secondsAgo));
        assertThat(chosen(site, waiter("", 0), told)).isEqualTo(speaks ? "two" : null);
    }

    @Test
    void anIncidentComesFirstAndDoesNotWait() {
        Site site =
                site(List.of(message("one", "", "0-2")), incident("other", "delivery"), incident("cards", "payment"));
        Told told = Told.NOTHING.and(new Hold.OfMessage(message("other", "", "0-2")), NOW.minusSeconds(1));
        Optional<Hold> hold = HoldChoice.choose(site, overdue(waiter("payment", 20), true), told, NOW);
        assertThat(hold).contains(new Hold.OfIncident(incident("cards", "payment"), false));

        Told after = told.and(hold.orElseThrow(), NOW);
        assertThat(HoldChoice.choose(site, waiter("payment", 0), after, NOW.plusSeconds(59)))
                .isEmpty();
        Site everybody = site(List.of(message("one", "", "0-2")), incident("all", ""));
        assertThat(HoldChoice.choose(everybody, waiter("", 0), Told.NOTHING, NOW))
                .contains(new Hold.OfIncident(incident("all", ""), false));
        assertThat(chosen(site, waiter("safety", 0), Told.NOTHING)).isEqualTo("one");
    }

    @Test
    void whatChangesInAnIncidentIsTold() {
        Incident before = incident("cards", "payment");
        Told told = Told.NOTHING.and(new Hold.OfIncident(before, false), NOW);
        Optional<TopicId> payment = Optional.of(new TopicId("payment"));
        assertThat(HoldChoice.incident(site(List.of(), before), payment, told, NOW))
                .isEmpty();

        Incident moved = new Incident(
                before.id(),
                before.topics(),
                before.noticedAt(),
                before.nextUpdateAt().plusSeconds(60),
                before.text());
        assertThat(HoldChoice.incident(site(List.of(), moved), payment, told, NOW))
                .contains(new Hold.OfIncident(moved, false));
        assertThat(HoldChoice.incident(site(List.of(), before), payment, told, before.nextUpdateAt()))
                .isEmpty();
        assertThat(HoldChoice.incident(
                        site(List.of(), before),
                        payment,
                        told,
                        before.nextUpdateAt().plusMillis(1)))
                .contains(new Hold.OfIncident(before, true));

        Optional<Hold> over = HoldChoice.incident(site(List.of()), payment, told, NOW);
        assertThat(over).contains(new Hold.OfEnd(before));
        assertThat(HoldChoice.incident(site(List.of()), payment, told.and(over.orElseThrow(), NOW), NOW))
                .isEmpty();
    }

    @Test
    void hoursAndEndDatesCount() {
        HoldMessage until = message("until", "", "0-2");
        Site site = HoldSite.withMessages(until);
        assertThat(HoldChoice.choose(site, waiter("", 0), Told.NOTHING, until.until()))
                .isEmpty();
        assertThat(HoldChoice.choose(
                        site, waiter("", 0), Told.NOTHING, until.until().minusMillis(1)))
                .isPresent();
        assertThat(monday(9)).isEqualTo("busy");
        assertThat(monday(8)).isNull();
    }

    /** The choice on Monday at 9 of a message that is true from the hour on. */
    private static @Nullable String monday(int to) {
        var mornings = new OpeningHours(
                ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, List.of(new OpeningHours.Span(0, to * 60 + 1))), Set.of());
        return chosen(
                HoldSite.withMessages(HoldSite.at(message("busy", "", "0-2"), mornings)), waiter("", 0), Told.NOTHING);
    }

    @Test
    void aPromiseIsBrokenOnlyAfterItsTime() {
        Waiter waiter = waiter("", 20);
        Waiter promised = new Waiter(waiter.topic(), waiter.since(), false, Optional.of(NOW), Set.of());
        assertThat(promised.isOverdue(NOW)).isFalse();
        assertThat(promised.isOverdue(NOW.plusMillis(1))).isTrue();
        assertThat(waiter.isOverdue(Instant.MAX)).isFalse();
    }

    private static Site site(List<HoldMessage> messages, Incident... incidents) {
        return HoldSite.of(new Holds(false, messages, List.of(incidents)));
    }

    private static Waiter overdue(Waiter waiter, boolean overdue) {
        Optional<Instant> promise = overdue ? Optional.of(NOW.minus(Duration.ofMillis(1))) : Optional.of(NOW);
        return new Waiter(waiter.topic(), waiter.since(), waiter.again(), promise, waiter.pages());
    }

    private static @Nullable String chosen(Site site, Waiter waiter, Told told) {
        return HoldChoice.choose(site, waiter, told, NOW)
                .map(hold -> ((Hold.OfMessage) hold).message().id().value())
                .orElse(null);
    }
}
