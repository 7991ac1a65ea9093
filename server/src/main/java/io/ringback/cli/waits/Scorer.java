package io.ringback.cli.waits;

import io.ringback.cli.CommandFailure;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.score.Rival;
import io.ringback.waiting.score.Scores;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins the files of a score by contact and question. */
final class Scorer {
    private final Map<Key, Quantiles> predictions = new HashMap<>();
    private final Map<Key, Map<Rival, Quantiles>> rivals = new HashMap<>();

    private record Key(String id, int seq) {}

    private Scorer() {}

    /** What the files say of the days from {@code skip} on. */
    static Scores score(Path truth, Path predicted, @Nullable Path compared, int skip) throws CommandFailure {
        Scorer scorer = new Scorer();
        scorer.readPredictions(predicted);
        if (compared != null) {
            scorer.readRivals(compared);
        }
        return scorer.readTruth(truth, skip);
    }

    private void readPredictions(Path file) throws CommandFailure {
        try (JsonLines lines = JsonLines.open(file)) {
            for (Fields each = lines.next(); each != null; each = lines.next()) {
                if (predictions.put(key(each), quantiles(each)) != null) {
                    throw each.wrong("seq", "repeats a question of " + each.text("id"));
                }
            }
        }
    }

    private void readRivals(Path file) throws CommandFailure {
        try (JsonLines lines = JsonLines.open(file)) {
            for (Fields each = lines.next(); each != null; each = lines.next()) {
                Map<Rival, Quantiles> told = new EnumMap<>(Rival.class);
                for (Rival rival : Rival.values()) {
                    told.put(rival, quantiles(each.object(rival.name().toLowerCase(Locale.ROOT))));
                }
                rivals.put(key(each), told);
            }
        }
    }

    private Scores readTruth(Path file, int skip) throws CommandFailure {
        Scores scores = new Scores(skip, !rivals.isEmpty());
        try (JsonLines lines = JsonLines.open(file)) {
            for (Fields each = lines.next(); each != null; each = lines.next()) {
                if (each.count("day") >= skip) {
                    add(scores, each);
                }
            }
        }
        return scores;
    }

    private void add(Scores scores, Fields truth) throws CommandFailure {
        Key key = key(truth);
        Quantiles predicted = predictions.get(key);
        if (predicted == null) {
            throw truth.wrong("id", "and seq have no prediction: " + key.id() + ", " + key.seq());
        }
        Map<Rival, Quantiles> told = rivals.get(key);
        if (told == null && !rivals.isEmpty()) {
            throw truth.wrong("id", "and seq are not in the file of rivals, which is of another replay: " + key.id());
        }
        double wait = truth.number("wait");
        if (wait < 0) {
            throw truth.wrong("wait", "must be 0 or more");
        }
        String lane = truth.has("lane") ? truth.text("lane") : "";
        scores.add(
                new Scores.Outcome(lane, truth.text("regime"), key.seq() > 0, wait),
                predicted,
                told == null ? Map.of() : told);
    }

    private static Key key(Fields of) throws CommandFailure {
        return new Key(of.text("id"), of.count("seq"));
    }

    private static Quantiles quantiles(Fields of) throws CommandFailure {
        return new Quantiles(of.number("p20"), of.number("p50"), of.number("p90"));
    }
}
