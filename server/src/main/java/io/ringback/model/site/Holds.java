package io.ringback.model.site;

import io.ringback.model.TopicId;
import java.util.List;
import java.util.Optional;

/**
 * All that a site has to say to those who wait.
 *
 * @param adverts whether adverts may be shown at all
 * @param messages in the order in which they are tried
 * @param incidents what is known to be wrong just now, the gravest first
 */
public record Holds(boolean adverts, List<HoldMessage> messages, List<Incident> incidents) {
    /** What holds where a site says nothing: nothing is a good answer. */
    public static final Holds NONE = new Holds(false, List.of(), List.of());

    public Holds {
        messages = List.copyOf(messages);
        incidents = List.copyOf(incidents);
    }

    /** The incident that concerns somebody with this topic, or with none. */
    public Optional<Incident> incident(Optional<TopicId> topic) {
        return incidents.stream().filter(each -> each.concerns(topic)).findFirst();
    }
}
