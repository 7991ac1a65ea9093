package io.ringback.cli.waits;

import io.ringback.cli.CommandFailure;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.trace.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waits}: how good the estimates of waits are. */
@Command(
        name = "waits",
        mixinStandardHelpOptions = true,
        description = "Estimates of waits: replay recorded events, score what was predicted.")
public final class WaitsCommand {
    private static final String RIVALS = ".rivals";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Answer every question in a file of events, each before reading on.",
                "Beside the predictions, OUT" + RIVALS + " gets what other products would have told, for score."
            })
    int replay(
            @Parameters(paramLabel = "EVENTS", description = "JSON lines, plain or gzip.") Path events,
            @Option(names = "--out", required = true, paramLabel = "PREDICTIONS", description = "Where they go.")
                    Path out,
            @Option(names = "--no-rivals", description = "Write the predictions only.") boolean alone)
            throws CommandFailure {
        Pace pace = new Pace(System::nanoTime);
        try (JsonLines lines = JsonLines.open(events);
                PredictionWriter predictions = new PredictionWriter(out);
                RivalFile rivals = alone ? RivalFile.none() : RivalFile.at(rivals(out))) {
            Replay replay = new Replay(rivals.and(predictions::estimate));
            EventReader reader = new EventReader(lines);
            for (var event = reader.next(); event != null; event = reader.next()) {
                pace.begin();
                replay.on(event);
                pace.end(event);
            }
        } catch (IOException e) {
            throw new CommandFailure("The predictions cannot be written: " + e.getMessage() + ".", e);
        }
        spec.commandLine().getOut().println(pace.text());
        return 0;
    }

    @Command(
            name = "score",
            mixinStandardHelpOptions = true,
            description = "Compare predictions with what happened: coverage, pinball loss, bias, and the limits.")
    int score(
            @Parameters(paramLabel = "TRUTH", description = "JSON lines, plain or gzip.") Path truth,
            @Parameters(paramLabel = "PREDICTIONS", description = "JSON lines, plain or gzip.") Path predictions,
            @Option(
                            names = "--rivals",
                            paramLabel = "FILE",
                            description = "What replay wrote of other products. Default: PREDICTIONS" + RIVALS + ".")
                    @Nullable
                    Path rivals,
            @Option(
                            names = "--skip-days",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "Days at the beginning that are left out. Default: 5.")
                    int skip)
            throws CommandFailure {
        Path beside = rivals == null ? rivals(predictions) : rivals;
        boolean compare = rivals != null || Files.isRegularFile(beside);
        Scores scores = Scorer.score(truth, predictions, compare ? beside : null, skip);
        new ScoreTable(spec.commandLine().getOut()).print(scores);
        return 0;
    }

    private static Path rivals(Path predictions) {
        return Path.of(predictions + RIVALS);
    }
}
