package io.ringback.config.site;

import io.ringback.model.DepartmentId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.BrandColour;
import io.ringback.model.site.Department;
import io.ringback.model.site.Desk;
import io.ringback.model.site.HostPage;
import io.ringback.model.site.Nature;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import io.ringback.model.site.Topic;
import io.ringback.model.site.Translated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the model of a document that was checked. */
final class SiteFields {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

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
                HoldFields.holds(d));
    }

    private static Department department(JsonNode d) {
        return new Department(
                new DepartmentId(d.path("id").asString()),
                translated(d.path("name")),
                AssignmentPolicy.parse(d.path("policy").asString(AssignmentPolicy.LONGEST_IDLE.word())));
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
                d.path("graceSeconds").asInt(standard.graceSeconds()));
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

    private static int minute(String time) {
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
