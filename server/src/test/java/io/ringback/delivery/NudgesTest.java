package io.ringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who hears what, and that a feed which gave up leaves nobody deaf. */
final class NudgesTest {
    private static final Topic BOARD = new Topic.Board(new SiteId("harbour"));

    private final Feed feed = new Feed();
    private final Nudges nudges = new Nudges(feed);
    private final AtomicInteger heard = new AtomicInteger();
    private final Runnable listener = heard::incrementAndGet;

    @Test
    void sharesOneEarOfATopic() {
        AtomicInteger other = new AtomicInteger();
        nudges.listen(BOARD, listener);
        nudges.listen(BOARD, other::incrementAndGet);
        feed.asked.get(0).heard();
        assertThat(feed.asked).hasSize(1);
        assertThat(heard).hasValue(1);
        assertThat(other).hasValue(1);
    }

    @Test
    void asksAgainWhenTheFeedGaveUp() {
        CompletionStage<Void> ready = nudges.listen(BOARD, listener);
        feed.asked.get(0).fail();
        assertThat(ready.toCompletableFuture()).isCompletedExceptionally();
        assertThat(feed.asked).hasSize(2);
        feed.asked.get(1).fail();
        assertThat(feed.asked).hasSize(3);
        assertThat(heard).hasValue(0);
        feed.asked.get(2).answer.complete(null);
        assertThat(heard).as("for what was missed").hasValue(1);
        feed.asked.get(2).heard();
        assertThat(heard).hasValue(2);
    }

    @Test
    void whoComesAfterItGaveUpHearsToo() {
        nudges.listen(BOARD, listener);
        feed.asked.get(0).fail();
        AtomicInteger late = new AtomicInteger();
        CompletionStage<Void> ready = nudges.listen(BOARD, late::incrementAndGet);
        feed.asked.get(1).answer.complete(null);
        assertThat(ready.toCompletableFuture()).isCompleted();
        feed.asked.get(1).heard();
        assertThat(late).hasValue(2);
    }

    @Test
    void asksNoMoreWhenEverybodyHasGone() {
        nudges.listen(BOARD, listener);
        nudges.unlisten(BOARD, listener);
        feed.asked.get(0).fail();
        assertThat(feed.asked).hasSize(1);
        assertThat(feed.unlistened).isEqualTo(1);
    }

    private static final class Feed implements NudgeFeed {
        private final List<Asked> asked = new ArrayList<>();
        private int unlistened;

        @Override
        public CompletionStage<Void> listen(Topic topic, Runnable onNudge) {
            Asked once = new Asked(onNudge, new CompletableFuture<>());
            asked.add(once);
            return once.answer;
        }

        @Override
        public void unlisten(Topic topic) {
            unlistened++;
        }
    }

    private record Asked(Runnable onNudge, CompletableFuture<Void> answer) {
        void heard() {
            onNudge.run();
        }

        void fail() {
            answer.completeExceptionally(new IllegalStateException("not confirmed"));
        }
    }
}
