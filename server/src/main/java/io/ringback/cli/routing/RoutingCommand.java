package io.ringback.cli.routing;

import io.ringback.cli.CommandFailure;
import io.ringback.cli.Operation;
import io.ringback.cli.Stores;
import io.ringback.cli.Waiting;
import io.ringback.config.InvalidConfiguration;
import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteReader;
import io.ringback.model.SiteId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.routing.LogEntry;
import io.ringback.routing.RoutingLog;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.replay.Comparison;
import io.ringback.routing.replay.Recorder;
import io.ringback.routing.replay.Recording;
import io.ringback.routing.rules.RuleBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code routing}: what a site's routing log shows. */
@Command(name = "routing", description = "The routing log of a site: replay it under another policy, export it.")
public final class RoutingCommand {
    private static final int PAGE = 1_000;

    private final Operation operation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The commands on the storage of {@code operation}. */
    public RoutingCommand(Operation operation) {
        this.operation = operation;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Live through a recorded span again, by its own rules and under another policy,",
                "and print waits and service level side by side."
            })
    int replay(
            @Option(names = "--site", paramLabel = "SITE", description = "Read this site's log and rules.") @Nullable
                    String site,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description =
                                    "Read an export instead; the rules are the usual ones, the policies those the log shows.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--from",
                            paramLabel = "TIME",
                            description = "First moment, as 2026-11-20T08:00:00Z. Default: the log's first.")
                    @Nullable
                    String from,
            @Option(names = "--to", paramLabel = "TIME", description = "Last moment. Default: the log's last.")
                    @Nullable
                    String to,
            @Option(
                            names = "--policy",
                            required = true,
                            paramLabel = "POLICY",
                            description = "longest_idle, least_busy, round_robin or most_skilled.")
                    String policy,
            @Option(
                            names = "--threshold",
                            paramLabel = "S",
                            defaultValue = "60",
                            description = "Seconds within which an answer is in time. Default: 60.")
                    int threshold)
            throws InvalidConfiguration, CommandFailure {
        AssignmentPolicy other = policy(policy);
        Recorder recorder = new Recorder(time(from, 0), time(to, Long.MAX_VALUE));
        PrintWriter out = spec.commandLine().getOut();
        if (file != null) {
            LogFile.read(file, recorder::on);
            Recording recording = recorder.recording();
            RuleBook usual = new RuleBook(RoutingRules.STANDARD, recording.policies(), Map.of());
            compare(recording, usual, other, threshold, out);
            return 0;
        }
        SiteId id = siteId(site);
        return operation.run(spec, (stores, terminal) -> {
            RuleBook rules = rules(stores, id);
            each(stores, id, recorder::on);
            compare(recorder.recording(), rules, other, threshold, terminal);
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Print a site's routing log, one JSON object a line, for replay --file.")
    int export(@Option(names = "--site", required = true, paramLabel = "SITE", description = "Which site.") String site)
            throws InvalidConfiguration, CommandFailure {
        SiteId id = siteId(site);
        return operation.run(spec, (stores, out) -> each(stores, id, entry -> LogFile.write(entry, out)));
    }

    private static void compare(
            Recording recording, RuleBook rules, AssignmentPolicy other, int threshold, PrintWriter out)
            throws CommandFailure {
        try {
            new ComparisonTable(out, threshold * 1000L).print(Comparison.of(recording, rules, other));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("There is nothing to replay: " + e.getMessage() + ".", e);
        }
    }

    private static void each(Stores stores, SiteId site, Consumer<LogEntry> reader) throws CommandFailure {
        String after = RoutingLog.START;
        List<LogEntry> page;
        do {
            page = Waiting.forAnswer(stores.routingLog().read(site, after, PAGE));
            page.forEach(reader);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() >= PAGE);
    }

    private static RuleBook rules(Stores stores, SiteId site) throws CommandFailure {
        String json = Waiting.forAnswer(stores.sites().find(site))
                .orElseThrow(() -> new CommandFailure("There is no site " + site + "."))
                .json();
        try {
            return RuleBook.of(RoutingRules.of(new SiteReader().read(json).site()));
        } catch (InvalidSite e) {
            throw new CommandFailure("The document of site " + site + " cannot be read.", e);
        }
    }

    private static SiteId siteId(@Nullable String site) throws CommandFailure {
        if (site == null) {
            throw new CommandFailure("Say which log: --site SITE or --file FILE.");
        }
        try {
            return new SiteId(site);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("The site " + e.getMessage() + ".", e);
        }
    }

    private static AssignmentPolicy policy(String word) throws CommandFailure {
        try {
            return AssignmentPolicy.parse(word);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("The policy " + e.getMessage() + ".", e);
        }
    }

    private static long time(@Nullable String text, long otherwise) throws CommandFailure {
        try {
            return text == null ? otherwise : Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new CommandFailure("A time must look like 2026-11-20T08:00:00Z: " + text + ".", e);
        }
    }
}
