package io.ringback.config.site;

import io.ringback.model.DepartmentId;
import io.ringback.model.PlanName;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.BrandColour;
import io.ringback.model.site.Department;
import io.ringback.model.site.Desk;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.HeadStart;
import io.ringback.model.site.HostPage;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Nature;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import io.ringback.model.site.Topic;
import io.ringback.model.site.Translated;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the model of a document that was checked. */
final class SiteFields {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Where a bound names only a time: more than any line holds. */
    private static final int MOST_PLACES = 10_000;

    private SiteFields() {}

    static Site site(JsonNode d) {
        return new Site(
                new SiteId(d.path("id").asString()),
                translated(d.path("name")),
                list(d.path("languages"), JsonNode::asString),
                list(d.path("departments"), SiteFields::department),
                list(d.path("topics"), SiteFields::topic),
                list(d.path("hosts"), host -> new HostPage(host.asString())),
                Optional.of(d.path("hours")).filter(JsonNode::isObject).map(SiteFields::hours),
                desk(d.path("desk")),
                translated(d.at("/texts/greeting")),
                translated(d.at("/texts/farewell")),
                Optional.of(d.path("brand")).filter(JsonNode::isString).map(b -> BrandColour.parse(b.asString())),
                HoldFields.holds(d),
                list(d.path("headStarts"), SiteFields::headStart),
                CallbackFields.plan(d));
    }

    private static Department department(JsonNode d) {
        return new Department(
                new DepartmentId(d.path("id").asString()),
                translated(d.path("name")),
                AssignmentPolicy.parse(d.path("policy").asString(AssignmentPolicy.LONGEST_IDLE.word())),
                lines(d));
    }

    private static LineRules lines(JsonNode d) {
        LineRules standard = LineRules.STANDARD;
        return new LineRules(
                seconds(d.path("generalAfterSeconds")),
                Optional.of(d.path("overflow")).filter(JsonNode::isObject).map(SiteFields::overflow),
                Optional.of(d.path("queue")).filter(JsonNode::isObject).map(SiteFields::bound),
                seconds(d.path("preferredWaitSeconds")).orElse(standard.preferredWait()),
                d.path("offersAtOnce").asInt(standard.offersAtOnce()));
    }

    private static LineRules.Overflow overflow(JsonNode o) {
        return new LineRules.Overflow(
                new DepartmentId(o.path("to").asString()),
                Duration.ofSeconds(o.path("afterSeconds").asInt()));
    }

    private static LineRules.Bound bound(JsonNode q) {
        return new LineRules.Bound(
                q.path("places").asInt(MOST_PLACES),
                seconds(q.path("waitSeconds")),
                FullChoice.parse(q.path("whenFull").asString(FullChoice.CLOSED.word())));
    }

    private static Optional<Duration> seconds(JsonNode number) {
        return Optional.of(number).filter(JsonNode::isInt).map(n -> Duration.ofSeconds(n.asInt()));
    }

    private static HeadStart headStart(JsonNode h) {
        return new HeadStart(condition(h.path("when")), h.path("minutes").asInt());
    }

    private static HeadStart.Condition condition(JsonNode when) {
        if (when.has("topic")) {
            return new HeadStart.OfTopic(new TopicId(when.path("topic").asString()));
        }
        if (when.has("plan")) {
            return new HeadStart.OfPlan(new PlanName(when.path("plan").asString()));
        }
        return when.has("contactWithinDays")
                ? new HeadStart.Repeat(when.path("contactWithinDays").asInt())
                : new HeadStart.Dropped(when.path("droppedWithinDays").asInt());
    }

    private static Topic topic(JsonNode t) {
        return new Topic(
                new TopicId(t.path("id").asString()),
                translated(t.path("name")),
                new DepartmentId(t.path("department").asString()),
                Nature.parse(t.path("nature").asString(Nature.NONE.word())));
    }

    private static Desk desk(JsonNode d) {
        Desk standard = Desk.STANDARD;
        return new Desk(
                d.path("capacity").asInt(standard.capacity()),
                d.path("ringSeconds").asInt(standard.ringSeconds()),
                d.path("wrapUpSeconds").asInt(standard.wrapUpSeconds()),
                d.path("graceSeconds").asInt(standard.graceSeconds()),
                Optional.of(d.path("assignmentsPerMinute"))
                        .filter(JsonNode::isInt)
                        .map(n -> OptionalInt.of(n.asInt()))
                        .orElse(standard.assignmentsPerMinute()),
                d.path("unseenOffers").asInt(standard.unseenOffers()),
                d.path("handedSeconds").asInt(standard.handedSeconds()),
                d.path("turnMinutes").asInt(standard.turnMinutes()));
    }

    static OpeningHours hours(JsonNode h) {
        Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < DAYS.size(); i++) {
            week.put(DayOfWeek.of(i + 1), list(h.path("week").path(DAYS.get(i)), SiteFields::span));
        }
        var holidays = list(h.path("holidays"), day -> LocalDate.parse(day.asString()));
        return new OpeningHours(
                ZoneId.of(h.path("zone").asString()), week, holidays.stream().collect(Collectors.toSet()));
    }

    private static OpeningHours.Span span(JsonNode s) {
        return new OpeningHours.Span(
                minute(s.path("from").asString()), minute(s.path("to").asString()));
    }

    static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    static Translated translated(JsonNode texts) {
        Map<String, String> byLanguage = new HashMap<>();
        texts.forEachEntry((language, text) -> byLanguage.put(language, text.asString()));
        return new Translated(byLanguage);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return array.valueStream().map(each).toList();
    }
}
