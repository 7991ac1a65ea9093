package io.ringback.waiting.simulated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** What a day brings from outside: who comes when with how much work and patience, and when agents accept. */
final class DayPlan {
    /** Somebody comes. */
    record Visit(
            double t, String id, int priority, String lane, double work, double wrapUp, double patience, double mood) {}

    /** An agent begins or stops accepting. */
    record Change(double t, String agent, int capacity, List<String> lanes, boolean accepts, OptionalDouble back) {}

    /** More and longer chats for a while. */
    private record Surge(double from, double to, double more, double longer) {}

    final List<Visit> visits = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    private final List<Surge> surges = new ArrayList<>();
    private final Centre centre;
    private final Random random;
    private final double start;
    private final int day;
    private double factor;
    private double slots;

    DayPlan(Centre centre, int day, Random random) {
        this.centre = centre;
        this.random = random;
        this.day = day;
        this.start = day * Centre.DAY;
        staff();
        demand();
        changes.sort(Comparator.comparingDouble(Change::t));
    }

    private void staff() {
        for (int each = 0; each < centre.agents(); each++) {
            int capacity = 2 + random.nextInt(3);
            double begin = Centre.OPENS + (each % 3 == 0 ? 0 : each % 3 == 1 ? 2 * 3600 : 4.5 * 3600);
            slots += capacity;
            if (random.nextDouble() >= .05) {
                shift("d" + day + "a" + each, capacity, lanes(each), start + begin);
            }
        }
    }

    private List<String> lanes(int agent) {
        List<String> all = centre.lanes();
        boolean every = all.size() == 1 || (agent * 7 % 10) < 10 * centre.polyglots();
        return every ? all : List.of(all.get(agent % all.size()));
    }

    private void shift(String agent, int capacity, List<String> lanes, double planned) {
        double from = planned + 180 * random.nextDouble();
        double end = planned + 7.5 * 3600 - (random.nextDouble() < .04 ? 5400 * random.nextDouble() : 0);
        double[] breaks = {1.8 * 3600, 3.5 * 3600, 5.6 * 3600};
        double[] lengths = {900, 1800, 900};
        for (int each = 0; each < breaks.length; each++) {
            double out = planned + breaks[each] + 1200 * random.nextDouble();
            double back = out + lengths[each];
            if (out > end) {
                break;
            }
            accept(agent, capacity, lanes, from, out, OptionalDouble.of(back));
            from = back - 30 + 150 * random.nextDouble();
        }
        accept(agent, capacity, lanes, from, Math.max(end, from + 60), OptionalDouble.empty());
    }

    private void accept(String agent, int capacity, List<String> lanes, double from, double to, OptionalDouble back) {
        changes.add(new Change(from, agent, capacity, lanes, true, OptionalDouble.empty()));
        changes.add(new Change(to, agent, capacity, lanes, false, back));
    }

    private void demand() {
        factor = Math.exp(.12 * random.nextGaussian());
        while (random.nextDouble() < .25) {
            double from = start + Centre.OPENS + random.nextDouble() * 10 * 3600;
            surges.add(new Surge(from, from + 1800 + 3600 * random.nextDouble(), 1.3 + .4 * random.nextDouble(), 1.2));
        }
        double most = peak() * factor * 3;
        int count = 0;
        for (double t = start + Centre.OPENS; ; ) {
            t -= Math.log(1 - random.nextDouble()) / most;
            if (t > start + Centre.SHUTS) {
                return;
            }
            if (random.nextDouble() * most < rate(t)) {
                visits.add(visit(t, "d" + day + "c" + count++));
            }
        }
    }

    private Visit visit(double t, String id) {
        double kind = random.nextDouble();
        double longer = 1;
        for (Surge surge : surges) {
            longer *= t >= surge.from && t < surge.to ? surge.longer : 1;
        }
        return new Visit(
                t,
                id,
                kind < .1 ? 0 : kind < .9 ? 1 : 2,
                centre.lanes().get(random.nextInt(centre.lanes().size())),
                longer * Math.max(1, centre.work().draw(random)),
                2 * Centre.MEAN_WRAP_UP * random.nextDouble(),
                Math.max(1, centre.patience().draw(random)),
                random.nextDouble());
    }

    /** Arrivals per second that all slots but those on a break could just serve. */
    private double peak() {
        return .78 * slots / Centre.slotSeconds(3);
    }

    /** How the load of a moment is called, by who comes and who waits against the slots of those who accept. */
    String regime(double t, Collection<Desk> desks, long waiting) {
        double accepting = Desk.slots(desks);
        double load = rate(t) * Centre.slotSeconds(3) / accepting;
        double backlog = waiting / accepting;
        return load >= 1 ? "overload" : backlog >= .3 ? "rampdown" : load >= .85 ? "heavy" : "light";
    }

    /** Arrivals per second. */
    double rate(double t) {
        double hour = (t - start) / 3600;
        double shape = .45 + .55 * Math.exp(-Math.pow((hour - 13.8) / 3.2, 2));
        double rate = centre.load() * factor * peak() * shape;
        for (Surge surge : surges) {
            rate *= t >= surge.from && t < surge.to ? surge.more : 1;
        }
        return rate;
    }
}
