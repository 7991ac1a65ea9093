package io.ringback.model.site;

import io.ringback.model.HoldId;
import io.ringback.model.TopicId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody who waits may read.
 *
 * @param id its slug; each is told at most once a visit
 * @param kind what it does for the reader
 * @param advert whether it sells, offers or advertises anything
 * @param topics whom it is for; empty: for everybody
 * @param stages when in the wait; never empty
 * @param hours when in the week; empty: always
 * @param tone how it is to speak
 * @param fits tones in which its texts may stand, by {@link Wording}; without its own it is never shown
 * @param until the first moment it is no longer true
 * @param text what is read, in every language of the site
 * @param link the page it leads to, in every language of the site; {@link Translated#NONE} for a message that leads nowhere
 */
public record HoldMessage(
        HoldId id,
        HoldKind kind,
        boolean advert,
        Set<TopicId> topics,
        Set<WaitStage> stages,
        Optional<OpeningHours> hours,
        Tone tone,
        Set<Tone> fits,
        Instant until,
        Translated text,
        Translated link) {
    public HoldMessage {
        topics = Set.copyOf(topics);
        stages = Set.copyOf(stages);
        fits = Set.copyOf(fits);
    }

    /** Whether it is for this part of the wait, at this hour, and still true. */
    public boolean suits(WaitStage stage, Instant now) {
        return stages.contains(stage)
                && now.isBefore(until)
                && hours.map(h -> h.isOpen(now)).orElse(true);
    }
}
