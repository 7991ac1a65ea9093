package io.ringback.waiting.hold;

import io.ringback.model.DepartmentId;
import io.ringback.model.HoldId;
import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.CallbackPlan;
import io.ringback.model.site.Department;
import io.ringback.model.site.Desk;
import io.ringback.model.site.HoldKind;
import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Holds;
import io.ringback.model.site.Incident;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Nature;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import io.ringback.model.site.Tone;
import io.ringback.model.site.Topic;
import io.ringback.model.site.Translated;
import io.ringback.model.site.WaitStage;
import io.ringback.model.site.Wording;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes sites with hold messages; each nature has a topic of its name. */
final class HoldSite {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final int UNTIL_SECONDS = 90;

    private HoldSite() {}

    static Site of(Holds holds) {
        DepartmentId support = new DepartmentId("support");
        List<Topic> topics = Arrays.stream(Nature.values())
                .map(nature -> new Topic(new TopicId(nature.word()), text("T"), support, nature))
                .toList();
        return new Site(
                new SiteId("shop"),
                text("Shop"),
                List.of("en"),
                List.of(new Department(support, text("Support"), AssignmentPolicy.LONGEST_IDLE, LineRules.STANDARD)),
                topics,
                List.of(),
                Optional.empty(),
                Desk.STANDARD,
                Translated.NONE,
                Translated.NONE,
                Optional.empty(),
                holds,
                List.of(),
                CallbackPlan.STANDARD);
    }

    static Site withMessages(HoldMessage... messages) {
        return of(new Holds(true, List.of(messages), List.of()));
    }

    static Translated text(String text) {
        return new Translated(Map.of("en", text));
    }

    static HoldMessage message(String id, String topics, String stages) {
        return message(id, topics, stages, "Text of " + id, Tone.PLAIN, false, Translated.NONE);
    }

    static HoldMessage advert(String topics, String stages) {
        return message("advert", topics, stages, "Our boxes are new", Tone.PLAIN, true, Translated.NONE);
    }

    static HoldMessage message(
            String id, String topics, String stages, String text, Tone tone, boolean advert, Translated link) {
        return new HoldMessage(
                new HoldId(id),
                link.byLanguage().isEmpty() ? HoldKind.TIP : HoldKind.LINK,
                advert,
                Set.copyOf(words(topics).stream().map(TopicId::new).toList()),
                Set.copyOf(words(stages).stream().map(WaitStage::parse).toList()),
                Optional.empty(),
                tone,
                Wording.tones(text(text), advert),
                NOW.plusSeconds(UNTIL_SECONDS),
                text(text),
                link);
    }

    static HoldMessage at(HoldMessage message, OpeningHours hours) {
        return new HoldMessage(
                message.id(),
                message.kind(),
                message.advert(),
                message.topics(),
                message.stages(),
                Optional.of(hours),
                message.tone(),
                message.fits(),
                message.until(),
                message.text(),
                message.link());
    }

    static Incident incident(String id, String topics) {
        return new Incident(
                new IncidentId(id),
                Set.copyOf(words(topics).stream().map(TopicId::new).toList()),
                NOW.minusSeconds(600),
                NOW.plusSeconds(600),
                text("We know."));
    }

    /** Somebody who came so many minutes ago, not overdue, for the first time in a week. */
    static Waiter waiter(@Nullable String topic, int minutes) {
        return new Waiter(
                words(topic).stream().map(TopicId::new).findFirst(),
                NOW.minusSeconds(minutes * 60L),
                false,
                Optional.empty(),
                Set.of());
    }

    static Told toldBefore(@Nullable String messages) {
        Told told = Told.NOTHING;
        for (String id : words(messages)) {
            told = told.and(new Hold.OfMessage(message(id, "", "0-2")), NOW.minusSeconds(60));
        }
        return told;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" ", -1));
    }
}
