package io.ringback.waiting.live;

import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.estimate.SiteEstimator;
import io.ringback.waiting.estimate.Snapshot;
import io.ringback.waiting.habit.Habits;
import io.ringback.waiting.habit.StaffPlan;
import io.ringback.waiting.habit.Usual;
import io.ringback.waiting.ledger.Count;
import io.ringback.waiting.ledger.ScoreBook;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the routing log into an estimator: what each entry says of agents, of the line, and of waits that are known by it. */
final class SiteFeed {
    /** Head starts as three classes: a quarter of an hour or more, less, none. */
    static final HeadStarts HEADS = new HeadStarts(List.of(1800.0, 300.0, 0.0), false);

    private static final double GREAT_HEAD_START = 900_000;
    /** Words of {@link TurnState} of somebody whose turn came while they were away. */
    private static final Set<String> CALLED = Stream.of(TurnState.CALLED, TurnState.PASSED, TurnState.MISSED)
            .map(TurnState::word)
            .collect(Collectors.toUnmodifiableSet());

    /** The word of an attempt that is made again: who has a voicemail or another number is not called again. */
    private static final String NO_ANSWER = "no_answer";

    private static final int MOST_TOMBSTONES = 5_000;

    private final SiteEstimator estimator;
    private final Map<String, TreeMap<Double, Tombstone>> stones = new HashMap<>();
    private final ScoreBook scores = new ScoreBook();
    private final Rings rings = new Rings();
    private final Habits habits;
    private String last;

    SiteFeed() {
        estimator = new SiteEstimator(HEADS);
        habits = new Habits();
        last = "";
    }

    SiteFeed(SiteState state) {
        estimator = new SiteEstimator(HEADS, state.snapshot());
        state.tombstones().forEach(this::bury);
        habits = new Habits(state.learned());
        last = state.snapshot().lastLogId();
    }

    SiteState state(long fence) {
        Snapshot snapshot = estimator.snapshot(fence, last);
        return new SiteState(
                snapshot,
                stones.values().stream().flatMap(lane -> lane.values().stream()).toList(),
                habits.state());
    }

    /** What came of what visitors were told, since this was asked last. */
    List<Count> scores() {
        return scores.take();
    }

    SiteEstimator estimator() {
        return estimator;
    }

    /** Who takes chats just now, of those planned. */
    void look(Instant now, StaffPlan plan) {
        habits.look(now, plan, department -> estimator.accepting(department + ":" + Lane.ANY));
    }

    /**
     * What is usual on the site.
     *
     * @param now in seconds
     */
    Usual usual(double now) {
        return new Usual(now, habits.state(), estimator.slotSeconds());
    }

    /** The entry up to which everything was read; empty before the first. */
    String last() {
        return last;
    }

    static int priority(double headStartMs) {
        return headStartMs >= GREAT_HEAD_START ? 0 : headStartMs > 0 ? 1 : 2;
    }

    void read(LogEntry entry) {
        last = entry.id();
        double now = entry.seconds();
        String lane = entry.text("l");
        String agent = entry.text("a");
        switch (entry.event()) {
            case "place" -> estimator.arrive(now, lane, priority(entry.number("head", 0)));
            case "offer" -> rings.begin(entry.text("c"), lane, agent);
            case "back" -> rings.end(entry.text("c"), agent);
            case "move" -> move(now, entry);
            case "accept" -> accept(now, entry);
            // the turn came and the visitor was away: how long they were told to wait is known now
            case "turn" -> learn(now, lane, entry.text("waits"));
            case "free" -> free(now, agent);
            case "end" -> end(now, entry);
            case "transfer" -> transfer(now, agent, entry.text("into"));
            case "lost" -> lose(now, entry);
            // who took a callback says nothing of patience, and is demand again at its time
            case "book" -> {
                rings.end(entry.text("c"));
                estimator.leave(now, lane, calledBack(entry));
            }
            case "due" -> {
                estimator.rejoin(now, lane);
                estimator.commit(now, lane);
            }
            // they leave the page and keep the place; or they would rather wait again
            case "commit" -> {
                rings.end(entry.text("c"));
                estimator.commit(now, lane);
            }
            case "uncommit" -> {
                estimator.leave(now, lane, true);
                estimator.rejoin(now, lane);
            }
            case "sign_on", "status" -> status(now, entry);
            case "gone" -> estimator.forget(agent);
            case "attempt" ->
                habits.attempt(now, lane.split(":", 2)[0], !entry.text("r").equals(NO_ANSWER));
            default -> {
                // says nothing of supply, demand or waits
            }
        }
    }

    /** Whether the place waits for a callback: nobody gives that up. */
    private static boolean calledBack(LogEntry entry) {
        return !entry.text("b").isEmpty();
    }

    private void move(double now, LogEntry entry) {
        estimator.leave(now, entry.text("l"), calledBack(entry));
        stand(now, entry.text("to"), entry);
    }

    private void stand(double now, String lane, LogEntry entry) {
        estimator.rejoin(now, lane);
        if (calledBack(entry)) {
            estimator.commit(now, lane);
        }
    }

    private void accept(double now, LogEntry entry) {
        String agent = entry.text("a");
        rings.end(entry.text("c"));
        estimator.leave(now, entry.text("l"), calledBack(entry));
        learn(now, entry.text("l"), entry.text("waits"));
        settle(now, agent, entry.number("score", Double.NEGATIVE_INFINITY));
        estimator.occupy(now, agent);
        settleIfIdle(now, agent);
    }

    private void free(double now, String agent) {
        estimator.release(now, agent);
        settleIfIdle(now, agent);
    }

    /** The giver's slot is free for others, whoever goes on with the chat. */
    private void transfer(double now, String agent, String lane) {
        estimator.release(now, agent);
        estimator.rejoin(now, lane);
        settleIfIdle(now, agent);
    }

    private void lose(double now, LogEntry entry) {
        estimator.vacate(now, entry.text("a"));
        stand(now, entry.text("l"), entry);
    }

    private void end(double now, LogEntry entry) {
        String state = entry.text("s");
        if (!state.equals("line") && !state.equals("offered")) {
            return;
        }
        String lane = entry.text("l");
        Set<String> rang = rings.end(entry.text("c"));
        if (entry.text("by").equals("visitor") && !calledBack(entry)) {
            giveUp(now, lane, entry);
        } else {
            estimator.leave(now, lane, calledBack(entry));
        }
        rang.forEach(agent -> settleIfIdle(now, agent));
    }

    private void giveUp(double now, String lane, LogEntry entry) {
        // who was called and did not come ran out of nothing but their own time
        if (CALLED.contains(entry.text("turn"))) {
            estimator.leave(now, lane, false);
        } else {
            estimator.abandon(now, lane);
        }
        if (!entry.text("waits").isEmpty()) {
            bury(new Tombstone(lane, entry.number("score", 0), entry.text("waits")));
        }
    }

    private void status(double now, LogEntry entry) {
        String agent = entry.text("a");
        if (entry.text("s").equals("available")) {
            List<String> lanes = Arrays.stream(entry.text("lanes").split(" ", -1))
                    .filter(lane -> !lane.isEmpty())
                    .toList();
            estimator.login(now, agent, (int) entry.number("capacity", 0), (int) entry.number("used", 0), lanes);
            settleIfIdle(now, agent);
        } else {
            double back = entry.number("back", Double.NaN);
            estimator.logout(now, agent, Double.isNaN(back) ? OptionalDouble.empty() : OptionalDouble.of(back / 1000));
        }
    }

    private void bury(Tombstone stone) {
        TreeMap<Double, Tombstone> lane = stones.computeIfAbsent(stone.lane(), name -> new TreeMap<>());
        lane.put(stone.score(), stone);
        if (lane.size() > MOST_TOMBSTONES) {
            lane.pollFirstEntry();
        }
    }

    /** The wait of somebody is known now. */
    private void learn(double now, String lane, String waits) {
        List<ToldAt> told = ToldAt.parse(waits);
        estimator.learn(now, lane, told.stream().map(ToldAt::told).toList());
        told.stream()
                .filter(ToldAt::measured)
                .forEach(each -> scores.add(
                        lane,
                        each.told(),
                        each.range(),
                        Math.max(0, now - each.told().at())));
    }

    private void settleIfIdle(double now, String agent) {
        if (estimator.idle(agent, rings.before(agent), rings::in)) {
            settle(now, agent, Double.POSITIVE_INFINITY);
        }
    }

    /** Those who gave up and stood before this score in a lane of the agent would have been taken now. */
    private void settle(double now, String agent, double score) {
        for (String name : estimator.lanes(agent)) {
            TreeMap<Double, Tombstone> lane = stones.get(name);
            if (lane != null) {
                var settled = lane.headMap(score, false);
                settled.values().forEach(stone -> learn(now, name, stone.waits()));
                settled.clear();
            }
        }
    }
}
