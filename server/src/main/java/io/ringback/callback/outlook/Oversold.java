package io.ringback.callback.outlook;

import io.ringback.callback.Selling;
import io.ringback.callback.SellingBounds;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Windows of which too much was promised, as the plan and the forecast are now. In the order in which they were booked callbacks are
 * kept as long as the bound of their line and that of their department hold; the others are too many. The bound is that of 99 in 100
 * promises kept and not the smaller one up to which windows are sold, so that nobody is troubled for what will be kept. Pure.
 */
public final class Oversold {
    private static final Comparator<Sold> FIRST_BOOKED = Comparator.comparing(Sold::booked)
            .thenComparing(sold -> sold.callback().value());

    private Oversold() {}

    private record Key(Instant start, DepartmentId department) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::start)
                .thenComparing(key -> key.department().value());

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Those among what is sold, the earliest first.
     *
     * @param length how long windows are open
     */
    public static List<OversoldWindow> among(List<Sold> sold, Duration length, Function<Lane, Selling> selling) {
        Map<Key, List<Sold>> windows = sold.stream()
                .collect(Collectors.groupingBy(
                        each -> new Key(each.window(), each.lane().department()), TreeMap::new, Collectors.toList()));
        List<OversoldWindow> found = new ArrayList<>();
        windows.forEach((key, booked) -> {
            List<Sold> over = over(booked, selling);
            if (!over.isEmpty()) {
                found.add(new OversoldWindow(key.department(), key.start(), length, booked.size(), over));
            }
        });
        return found;
    }

    private static List<Sold> over(List<Sold> booked, Function<Lane, Selling> selling) {
        List<Sold> over = new ArrayList<>();
        Map<Lane, Integer> ofLane = new HashMap<>();
        int ofDepartment = 0;
        for (Sold each : booked.stream().sorted(FIRST_BOOKED).toList()) {
            SellingBounds bounds = selling.apply(each.lane()).kept(each.window());
            int lane = ofLane.getOrDefault(each.lane(), 0) + each.weight();
            if (ofDepartment + each.weight() > bounds.department() || lane > bounds.lane()) {
                over.add(each);
            } else {
                ofDepartment += each.weight();
                ofLane.put(each.lane(), lane);
            }
        }
        return over;
    }
}
