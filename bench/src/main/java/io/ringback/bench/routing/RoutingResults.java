package io.ringback.bench.routing;

import io.ringback.bench.report.Summary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Everything one run measured, in the order of its rounds. */
final class RoutingResults {
    private final Map<Life.Part, List<Cost>> lives = new EnumMap<>(Life.Part.class);
    private final List<Crowd.Costs> few = new ArrayList<>();
    private final List<Crowd.Costs> many = new ArrayList<>();
    private List<Double> ticks = List.of();

    void addLife(Map<Life.Part, Cost> costs) {
        costs.forEach((part, cost) ->
                lives.computeIfAbsent(part, p -> new ArrayList<>()).add(cost));
    }

    void addDecisions(Crowd.Costs withFew, Crowd.Costs withMany) {
        few.add(withFew);
        many.add(withMany);
    }

    void setTicks(List<Double> milliseconds) {
        ticks = List.copyOf(milliseconds);
    }

    /** A figure of one part, over the rounds. */
    Summary of(Life.Part part, ToDoubleFunction<Cost> figure) {
        return Summary.of(costs(part).stream().map(figure::applyAsDouble).toList());
    }

    /** The same of all parts of a life after each other. */
    Summary ofLife(ToDoubleFunction<Cost> figure) {
        List<Double> figures = new ArrayList<>();
        for (int round = 0; round < costs(Life.Part.ASSIGN).size(); round++) {
            Cost life = costs(Life.Part.ASSIGN).get(round);
            for (Life.Part part :
                    List.of(Life.Part.LOOK, Life.Part.ACCEPT, Life.Part.END, Life.Part.FREE, Life.Part.SETTLE)) {
                life = life.then(costs(part).get(round));
            }
            figures.add(figure.applyAsDouble(life));
        }
        return Summary.of(figures);
    }

    /** The floor's rate over the rate of assignments, round by round. */
    Summary timesFloor() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < costs(Life.Part.ASSIGN).size(); round++) {
            ratios.add(costs(Life.Part.FLOOR).get(round).perSecond()
                    / costs(Life.Part.ASSIGN).get(round).perSecond());
        }
        return Summary.of(ratios);
    }

    /** Redis µs of a decision in the large site over those in the small one, round by round. */
    Summary growth() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < few.size(); round++) {
            ratios.add(many.get(round).redisMicros() / few.get(round).redisMicros());
        }
        return Summary.of(ratios);
    }

    Summary decisions(boolean large, ToDoubleFunction<Crowd.Costs> figure) {
        return Summary.of(
                (large ? many : few).stream().map(figure::applyAsDouble).toList());
    }

    /** Processor ms of five ticks in a row, most first. */
    List<Double> ticks() {
        return ticks;
    }

    private List<Cost> costs(Life.Part part) {
        return lives.getOrDefault(part, List.of());
    }
}
