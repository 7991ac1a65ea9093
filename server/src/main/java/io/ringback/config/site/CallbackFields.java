package io.ringback.config.site;

import io.ringback.model.DepartmentId;
import io.ringback.model.site.CallbackPlan;
import io.ringback.model.site.CallbackTimes;
import io.ringback.model.site.ContactKind;
import io.ringback.model.site.Webhook;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the model of what a checked document says of callbacks and of staffing. */
final class CallbackFields {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private CallbackFields() {}

    static CallbackPlan plan(JsonNode document) {
        Map<DepartmentId, CallbackPlan.OfDepartment> departments = new HashMap<>();
        document.path("departments")
                .forEach(each -> departments.put(
                        new DepartmentId(each.path("id").asString()), department(each.path("callback"))));
        return new CallbackPlan(
                departments,
                SiteFields.list(document.path("staffing"), CallbackFields::shift),
                times(document.path("callbacks")),
                webhook(document.path("callbacks").path("webhook")),
                codes(document.path("callbacks").path("codes")));
    }

    private static CallbackTimes times(JsonNode c) {
        CallbackTimes standard = CallbackTimes.STANDARD;
        return new CallbackTimes(
                seconds(c.path("windowSeconds"), standard.window()),
                seconds(c.path("leadSeconds"), standard.lead()),
                seconds(c.path("reminderSeconds"), standard.reminder()),
                Duration.ofHours(
                        c.path("replyHours").asInt((int) standard.reply().toHours())),
                Duration.ofDays(
                        c.path("contactDays").asInt((int) standard.contact().toDays())));
    }

    private static Set<ContactKind> codes(JsonNode words) {
        return Arrays.stream(ContactKind.values())
                .filter(kind -> SiteFields.list(words, JsonNode::asString).contains(kind.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Webhook> webhook(JsonNode w) {
        return w.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Webhook(
                        URI.create(w.path("url").asString()), w.path("secret").asString()));
    }

    private static Duration seconds(JsonNode number, Duration standard) {
        return Duration.ofSeconds(number.asInt((int) standard.toSeconds()));
    }

    private static CallbackPlan.OfDepartment department(JsonNode c) {
        CallbackPlan.OfDepartment standard = CallbackPlan.OfDepartment.STANDARD;
        return new CallbackPlan.OfDepartment(
                seconds(c.path("offerAfterSeconds"), standard.offerAfter()),
                SiteFields.list(c.path("countries"), JsonNode::asString),
                c.path("wholeAgent").asBoolean(false));
    }

    private static CallbackPlan.Shift shift(JsonNode s) {
        return new CallbackPlan.Shift(
                new DepartmentId(s.path("department").asString()),
                SiteFields.list(s.path("days"), day -> DayOfWeek.of(DAYS.indexOf(day.asString()) + 1)).stream()
                        .collect(Collectors.toSet()),
                SiteFields.minute(s.path("from").asString()),
                SiteFields.minute(s.path("to").asString()),
                s.path("agents").asInt());
    }
}
