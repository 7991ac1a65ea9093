package io.ringback.cli.waits;

import io.ringback.cli.CommandFailure;
import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of events, one by one. A kind of event that is not known is an error: nothing is passed over in silence. */
final class EventReader {
    private final JsonLines lines;
    private Classes classes = Classes.PLAIN;

    EventReader(JsonLines lines) {
        this.lines = lines;
    }

    /** The next event; null at the end. */
    @Nullable
    TraceEvent next() throws CommandFailure {
        Fields fields = lines.next();
        return fields == null ? null : event(fields);
    }

    private TraceEvent event(Fields of) throws CommandFailure {
        double t = of.number("t");
        String kind = of.text("ev");
        return switch (kind) {
            case "ask" -> ask(t, of);
            case "arrive" -> new TraceEvent.Arrive(t, of.text("id"), classes.of(of), lane(of));
            case "assign" -> new TraceEvent.Assign(t, of.text("id"), of.text("agent"));
            case "close" -> new TraceEvent.Close(t, of.text("id"));
            case "free" -> new TraceEvent.Free(t, of.text("id"), of.text("agent"));
            case "abandon" -> new TraceEvent.Abandon(t, of.text("id"));
            case "tomb" -> new TraceEvent.Tomb(t, of.text("id"));
            case "noanswer" -> new TraceEvent.NoAnswer(t, of.text("id"), of.text("agent"));
            case "cb_asap" -> new TraceEvent.CallbackKept(t, of.text("id"));
            case "cb_book" -> new TraceEvent.CallbackBooked(t, of.text("id"));
            case "cb_due" -> new TraceEvent.CallbackDue(t, of.text("id"), lane(of));
            default -> ofDay(t, kind, of);
        };
    }

    private TraceEvent ofDay(double t, String kind, Fields of) throws CommandFailure {
        return switch (kind) {
            case "open" -> open(t, of);
            case "shut" -> new TraceEvent.Shut(t);
            case "login" ->
                new TraceEvent.Login(
                        t,
                        of.text("agent"),
                        of.count("cap"),
                        of.has("load") ? of.count("load") : 0,
                        of.has("lanes") ? of.texts("lanes") : List.of(TraceEvent.ONLY_LANE));
            case "logout" -> new TraceEvent.Logout(t, of.text("agent"), of.optionalNumber("back"));
            default -> throw of.wrong("ev", "is of no known kind: " + kind);
        };
    }

    private TraceEvent open(double t, Fields of) throws CommandFailure {
        Map<String, Double> heads = of.has("head") ? of.numbers("head") : Map.of("0", 0.0);
        classes = Classes.of(heads, of.has("strict") && of.flag("strict"), of);
        return new TraceEvent.Open(t, classes.heads(), classes.due());
    }

    private TraceEvent ask(double t, Fields of) throws CommandFailure {
        double waited = of.has("waited") ? of.number("waited") : 0;
        if (waited < 0) {
            throw of.wrong("waited", "must be 0 or more");
        }
        Map<String, Integer> lower = new LinkedHashMap<>();
        if (of.has("lower")) {
            of.numbers("lower").forEach((lane, people) -> lower.put(lane, people.intValue()));
        }
        return new TraceEvent.Ask(t, of.text("id"), of.count("seq"), classes.of(of), of.count("ahead"), waited, lower);
    }

    private static String lane(Fields of) throws CommandFailure {
        return of.has("lane") ? of.text("lane") : TraceEvent.ONLY_LANE;
    }

    /**
     * The classes of a file. Whole numbers from 0 are people's, highest first; one between two of them is that of callbacks that
     * fall due, and stands behind them here.
     *
     * @param heads by class
     * @param due the class of due callbacks
     */
    private record Classes(HeadStarts heads, int due) {
        static final Classes PLAIN = new Classes(HeadStarts.NONE, 0);

        static Classes of(Map<String, Double> given, boolean strict, Fields line) throws CommandFailure {
            List<Map.Entry<Double, Double>> sorted = new ArrayList<>();
            for (Map.Entry<String, Double> each : given.entrySet()) {
                try {
                    sorted.add(Map.entry(Double.valueOf(each.getKey()), each.getValue()));
                } catch (NumberFormatException e) {
                    throw line.wrong("head." + each.getKey(), "must be named by the number of its class");
                }
            }
            sorted.sort(Comparator.comparing((Map.Entry<Double, Double> each) -> each.getKey() % 1 != 0)
                    .thenComparing(Map.Entry::getKey));
            int due = sorted.size() - 1;
            boolean own = due >= 0 && sorted.get(due).getKey() % 1 != 0;
            List<Double> seconds = sorted.stream()
                    .map(each -> strict ? -each.getKey() : each.getValue())
                    .toList();
            try {
                return new Classes(new HeadStarts(seconds, strict), own ? due : 0);
            } catch (IllegalArgumentException e) {
                throw line.wrong("head", "is wrong: " + e.getMessage());
            }
        }

        int of(Fields line) throws CommandFailure {
            return line.has("prio") ? (int) line.number("prio") : 0;
        }
    }
}
