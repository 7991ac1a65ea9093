package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.callback.BookRequest;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Contact;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.PhoneNumber;
import io.ringback.callback.SellingBounds;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackMove;
import io.ringback.model.callback.CallbackState;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.store.routing.RedisCallbacks;
import io.ringback.store.routing.RedisEstimators;
import io.ringback.store.routing.SiteTag;
import io.ringback.store.sites.RedisSites;
import io.ringback.waiting.live.LogEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Callbacks fall due in the second in which a node or Redis is killed, while agents decline and people do not answer: none is lost,
 * each is begun within a minute, and each try is one attempt. In real time, with nodes as processes; Redis writes to disk before it
 * answers.
 */
final class DueDespiteFaultsIT {
    private static final int CALLBACKS = 60;
    private static final Duration AHEAD = Duration.ofSeconds(8);
    private static final Lane LANE = Lane.parse("support:en");
    private static final int MANY = 1_000;

    @TempDir
    static Path folder;

    private final RedisServers redis = RedisServers.single("--appendonly", "yes", "--appendfsync", "always");
    private final RedisSession session = RedisSession.open(redis);
    private final SiteTag tag = SiteTag.on(session.commands());
    private final RedisCallbacks callbacks = new RedisCallbacks(tag);
    private final List<Node> nodes = new ArrayList<>();
    private final RestlessDesks desks = new RestlessDesks(tag, Installation.SITE, LANE);

    @BeforeEach
    void open() throws Exception {
        Installation.await(
                new RedisSites(session.commands()).write(Installation.SITE, Installation.DOCUMENT, OptionalLong.of(0)));
        for (int i = 0; i < 2; i++) {
            nodes.add(Node.start("redis://" + redis.node(0).address(), folder.resolve("node" + i + System.nanoTime())));
        }
    }

    @AfterEach
    void close() throws Exception {
        desks.close();
        nodes.forEach(Node::close);
        session.close();
        redis.close();
    }

    @Test
    void aNodeIsKilledInTheSecondTheyAreDue() throws Exception {
        Instant window = booked();
        nodes.get(0).kill();
        allAreBegunOnce(window);
    }

    @Test
    void redisIsKilledInTheSecondTheyAreDue() throws Exception {
        Instant window = booked();
        redis.node(0).kill();
        redis.node(0).restart();
        allAreBegunOnce(window);
    }

    /** Returns in the second in which they are due. */
    private Instant booked() {
        Instant window = Instant.ofEpochMilli(System.currentTimeMillis()).plus(AHEAD);
        for (int i = 0; i < CALLBACKS; i++) {
            book(window, i);
        }
        desks.open();
        await().atMost(AHEAD.multipliedBy(2)).until(() -> !Instant.now().isBefore(window));
        return window;
    }

    private void book(Instant window, int number) {
        HoldRequest hold = new HoldRequest(
                CallbackId.random(), VisitorId.random(), LANE, window, 1, false, new SellingBounds(MANY, MANY));
        Installation.await(callbacks.hold(Installation.SITE, hold));
        Installation.await(callbacks.book(
                Installation.SITE,
                new BookRequest(
                        hold.callback(),
                        hold.visitor(),
                        new Contact(new PhoneNumber("+3864%07d".formatted(1_000_000 + number)), null),
                        "You may call me.",
                        "127.0.0.1",
                        ZoneId.of("Europe/Ljubljana"),
                        "en",
                        ConversationId.random(),
                        null,
                        "Ana",
                        "My card was declined")));
    }

    private void allAreBegunOnce(Instant window) throws InterruptedException {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> list(window).stream().allMatch(each -> each.first() != null));
        desks.close();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> !list(window).isEmpty());
        List<CallbackRecord> all = list(window);
        assertThat(all).hasSize(CALLBACKS);
        Map<CallbackId, Life> lives = lives();
        assertThat(all).allSatisfy(each -> {
            assertThat(each.first()).isBefore(window.plusSeconds(60));
            Life life = Objects.requireNonNull(lives.get(each.id()));
            assertThat(life.state).isEqualTo(each.state());
            assertThat(life.starts - life.lost).isEqualTo(each.attempts()).isEqualTo(1);
        });
        assertThat(desks.declined()).isPositive();
    }

    private List<CallbackRecord> list(Instant window) {
        return Installation.await(callbacks.list(Installation.SITE, window, window, MANY));
    }

    /** What the log says of one. */
    private static final class Life {
        private CallbackState state = CallbackState.OFFERED;
        private int starts;
        private int lost;
    }

    private Map<CallbackId, Life> lives() {
        Map<CallbackId, Life> lives = new HashMap<>();
        String read = "";
        List<LogEntry> entries;
        do {
            entries = Installation.await(new RedisEstimators(tag).read(Installation.SITE, read, MANY));
            for (LogEntry entry : entries) {
                read = entry.id();
                if (entry.fields().getOrDefault("e", "").equals("callback")) {
                    follow(lives, entry.fields());
                }
            }
        } while (entries.size() == MANY);
        return lives;
    }

    private static void follow(Map<CallbackId, Life> lives, Map<String, String> fields) {
        Life life = lives.computeIfAbsent(new CallbackId(fields.getOrDefault("b", "")), id -> new Life());
        CallbackMove move = CallbackMove.valueOf(fields.getOrDefault("m", "").toUpperCase(Locale.ROOT));
        assertThat(move.from(life.state)).as("%s from %s", move, life.state).isPresent();
        life.state = move.to();
        life.starts += move == CallbackMove.START ? 1 : 0;
        life.lost += move == CallbackMove.LOSE ? 1 : 0;
    }
}
