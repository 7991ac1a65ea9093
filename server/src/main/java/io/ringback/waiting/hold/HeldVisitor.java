package io.ringback.waiting.hold;

import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.waiting.Standing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A visitor with at least one connection to this node, and what they were told while they waited. */
final class HeldVisitor {
    /** A message may come some seconds later; an incident is looked for in every round. */
    private static final int ROUNDS_BETWEEN_LOOKS = 5;

    private final SiteId site;
    private final Map<HoldScreen, Optional<ConversationId>> screens = new LinkedHashMap<>(2);
    private @Nullable ConversationId conversation;
    private Standing.@Nullable Wait stay;
    private Told told = Told.NOTHING;
    private int rounds;

    HeldVisitor(SiteId site) {
        this.site = site;
    }

    SiteId site() {
        return site;
    }

    synchronized void add(HoldScreen screen) {
        screens.put(screen, Optional.empty());
    }

    /** Returns whether it was the last one. */
    synchronized boolean remove(HoldScreen screen) {
        screens.remove(screen);
        return screens.isEmpty();
    }

    /** This screen heard where the visitor stands. One that shows the stay only now is told of the incident the others show. */
    synchronized void stands(HoldScreen screen, Standing standing) {
        ConversationId current = standing.conversation();
        if (!current.equals(conversation)) {
            conversation = current;
            told = Told.NOTHING;
            rounds = 0;
        }
        stay = standing.state() == ConversationState.WAITING ? standing.waiting() : null;
        Optional<ConversationId> before = screens.replace(screen, Optional.of(current));
        if (stay != null && before != null && !before.equals(Optional.of(current))) {
            told.incident().ifPresent(incident -> screen.tell(current, incident));
        }
    }

    synchronized boolean waits() {
        return stay != null;
    }

    /** Tells what is to be told now, if anything. */
    synchronized void round(Site document, Instant now) {
        ConversationId current = conversation;
        if (current == null || stay == null) {
            return;
        }
        boolean looks = rounds++ % ROUNDS_BETWEEN_LOOKS == 0;
        Waiter waiter = waiter(stay);
        Optional<Hold> found = looks
                ? HoldChoice.choose(document, waiter, told, now)
                : HoldChoice.incident(document, waiter.topic(), told, now);
        found.ifPresent(hold -> {
            told = told.and(hold, now);
            screens.keySet().forEach(screen -> screen.tell(current, hold));
        });
    }

    private Waiter waiter(Standing.Wait of) {
        Set<String> pages = screens.keySet().stream()
                .flatMap(screen -> screen.page().stream())
                .collect(Collectors.toSet());
        return new Waiter(
                Optional.ofNullable(of.topic()), of.since(), of.again(), Optional.ofNullable(of.promiseAt()), pages);
    }
}
