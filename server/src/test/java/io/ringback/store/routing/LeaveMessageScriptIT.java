package io.ringback.store.routing;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.store.routing.SiteRedis.CARDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.message.Left;
import io.ringback.callback.message.MessageRequest;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.notify.OutboxEntry;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import io.ringback.store.notify.RedisOutbox;
import io.ringback.store.notify.RedisTells;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message that is left is a promise to answer, in no line until somebody has time for it or its time is near. */
final class LeaveMessageScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final Promised promised = new Promised(SITE);

    private static MessageRequest message(VisitorId visitor, Duration within) {
        Instant by = Instant.ofEpochMilli(SITE.now()).plus(within);
        return new MessageRequest(ConversationId.random(), visitor, CARDS, null, "en", "Ana", "Where is my card?", by);
    }

    private static Decision<Left> leave(MessageRequest message) {
        return await(SITE.messages().leave(SITE.site(), message, 100));
    }

    private static MessageRequest left(Duration within) {
        MessageRequest message = message(VisitorId.random(), within);
        assertThat(leave(message).answer()).isEqualTo(new Left.Kept(message.conversation()));
        return message;
    }

    private PromiseState state(MessageRequest message) {
        return promised.state(promise(message));
    }

    private static PromiseId promise(MessageRequest message) {
        return new PromiseId("reply_by:" + message.conversation());
    }

    @Test
    void isPromisedAndStandsInNoLine() {
        MessageRequest message = message(VisitorId.random(), Duration.ofHours(10));
        Decision<Left> first = leave(message);
        assertThat(first.steps()).extracting(Step::change).containsExactly(new Step.Change.Keep());
        assertThat(leave(message).answer()).as("a repeat").isEqualTo(first.answer());
        assertThat(state(message)).isEqualTo(PromiseState.MADE);
        assertThat(SITE.ahead(SITE.placed(CARDS))).isZero();
        Standing.Wait wait = Objects.requireNonNull(await(SITE.waiting().look(SITE.site(), message.visitor()))
                .orElseThrow()
                .waiting());
        assertThat(wait.replyBy()).isEqualTo(message.by());
    }

    @Test
    void twiceInTheSameMomentIsOnce() {
        MessageRequest message = message(VisitorId.random(), Duration.ofHours(10));
        List<CompletionStage<Decision<Left>>> both = List.of(
                SITE.messages().leave(SITE.site(), message, 1),
                SITE.messagesElsewhere().leave(SITE.site(), message, 1));
        assertThat(both)
                .allSatisfy(
                        stage -> assertThat(await(stage).answer()).isEqualTo(new Left.Kept(message.conversation())));
        assertThat(await(SITE.messages().leave(SITE.site(), message(VisitorId.random(), Duration.ofHours(1)), 1))
                        .answer())
                .isEqualTo(new Left.Full());
        assertThat(leave(message(message.visitor(), Duration.ofHours(10))).answer())
                .as("more words belong to the first")
                .isEqualTo(new Left.Open(message.conversation()));
    }

    @Test
    void whoWaitsInPersonGoesFirst() {
        MessageRequest message = left(Duration.ofHours(10));
        PlaceRequest waits = SITE.placed(CARDS);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(waits.conversation());
        AgentId other = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(6));
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(message.conversation());
    }

    @Test
    void itsVisitorNeedNotBeThereAndTheFirstWordsKeepThePromise() {
        MessageRequest message = left(Duration.ofHours(10));
        AgentId agent = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(6));
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(state(message)).isEqualTo(PromiseState.MADE);
        assertThat(await(SITE.messages().answered(SITE.site(), message.conversation(), agent)))
                .isTrue();
        assertThat(state(message)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void comesToTheFrontAnHourBeforeIsAtRiskAndLate() {
        MessageRequest message = left(Duration.ofHours(3));
        SITE.pass(Duration.ofHours(2).minusMinutes(1));
        SITE.tick();
        PlaceRequest waits = SITE.placed(CARDS);
        assertThat(SITE.ahead(waits)).isZero();
        SITE.pass(Duration.ofMinutes(1));
        SITE.tick();
        assertThat(SITE.ahead(waits)).as("behind the message").isEqualTo(1);
        SITE.pass(Duration.ofMinutes(45));
        SITE.tick();
        assertThat(state(message)).isEqualTo(PromiseState.AT_RISK);
        await(new RedisTells(SITE.tag())
                .keep(SITE.site(), message.visitor(), "en", OutboxEntry.MAIL, "ana@example.org"));
        SITE.pass(Duration.ofMinutes(15));
        SITE.tick();
        SITE.tick();
        assertThat(state(message)).isEqualTo(PromiseState.LATE);
        assertThat(await(new RedisOutbox(SITE.tag()).lease(SITE.site(), "node", 10))
                        .entries())
                .extracting(OutboxEntry::what)
                .containsExactly("message_late");
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).as("still owed").isEqualTo(message.conversation());
    }

    @Test
    void whoEndsItUnansweredBreaksThePromiseButForItsVisitor() {
        MessageRequest own = left(Duration.ofHours(10));
        await(SITE.routing().end(SITE.site(), own.conversation(), new Leaver.Visitor(own.visitor())));
        assertThat(state(own)).isEqualTo(PromiseState.WITHDRAWN);
        MessageRequest other = left(Duration.ofHours(10));
        AgentId agent = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(6));
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.routing().end(SITE.site(), other.conversation(), new Leaver.Agent(agent)));
        assertThat(state(other)).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void whoWaitsLeavesTheLineAndWhoHasACallbackHasThat() {
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        assertThat(leave(message(first.visitor(), Duration.ofHours(10))).answer())
                .isEqualTo(new Left.Open(first.conversation()));
        assertThat(SITE.ahead(second)).isZero();
        CallbackSite calls = new CallbackSite(SITE);
        HoldRequest call = calls.booked(calls.window(), null);
        assertThat(leave(message(call.visitor(), Duration.ofHours(10))).answer())
                .isEqualTo(new Left.Callback());
    }
}
