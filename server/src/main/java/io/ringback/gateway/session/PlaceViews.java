package io.ringback.gateway.session;

import io.ringback.model.site.Site;
import io.ringback.protocol.Views;
import io.ringback.waiting.Standing;
import io.ringback.waiting.screen.WaitRange;
import io.ringback.waiting.screen.WaitScreen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A place in line as its visitor sees it. */
final class PlaceViews {
    /** One person helped proves nothing. */
    private static final int FEWEST_SERVED = 2;

    /** Who cannot be told a time is told of a closing within this. */
    private static final Duration CLOSING_SOON = Duration.ofHours(1);

    private final Site site;
    private final InstantSource clock;

    PlaceViews(Site site, InstantSource clock) {
        this.site = site;
        this.clock = clock;
    }

    Views.@Nullable Place of(@Nullable Standing standing) {
        WaitScreen screen = standing == null ? null : standing.screen();
        if (standing == null || screen == null || ConversationViews.replyBy(standing) != null) {
            return null;
        }
        WaitRange range = screen.range();
        return new Views.Place(
                screen.ahead(),
                screen.basis().basis(),
                range == null ? null : range.loSeconds(),
                range == null ? null : range.hiSeconds(),
                screen.promiseAt(),
                screen.served10() < FEWEST_SERVED ? null : screen.served10(),
                screen.notice() == null ? null : screen.notice().word(),
                screen.cause() == null ? null : screen.cause().word(),
                closingAt(screen),
                turn(standing));
    }

    private static Views.@Nullable Turn turn(Standing standing) {
        if (standing.waiting() == null || !standing.waiting().turn().state().asks()) {
            return null;
        }
        Standing.Turn turn = standing.waiting().turn();
        return new Views.Turn(
                turn.state().word(),
                turn.until() == null ? null : turn.until().toEpochMilli(),
                turn.more() ? true : null);
    }

    /** When the site closes, if what was promised lies beyond. */
    private @Nullable Long closingAt(WaitScreen screen) {
        Instant now = clock.instant();
        Instant end = screen.promiseAt() == null ? now.plus(CLOSING_SOON) : Instant.ofEpochMilli(screen.promiseAt());
        return site.hours()
                .flatMap(hours -> hours.closesAt(now))
                .filter(closes -> closes.isBefore(end))
                .map(Instant::toEpochMilli)
                .orElse(null);
    }
}
