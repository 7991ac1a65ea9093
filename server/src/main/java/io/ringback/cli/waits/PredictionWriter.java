package io.ringback.cli.waits;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.score.Rival;
import io.ringback.waiting.trace.TraceEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes one line for each answer; zipped if the file's name ends in {@code .gz}. */
final class PredictionWriter implements AutoCloseable {
    private final Writer out;
    private final StringBuilder line = new StringBuilder(160);

    PredictionWriter(Path file) throws IOException {
        var bytes = Files.newOutputStream(file);
        out = new BufferedWriter(
                new OutputStreamWriter(
                        file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8),
                1 << 16);
    }

    void estimate(TraceEvent.Ask ask, Estimate estimate) {
        begin(ask);
        line.append(',');
        quantiles(estimate.remaining());
        line.append(",\"mean\":");
        Numbers.append(line, estimate.mean());
        end();
    }

    void rivals(TraceEvent.Ask ask, Map<Rival, Quantiles> told) {
        begin(ask);
        told.forEach((rival, quantiles) -> {
            line.append(",\"").append(rival.name().toLowerCase(Locale.ROOT)).append("\":{");
            quantiles(quantiles);
            line.append('}');
        });
        end();
    }

    private void begin(TraceEvent.Ask ask) {
        line.setLength(0);
        line.append("{\"id\":");
        Numbers.append(line, ask.id());
        line.append(",\"seq\":").append(ask.seq());
    }

    private void quantiles(Quantiles quantiles) {
        line.append("\"p20\":");
        Numbers.append(line, quantiles.p20());
        line.append(",\"p50\":");
        Numbers.append(line, quantiles.p50());
        line.append(",\"p90\":");
        Numbers.append(line, quantiles.p90());
    }

    private void end() {
        try {
            out.append(line).append("}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
