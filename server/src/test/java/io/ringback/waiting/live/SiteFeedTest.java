package io.ringback.waiting.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.estimate.LaneState;
import io.ringback.waiting.estimate.LineState;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the routing log says to the estimator. */
class SiteFeedTest {
    private static final Quantiles SOME = new Quantiles(10, 20, 30);

    private final SiteFeed feed = new SiteFeed();
    private int entries;

    @Test
    void learnsFromWhoIsAssigned() {
        available("a", 1);
        place("one", 1000);
        say("accept", 90_000, "c", "one", "l", "cards:en", "a", "a", "score", "1000", "waits", told(1));
        assertThat(learned()).isEqualTo(1);
        assertThat(line().waiting()).isZero();
        assertThat(feed.state(1).snapshot().agents().get(0).load()).isEqualTo(1);
    }

    @Test
    void whoGaveUpIsLearnedFromWhenSomebodyBehindIsTaken() {
        available("a", 1);
        place("gone", 1000);
        place("before", 500);
        place("behind", 2000);
        end("gone", "visitor", "1000", told(1));
        assertThat(feed.state(1).tombstones()).hasSize(1);
        accept("before", "500");
        assertThat(learned()).as("the place before says nothing of it").isZero();
        accept("behind", "2000");
        assertThat(learned()).isEqualTo(1);
        assertThat(feed.state(1).tombstones()).isEmpty();
    }

    @Test
    void whoGaveUpIsLearnedFromWhenASlotStaysFree() {
        available("a", 1);
        place("first", 500);
        accept("first", "500");
        place("gone", 1000);
        end("gone", "visitor", "1000", told(1));
        assertThat(learned()).isZero();
        say("free", 60_000, "c", "first", "l", "cards:en", "a", "a");
        assertThat(learned()).isEqualTo(1);
    }

    @Test
    void aSlotStaysFreeThoughAPlaceRingsElsewhere() {
        available("a", 1);
        available("b", 1);
        place("first", 500);
        accept("first", "500");
        place("gone", 1000);
        place("rings", 2000);
        say("offer", 5_000, "c", "rings", "l", "cards:en", "a", "b");
        end("gone", "visitor", "1000", told(1));
        say("free", 60_000, "c", "first", "l", "cards:en", "a", "a");
        assertThat(learned()).isEqualTo(1);
    }

    @Test
    void whoGivesUpWhileItRingsWouldHaveBeenTakenWhenNobodyElseIs() {
        available("a", 1);
        place("gone", 1000);
        say("offer", 5_000, "c", "gone", "l", "cards:en", "a", "a");
        say(
                "end",
                9_000,
                "c",
                "gone",
                "l",
                "cards:en",
                "by",
                "visitor",
                "s",
                "offered",
                "score",
                "1000",
                "waits",
                told(1));
        assertThat(learned()).isEqualTo(1);
    }

    @Test
    void anOfferThatWentBackLeavesThePlaceInLine() {
        available("a", 1);
        available("b", 1);
        place("gone", 1000);
        end("gone", "visitor", "1000", told(1));
        place("one", 2000);
        say("offer", 5_000, "c", "one", "l", "cards:en", "a", "b");
        say("back", 6_000, "c", "one", "l", "cards:en", "a", "b", "r", "declined");
        say("free", 7_000, "c", "other", "l", "cards:en", "a", "a");
        assertThat(learned()).as("somebody waits for this slot").isZero();
    }

    @Test
    void whatWasToldBeforeTheLaneWasClosedTeachesNothing() {
        available("a", 1);
        place("gone", 1000);
        end("gone", "visitor", "1000", told(1));
        say("status", 100_000, "a", "a", "s", "away");
        available("a", 1, 14 * 3_600_000L);
        assertThat(learned()).isZero();
        assertThat(feed.state(1).tombstones()).isEmpty();
    }

    @Test
    void whoeverIsAwayForAMomentIsNoClosing() {
        available("a", 1);
        place("gone", 1000);
        end("gone", "visitor", "1000", told(1));
        say("status", 100_000, "a", "a", "s", "away");
        available("a", 1, 1_200_000);
        assertThat(learned()).isEqualTo(1);
    }

    @Test
    void whoWasTakenOutByARuleTeachesNothing() {
        available("a", 1);
        place("one", 1000);
        end("one", "system", "1000", told(1));
        assertThat(feed.state(1).tombstones()).isEmpty();
        assertThat(line().waiting()).isZero();
        assertThat(line().abandoned()).isEqualTo(2);
    }

    @Test
    void aMoveIsNoArrival() {
        place("one", 1000);
        say("move", 5_000, "c", "one", "l", "cards:en", "to", "cards:*", "r", "general");
        List<LaneState> lanes = feed.state(1).snapshot().lanes();
        assertThat(lanes).extracting(LaneState::lane).containsExactly("cards:en", "cards:*");
        assertThat(lanes).extracting(lane -> lane.line().waiting()).containsExactly(0, 1);
        assertThat(lanes.get(1).line().arrivals()).containsOnly(0.0);
    }

    @Test
    void aTransferFreesTheGiversSlotAndWaitsElsewhere() {
        available("a", 1);
        place("one", 1000);
        accept("one", "1000");
        say("transfer", 60_000, "c", "one", "l", "cards:en", "a", "a", "to", "department", "into", "loans:en");
        assertThat(feed.state(1).snapshot().agents().get(0).load()).isZero();
        assertThat(feed.state(1).snapshot().lanes())
                .filteredOn(lane -> lane.lane().equals("loans:en"))
                .extracting(lane -> lane.line().waiting())
                .containsExactly(1);
    }

    @Test
    void aStateGoesOn() {
        available("a", 1);
        place("gone", 1000);
        end("gone", "visitor", "1000", told(1));
        SiteFeed other = new SiteFeed(feed.state(3));
        assertThat(other.last()).isEqualTo(feed.last());
        assertThat(other.state(3)).isEqualTo(feed.state(3));
    }

    @Test
    void whatItDoesNotKnowItPassesOver() {
        say("sunrise", 10);
        say("accept", 20, "c", "x", "l", "cards:en", "a", "nobody", "waits", "1 2;x y z;;1 2 999 4 5 6 7 8 9;");
        say("free", 30, "a", "nobody");
        say("gone", 40, "a", "nobody");
        assertThat(learned()).isZero();
        assertThat(feed.last()).isEqualTo("4-0");
    }

    private void available(String agent, int capacity) {
        available(agent, capacity, 0);
    }

    private void available(String agent, int capacity, long at) {
        say(
                "status",
                at,
                "a",
                agent,
                "s",
                "available",
                "capacity",
                String.valueOf(capacity),
                "used",
                "0",
                "lanes",
                "cards:en cards:*");
    }

    private void place(String id, long at) {
        say("place", at, "c", id, "l", "cards:en", "score", String.valueOf(at));
    }

    private void accept(String id, String score) {
        say("accept", 50_000, "c", id, "l", "cards:en", "a", "a", "score", score);
    }

    @Test
    void absenceIsNoImpatience() {
        available("a", 1);
        double before = line().abandoned();
        for (String turn : List.of("called", "passed", "missed")) {
            place(turn, 1000);
            say("end", 30_000, "c", turn, "l", "cards:en", "by", "visitor", "s", "line", "turn", turn);
        }
        place("idle", 2000);
        end("idle", "system", "2000", "");
        assertThat(line().abandoned()).isEqualTo(before);
        assertThat(line().waiting()).isZero();
        place("gone", 3000);
        end("gone", "visitor", "3000", "");
        assertThat(line().abandoned()).isGreaterThan(before);
    }

    @Test
    void aTurnThatCameIsLearnedFromOnceHoweverLateItsVisitorIs() {
        available("a", 1);
        place("away", 1000);
        say("turn", 40_000, "c", "away", "l", "cards:en", "n", "0", "score", "1000", "waits", told(1));
        assertThat(learned()).isEqualTo(1);
        say("accept", 900_000, "c", "away", "l", "cards:en", "a", "a", "n", "1", "score", "1000");
        assertThat(learned()).isEqualTo(1);
    }

    private void end(String id, String by, String score, String waits) {
        say("end", 30_000, "c", id, "l", "cards:en", "by", by, "s", "line", "score", score, "waits", waits);
    }

    private static String told(long at) {
        return new ToldAt(0, new Told(at, 5, SOME, SOME), false).text();
    }

    private double learned() {
        return feed.state(1).snapshot().lanes().stream()
                .flatMap(lane -> lane.calibration().seen().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private LineState line() {
        return feed.state(1).snapshot().lanes().get(0).line();
    }

    private void say(String event, long at, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("e", event, "t", String.valueOf(at)));
        for (int each = 0; each < fields.length; each += 2) {
            all.put(fields[each], fields[each + 1]);
        }
        feed.read(new LogEntry(++entries + "-0", all));
    }
}
