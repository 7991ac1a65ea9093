package io.ringback.callback.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Selling;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.Staff;
import io.ringback.config.site.SiteReader;
import io.ringback.model.CallbackId;
import io.ringback.model.Lane;
import io.ringback.model.site.Site;
import io.ringback.waiting.habit.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OversoldTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Lane EN = Lane.parse("cards:en");
    private static final Lane SL = Lane.parse("cards:sl");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    /** Of 4 agents with three slots 7 are kept, of 3 agents 4, of 2 none. */
    @ParameterizedTest
    @CsvSource({"4, 7, 0", "4, 8, 1", "4, 10, 3", "7, 10, 0", "2, 3, 3", "0, 1, 1"})
    void thoseAreTooManyThatWereBookedLast(int agents, int promised, int over) {
        List<Sold> sold = new ArrayList<>();
        for (int each = 0; each < promised; each++) {
            sold.add(sold(EN, TEN, 1, each));
        }
        Collections.shuffle(sold, new Random(promised));
        List<OversoldWindow> found = Oversold.among(sold, QUARTER, selling(agents));
        if (over == 0) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(window -> {
            assertThat(window.start()).isEqualTo(TEN);
            assertThat(window.department()).isEqualTo(EN.department());
            assertThat(window.promised()).isEqualTo(promised);
            assertThat(window.keepable()).isEqualTo(promised - over);
            assertThat(window.over())
                    .extracting(each -> each.booked().getEpochSecond())
                    .isSorted()
                    .allMatch(booked -> booked >= promised - over);
        });
    }

    /** A call by phone takes all slots of an agent; a later chat may still fit. */
    @Test
    void aCallByPhoneWeighsMore() {
        List<Sold> sold = List.of(sold(EN, TEN, 3, 1), sold(EN, TEN, 3, 2), sold(EN, TEN, 3, 3), sold(EN, TEN, 1, 4));
        assertThat(Oversold.among(sold, QUARTER, selling(4))).singleElement().satisfies(window -> {
            assertThat(window.promised()).isEqualTo(4);
            assertThat(window.over()).containsExactly(sold.get(2));
        });
    }

    @Test
    void everyWindowIsLookedAtByItself() {
        List<Sold> sold =
                List.of(sold(EN, TEN.plus(QUARTER), 9, 1), sold(EN, TEN, 9, 2), sold(EN, TEN.minus(QUARTER), 7, 3));
        assertThat(Oversold.among(sold, QUARTER, selling(4)))
                .extracting(OversoldWindow::start)
                .containsExactly(TEN, TEN.plus(QUARTER));
    }

    /** What is left when those that are too many are gone is within both bounds, and each of them would break one. */
    @Test
    void whatIsLeftCanBeKept() {
        Random random = new Random(20_261_122L);
        for (int round = 0; round < 200; round++) {
            Function<Lane, Selling> selling = selling(random.nextInt(15));
            List<Sold> sold = new ArrayList<>();
            for (int each = random.nextInt(30); each > 0; each--) {
                sold.add(sold(random.nextBoolean() ? EN : SL, TEN, 1 + random.nextInt(3), random.nextInt(10)));
            }
            List<Sold> over = Oversold.among(sold, QUARTER, selling).stream()
                    .flatMap(window -> window.over().stream())
                    .toList();
            List<Sold> left = new ArrayList<>(sold);
            left.removeAll(over);
            assertThat(fits(left, selling)).isTrue();
            over.forEach(each -> {
                List<Sold> more = new ArrayList<>(left);
                more.add(each);
                assertThat(fits(more, selling)).isFalse();
            });
        }
    }

    private static boolean fits(List<Sold> sold, Function<Lane, Selling> selling) {
        Map<Lane, Integer> ofLane = new HashMap<>();
        sold.forEach(each -> ofLane.merge(each.lane(), each.weight(), Integer::sum));
        int all = ofLane.values().stream().mapToInt(Integer::intValue).sum();
        return ofLane.entrySet().stream().allMatch(lane -> {
            SellingBounds kept = selling.apply(lane.getKey()).kept(TEN);
            return lane.getValue() <= kept.lane() && all <= kept.department();
        });
    }

    private static Sold sold(Lane lane, Instant window, int weight, long booked) {
        return new Sold(CallbackId.random(), lane, window, weight, Instant.ofEpochSecond(booked), false);
    }

    /** So many agents, each of whom speaks both languages. */
    static Function<Lane, Selling> selling(int agents) {
        List<Staff> staff = Collections.nCopies(agents, new Staff(3, List.of(EN, SL, EN.general())));
        return lane -> new Selling(site(), lane, staff, Usual.UNKNOWN);
    }

    static Site site() {
        return new SiteReader().parse("""
                        {"id": "bank", "name": {"en": "Bank", "sl": "Banka"}, "languages": ["en", "sl"],
                         "departments": [{"id": "cards", "name": {"en": "Cards", "sl": "Kartice"},
                           "callback": {"countries": ["SI"]}}]}
                        """).orElseThrow();
    }
}
