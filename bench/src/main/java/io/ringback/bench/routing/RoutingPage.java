package io.ringback.bench.routing;

import io.ringback.bench.report.Machine;
import io.ringback.bench.report.Summary;
import io.ringback.bench.report.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The part of docs/performance.md about who serves whom. */
final class RoutingPage {
    private static final double LEAST_PER_SECOND = 15_000;
    private static final double MOST_TIMES_FLOOR = 3;
    private static final double MOST_GROWTH = 1.5;
    private static final double MOST_TICK_MS = 50;

    private final RoutingPlan plan;
    private final RoutingResults results;

    RoutingPage(RoutingPlan plan, RoutingResults results) {
        this.plan = plan;
        this.results = results;
    }

    String markdown(String redisVersion) throws IOException {
        return "Measured on %s: %s. %,d agents with %d slots in four lanes each, %d calls in flight on one connection; %d rounds.\n\n"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Machine.describe(redisVersion),
                                plan.agents(),
                                plan.capacity(),
                                plan.inFlight(),
                                plan.rounds())
                + Tables.table(goals()) + "\n" + Tables.table(life()) + "\n" + Tables.table(crowds()) + "\n" + ticks();
    }

    private List<List<String>> goals() {
        Summary rate = results.of(Life.Part.ASSIGN, Cost::perSecond);
        Summary floor = results.timesFloor();
        Summary growth = results.growth();
        double tick = results.ticks().get(0);
        return List.of(
                List.of("goal", "measured", "reached"),
                goal("≥ 15,000 assignments/s of one site", Tables.cell(rate, 0), rate.median() >= LEAST_PER_SECOND),
                goal("floor's rate ≤ 3 × theirs", Tables.cell(floor, 2), floor.median() <= MOST_TIMES_FLOOR),
                goal(
                        "decision with %,d waiting and %,d agents ≤ 1.5 × that with %d and %d"
                                .formatted(
                                        plan.waiting(), plan.agents(), RoutingPlan.FEW_WAITING, RoutingPlan.FEW_AGENTS),
                        Tables.cell(growth, 2),
                        growth.median() <= MOST_GROWTH),
                goal(
                        "numbers ahead of %,d waiting visitors of a node ≤ 50 ms of CPU".formatted(plan.waiters()),
                        Tables.number(tick, 1) + " ms",
                        tick <= MOST_TICK_MS));
    }

    private static List<String> goal(String goal, String measured, boolean reached) {
        return List.of(goal, measured, reached ? "yes" : "**no**");
    }

    private List<List<String>> life() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("median (least-greatest)", "per second", "µs in Redis", "Redis commands", "CPU-µs, both"));
        for (Life.Part part : Life.Part.values()) {
            rows.add(List.of(
                    part.label(),
                    Tables.cell(results.of(part, Cost::perSecond), 0),
                    Tables.cell(results.of(part, Cost::redisMicrosEach), 1),
                    Tables.cell(results.of(part, Cost::commandsEach), 1),
                    Tables.cell(results.of(part, Cost::cpuMicrosEach), 1)));
        }
        rows.add(List.of(
                "the whole life of a chat, all of these",
                Tables.cell(results.ofLife(Cost::perSecond), 0),
                Tables.cell(results.ofLife(Cost::redisMicrosEach), 1),
                Tables.cell(results.ofLife(Cost::commandsEach), 1),
                Tables.cell(results.ofLife(Cost::cpuMicrosEach), 1)));
        return rows;
    }

    private List<List<String>> crowds() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "µs in Redis, median (least-greatest)",
                "a freed slot takes the first in line",
                "a newcomer takes the last place"));
        rows.add(crowd(false, RoutingPlan.FEW_WAITING, RoutingPlan.FEW_AGENTS));
        rows.add(crowd(true, plan.waiting(), plan.agents()));
        return rows;
    }

    private List<String> crowd(boolean large, int waiting, int agents) {
        return List.of(
                "%,d waiting, %,d agents".formatted(waiting, agents),
                Tables.cell(results.decisions(large, costs -> costs.match().redisMicrosEach()), 1),
                Tables.cell(results.decisions(large, costs -> costs.arrive().redisMicrosEach()), 1));
    }

    private String ticks() {
        List<String> ticks =
                results.ticks().stream().map(ms -> Tables.number(ms, 1)).toList();
        return "CPU-ms (node and Redis) of five ticks in a row for %,d waiting visitors of a node, most first, medians of %d such cycles: %s.\n"
                .formatted(plan.waiters(), plan.ticks(), String.join(", ", ticks));
    }
}
