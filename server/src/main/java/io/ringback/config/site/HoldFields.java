package io.ringback.config.site;

import io.ringback.model.HoldId;
import io.ringback.model.IncidentId;
import io.ringback.model.TopicId;
import io.ringback.model.site.HoldKind;
import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Holds;
import io.ringback.model.site.Incident;
import io.ringback.model.site.Tone;
import io.ringback.model.site.Translated;
import io.ringback.model.site.WaitStage;
import io.ringback.model.site.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes the model of the hold messages and incidents of a document that was checked. */
final class HoldFields {
    private HoldFields() {}

    static Holds holds(JsonNode document) {
        JsonNode hold = document.path("hold");
        ZoneId zone = zone(document);
        return new Holds(
                hold.path("adverts").asBoolean(false),
                SiteFields.list(hold.path("messages"), message -> message(message, zone)),
                SiteFields.list(document.path("incidents"), HoldFields::incident));
    }

    private static ZoneId zone(JsonNode document) {
        return ZoneId.of(document.at("/hours/zone").asString("UTC"));
    }

    private static HoldMessage message(JsonNode m, ZoneId zone) {
        boolean advert = m.path("advert").asBoolean(false);
        Translated text = SiteFields.translated(m.path("text"));
        return new HoldMessage(
                new HoldId(m.path("id").asString()),
                HoldKind.parse(m.path("kind").asString()),
                advert,
                topics(m),
                Set.copyOf(SiteFields.list(m.path("stages"), stage -> WaitStage.parse(stage.asString()))),
                Optional.of(m.path("hours")).filter(JsonNode::isObject).map(SiteFields::hours),
                Tone.parse(m.path("tone").asString(Tone.PLAIN.word())),
                Wording.tones(text, advert),
                dayAfter(m.path("until").asString(), zone),
                text,
                SiteFields.translated(m.path("link")));
    }

    /** The last day counts to its end. */
    private static Instant dayAfter(String day, ZoneId zone) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Incident incident(JsonNode i) {
        return new Incident(
                new IncidentId(i.path("id").asString()),
                topics(i),
                instant(i.path("noticedAt").asString()),
                instant(i.path("nextUpdateAt").asString()),
                SiteFields.translated(i.path("text")));
    }

    private static Set<TopicId> topics(JsonNode owner) {
        return Set.copyOf(SiteFields.list(owner.path("topics"), topic -> new TopicId(topic.asString())));
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
