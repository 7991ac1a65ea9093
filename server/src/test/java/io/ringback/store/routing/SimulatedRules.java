package io.ringback.store.routing;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.Department;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Translated;
import io.ringback.routing.RoutingRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Rules of a simulated site, made up from a seed: every run has other policies, waits, bounds. */
record SimulatedRules(List<Department> departments, OptionalInt rate) {
    private static final List<String> NAMES = List.of("cards", "loans", "help");

    static SimulatedRules of(Random random) {
        List<Department> departments =
                NAMES.stream().map(name -> department(name, random)).toList();
        return new SimulatedRules(departments, random.nextBoolean() ? OptionalInt.of(3) : OptionalInt.empty());
    }

    private static Department department(String name, Random random) {
        String helper = NAMES.get((NAMES.indexOf(name) + 1) % NAMES.size());
        LineRules lines = new LineRules(
                maybe(random, Duration.ofSeconds(5 + random.nextInt(60))),
                maybe(
                        random,
                        new LineRules.Overflow(new DepartmentId(helper), Duration.ofSeconds(random.nextInt(120)))),
                maybe(
                        random,
                        new LineRules.Bound(
                                4 + random.nextInt(8),
                                maybe(random, Duration.ofSeconds(60 + random.nextInt(300))),
                                FullChoice.MESSAGE)),
                Duration.ofSeconds(random.nextBoolean() ? 5 + random.nextInt(30) : 0),
                random.nextBoolean() ? 1 : 1 + random.nextInt(3));
        return new Department(new DepartmentId(name), Translated.NONE, policy(random), lines);
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static AssignmentPolicy policy(Random random) {
        return List.of(AssignmentPolicy.values()).get(random.nextInt(AssignmentPolicy.values().length));
    }

    /** The same waits and bounds under other policies. */
    SimulatedRules withOtherPolicies(Random random) {
        return new SimulatedRules(
                departments.stream()
                        .map(each -> new Department(each.id(), each.name(), policy(random), each.lines()))
                        .toList(),
                rate);
    }

    Department of(Lane lane) {
        return departments.stream()
                .filter(each -> each.id().equals(lane.department()))
                .findFirst()
                .orElseThrow();
    }

    LineRules lines(Lane lane) {
        return of(lane).lines();
    }

    RoutingRules routing() {
        RoutingRules s = RoutingRules.STANDARD;
        return new RoutingRules(
                s.ring(),
                s.wrapUp(),
                s.grace(),
                s.pause(),
                s.absence(),
                SimulatedTurns.TURN,
                s.linePlaces(),
                rate,
                s.unseenOffers(),
                s.handed(),
                departments,
                s.callbacks());
    }
}
