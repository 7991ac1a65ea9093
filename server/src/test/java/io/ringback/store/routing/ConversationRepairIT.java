package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.RoutedConversations;
import io.ringback.chat.Participant;
import io.ringback.chat.Question;
import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import io.ringback.protocol.Codec;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.SiteTicks;
import io.ringback.store.chat.ConversationKeys;
import io.ringback.store.chat.RedisConversations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node dies between the two scripts of a step: another node's tick tells the conversation what was decided, once. */
final class ConversationRepairIT {
    private static final Duration RETENTION = Duration.ofDays(30);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private RedisConversations conversations;
    private SiteTicks oneNode;
    private SiteTicks anotherNode;

    @BeforeEach
    void open() {
        conversations = new RedisConversations(SITE.commands(), new Codec(), RETENTION);
        RoutedConversations steps = new RoutedConversations(conversations);
        oneNode = new SiteTicks(SITE.routing(), steps, SITE.session().loops());
        anotherNode = new SiteTicks(SITE.elsewhere(), steps, SITE.session().loops());
    }

    @AfterEach
    void close() {
        oneNode.close();
        anotherNode.close();
    }

    @Test
    void afterAStartTheConversationIsKept() {
        PlaceRequest request = started();
        assertThat(lifetime(request)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        repair();
        assertThat(lifetime(request)).isGreaterThan(Duration.ofDays(29));
        assertThat(kinds(request)).containsExactly("message");
    }

    @Test
    void afterAnAcceptTheAgentJoins() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(transcript(request).header().state()).isEqualTo(ConversationState.WAITING);
        repair();
        assertThat(transcript(request).header().state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(transcript(request).header().agent()).isEqualTo(agent);
        assertThat(kinds(request)).containsExactly("message", "joined");
    }

    @Test
    void afterALossTheAgentLeavesAndTheNextJoins() {
        AgentId lost = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(lost, SITE.offer(lost).offer());
        repair();
        for (int second = 0; second < 46; second++) {
            SITE.run(Duration.ofSeconds(1));
        }
        AgentId next = SITE.available(1, CARDS);
        SITE.accept(next, SITE.offer(next).offer());
        repair();
        assertThat(transcript(request).header().agent()).isEqualTo(next);
        assertThat(kinds(request)).containsExactly("message", "joined", "left", "joined");
    }

    @Test
    void afterATransferTheAgentHasLeftAndTheNextJoins() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(maja, SITE.offer(maja).offer());
        repair();
        AgentId luka = SITE.available(1, LOANS);
        await(SITE.team()
                .transfer(SITE.site(), maja, request.conversation(), new HandoverTarget.ToAgent(luka), "note"));
        assertThat(transcript(request).header().agent())
                .as("told by nobody yet")
                .isEqualTo(maja);
        repair();
        assertThat(transcript(request).header().state()).isEqualTo(ConversationState.WAITING);
        assertThat(read(request, maja)).isEmpty();
        SITE.accept(luka, SITE.offer(luka).offer());
        repair();
        assertThat(transcript(request).header().agent()).isEqualTo(luka);
        assertThat(kinds(request)).containsExactly("message", "joined", "left", "joined");
    }

    @Test
    void afterAnInvitationTheGuestIsInAndOutAgain() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(maja, SITE.offer(maja).offer());
        AgentId luka = SITE.available(1, LOANS);
        await(SITE.team().invite(SITE.site(), maja, request.conversation(), luka, null));
        await(SITE.team().answer(SITE.site(), luka, request.conversation(), true, null));
        repair();
        assertThat(read(request, luka)).isPresent();
        await(SITE.team().endPart(SITE.site(), luka, request.conversation(), luka, false));
        repair();
        assertThat(read(request, luka)).isEmpty();
        assertThat(kinds(request)).containsExactly("message", "joined", "joined", "left");
        assertThat(transcript(request).header().agent()).isEqualTo(maja);
    }

    @Test
    void afterAHandOverTheFormerAgentIsOut() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(maja, SITE.offer(maja).offer());
        AgentId luka = SITE.available(1, LOANS);
        await(SITE.team().invite(SITE.site(), maja, request.conversation(), luka, null));
        await(SITE.team().answer(SITE.site(), luka, request.conversation(), true, null));
        repair();
        await(SITE.team().handOver(SITE.site(), maja, request.conversation(), luka));
        repair();
        assertThat(transcript(request).header().agent()).isEqualTo(luka);
        assertThat(read(request, maja)).isEmpty();
        assertThat(kinds(request)).containsExactly("message", "joined", "joined", "left", "joined");
    }

    @Test
    void whenNothingWasToldTheLastStepAloneMakesItRight() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(maja, SITE.offer(maja).offer());
        AgentId nika = SITE.away(1, LOANS);
        await(SITE.team().join(SITE.site(), nika, request.conversation()));
        await(SITE.team().takeOver(SITE.site(), nika, request.conversation(), 1));
        repair();
        assertThat(transcript(request).header().agent()).isEqualTo(nika);
        assertThat(read(request, nika)).isPresent();
        assertThat(read(request, maja)).as("whatever was told first").isEmpty();
    }

    @Test
    void afterAnEndNothingCanBeAdded() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = started();
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
        await(conversations.post(request.conversation(), visitor(request), "k2", "one more thing"));
        repair();
        assertThat(transcript(request).header().state()).isEqualTo(ConversationState.ENDED);
        assertThat(kinds(request).get(kinds(request).size() - 1)).isEqualTo("ended");
    }

    /** Opened and placed by a node that died before it could say that the conversation is to be kept. */
    private PlaceRequest started() {
        PlaceRequest request = SiteRedis.request(CARDS);
        await(conversations.open(new Question(
                request.conversation(),
                SITE.site(),
                request.visitor(),
                "k1",
                request.question(),
                "RB-4F7K2",
                "en",
                null,
                null,
                null,
                null,
                null,
                null)));
        SITE.place(request);
        return request;
    }

    /** Two nodes look after the site until nothing is left to be told. */
    private void repair() {
        SITE.pass(Duration.ofSeconds(2));
        oneNode.lookAfter(SITE.site());
        anotherNode.lookAfter(SITE.site());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SITE.redis("ZCARD", SITE.keys().steps()).equals("0"));
        oneNode.close();
        anotherNode.close();
    }

    private Duration lifetime(PlaceRequest request) {
        return Duration.ofMillis(Long.parseLong(SITE.redis("PTTL", ConversationKeys.root(request.conversation()))));
    }

    private Transcript transcript(PlaceRequest request) {
        return await(conversations.read(request.conversation(), visitor(request), Position.START))
                .orElseThrow();
    }

    private Optional<Transcript> read(PlaceRequest request, AgentId agent) {
        Participant reader = new Participant.Agent(agent, "Maja");
        return await(conversations.read(request.conversation(), reader, Position.START));
    }

    private List<String> kinds(PlaceRequest request) {
        Codec codec = new Codec();
        return transcript(request).entries().stream()
                .map(entry ->
                        codec.entryHead(entry.getBytes(StandardCharsets.UTF_8)).kind())
                .toList();
    }

    private static Participant.Visitor visitor(PlaceRequest request) {
        return new Participant.Visitor(request.visitor());
    }
}
