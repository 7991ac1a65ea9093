package io.ringback.waiting.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The estimator as a whole. */
class SiteEstimatorTest {
    private static final HeadStarts HEADS = new HeadStarts(List.of(300.0, 0.0, -300.0), false);

    private final SiteEstimator site = new SiteEstimator(HEADS);

    @Test
    void saysThatNobodyIsThere() {
        assertThat(ask(0, "a", 3).status()).isEqualTo(Status.NO_AGENTS);
        site.login(1, "x", 2, 0, List.of("a"));
        assertThat(ask(2, "a", 3).status()).isEqualTo(Status.LEARNING);
        site.logout(3, "x", OptionalDouble.empty());
        assertThat(ask(4, "a", 3).status()).isEqualTo(Status.NO_AGENTS);
    }

    @Test
    void waitsForAnAnnouncedReturn() {
        site.login(0, "x", 2, 0, List.of("a"));
        site.logout(10, "x", OptionalDouble.of(310));
        assertThat(ask(10, "a", 0).status()).isEqualTo(Status.LEARNING);
        assertThat(ask(10, "a", 0).mean()).isCloseTo(330, within(1e-9));
        assertThat(ask(10 + 300 + AnnouncedReturns.LATEST_SECONDS + 1, "a", 0).status())
                .isEqualTo(Status.NO_AGENTS);
    }

    @Test
    void isOkOnceOutcomesWereLearned() {
        site.login(0, "x", 2, 0, List.of("a"));
        for (int each = 0; each < 20; each++) {
            site.learn(each + 60, "a", List.of(ask(each, "a", 0).told()));
        }
        assertThat(ask(100, "a", 0).status()).isEqualTo(Status.OK);
        assertThat(ask(100, "a", 1e9).status()).isEqualTo(Status.BEYOND_HORIZON);
    }

    @Test
    void countsOfASharedLaneWhatItsAgentsTakeAway() {
        site.login(0, "both", 2, 0, List.of("a", "b"));
        site.login(0, "b1", 3, 0, List.of("b"));
        site.login(0, "b2", 3, 0, List.of("b"));
        // 2 of the 8 slots of b serve a too; all of a's serve b
        assertThat(site.ahead("a", lane -> lane.equals("a") ? 3 : 8)).isCloseTo(3 + 8 * 2 / 8.0, within(1e-9));
        assertThat(site.ahead("b", lane -> lane.equals("a") ? 3 : 8)).isCloseTo(8 + 3, within(1e-9));
        site.logout(1, "both", OptionalDouble.empty());
        assertThat(site.ahead("b", lane -> lane.equals("a") ? 3 : 8)).isEqualTo(8);
    }

    @Test
    void moreAgentsMeanAShorterWait() {
        double before = Double.POSITIVE_INFINITY;
        for (int each = 0; each < 50; each++) {
            site.login(each, "x" + each, 3, 0, List.of("a"));
            double mean = ask(60, "a", 10).mean();
            assertThat(mean).isLessThan(before);
            before = mean;
        }
    }

    @Test
    void aChangeOfCapacityIsNoLogInThatNobodyExpected() {
        site.arrive(0, "a", 1);
        site.login(1, "x", 2, 0, List.of("a"));
        double after = ask(2, "a", 4).mean();
        site.login(2, "x", 2, 0, List.of("a"));
        assertThat(ask(2, "a", 4).mean()).isEqualTo(after);
    }

    @Test
    void isFiniteAndInOrderInAnyState() {
        Random random = new Random(11);
        double now = 0;
        for (int each = 0; each < 20_000; each++) {
            now += random.nextInt(20) == 0 ? 1e6 * random.nextDouble() : random.nextDouble();
            String agent = "x" + random.nextInt(5);
            String lane = random.nextBoolean() ? "a" : "b";
            act(random.nextInt(9), now, agent, lane, random);
            Estimate estimate = site.ask(
                    now,
                    new Question(
                            lane,
                            random.nextInt(5),
                            1e5 * random.nextDouble(),
                            random.nextInt(10_000),
                            random.nextBoolean()));
            assertOrdered(estimate);
            if (random.nextBoolean()) {
                site.learn(now + 1e4 * random.nextDouble(), lane, List.of(estimate.told()));
            }
        }
    }

    private void act(int kind, double now, String agent, String lane, Random random) {
        switch (kind) {
            case 0 -> site.login(now, agent, 1 + random.nextInt(12), random.nextInt(3), List.of(lane));
            case 1 -> site.logout(now, agent, OptionalDouble.of(now - 500 + random.nextInt(5000)));
            case 2 -> site.logout(now, agent, OptionalDouble.empty());
            case 3 -> site.occupy(now, agent);
            case 4 -> site.release(now, agent);
            case 5 -> site.arrive(now, lane, random.nextInt(4));
            case 6 -> site.abandon(now, lane);
            case 7 -> site.commit(now, lane);
            default -> site.leave(now, lane, random.nextBoolean());
        }
    }

    private static void assertOrdered(Estimate estimate) {
        Quantiles left = estimate.remaining();
        assertThat(left.p20()).isNotNegative().isLessThanOrEqualTo(left.p50());
        assertThat(left.p50()).isLessThanOrEqualTo(left.p90());
        assertThat(left.p90()).isFinite();
        assertThat(estimate.mean()).isFinite().isPositive();
    }

    @Test
    void aRingIsNoWaitInLine() {
        site.login(0, "x", 2, 0, List.of("a"));
        Estimate line = ask(10, "a", 0);
        assertThat(site.askRinging(10, "a").status()).isEqualTo(Status.LEARNING);
        for (int each = 0; each < 400; each++) {
            site.learn(
                    20 + each,
                    "a",
                    List.of(site.askRinging(16 + each - each % 8, "a").told()));
        }
        Estimate rings = site.askRinging(500, "a");
        assertThat(rings.status()).isEqualTo(Status.OK);
        assertThat(rings.remaining().p20()).isBetween(4.0, 6.0);
        assertThat(rings.remaining().p50()).isBetween(6.5, 9.0);
        assertThat(rings.remaining().p90()).isBetween(10.0, 12.5);
        assertThat(ask(10, "a", 0).told())
                .as("who stands in line is told nothing else")
                .isEqualTo(line.told());
        assertThat(ask(10, "a", 0).status()).isEqualTo(Status.LEARNING);
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        Random random = new Random(3);
        for (int each = 0; each < 3000; each++) {
            act(random.nextInt(9), each, "x" + random.nextInt(9), random.nextBoolean() ? "a" : "b", random);
            site.learn(
                    each + 40, "a", List.of(ask(each, "a", random.nextInt(30)).told()));
        }
        Snapshot kept = site.snapshot(4, "17-0");
        SiteEstimator other = new SiteEstimator(HEADS, kept);
        assertThat(other.snapshot(4, "17-0"))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(kept);
        for (int ahead = 0; ahead < 100; ahead++) {
            Question question = new Question("a", 1, 30, ahead, true);
            assertThat(other.ask(3100, question)).isEqualTo(site.ask(3100, question));
        }
        site.login(3200, "late", 3, 0, List.of("a", "b"));
        other.login(3200, "late", 3, 0, List.of("a", "b"));
        assertThat(other.ahead("a", lane -> 5)).isEqualTo(site.ahead("a", lane -> 5));
    }

    private Estimate ask(double now, String lane, double ahead) {
        return site.ask(now, new Question(lane, 1, 0, ahead, false));
    }
}
