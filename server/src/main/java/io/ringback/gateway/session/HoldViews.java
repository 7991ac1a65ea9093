package io.ringback.gateway.session;

import io.ringback.model.ConversationId;
import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Incident;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.Views;
import io.ringback.waiting.hold.Hold;
import org.jspecify.annotations.Nullable;

/** What waiting visitors are told, in their language. */
final class HoldViews {
    private HoldViews() {}

    static ServerEvent event(ConversationId conversation, Hold hold, String language) {
        if (hold instanceof Hold.OfMessage told) {
            return message(conversation, told.message(), language);
        }
        Views.Incident shown = hold instanceof Hold.OfIncident known ? incident(known, language) : null;
        return new ServerEvent.IncidentNow(conversation, shown);
    }

    private static ServerEvent message(ConversationId conversation, HoldMessage message, String language) {
        @Nullable String link = message.link().in(language).orElse(null);
        return new ServerEvent.Held(
                conversation,
                message.id(),
                message.kind().word(),
                message.tone().word(),
                message.text().in(language, ""),
                link);
    }

    static Views.Incident incident(Hold.OfIncident known, String language) {
        Incident incident = known.incident();
        return new Views.Incident(
                incident.id(),
                incident.text().in(language, ""),
                incident.noticedAt().toEpochMilli(),
                incident.nextUpdateAt().toEpochMilli(),
                known.late());
    }
}
