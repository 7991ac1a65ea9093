package io.ringback.cli;

import io.ringback.config.InvalidConfiguration;
import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteDocument;
import io.ringback.config.site.SiteReader;
import io.ringback.config.site.SiteTemplate;
import io.ringback.model.SiteId;
import io.ringback.sites.SiteStore.Kept;
import io.ringback.sites.SiteStore.Written;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code site}: documents of sites. */
@Command(name = "site", description = "Sites: apply, show, list, create, identity.")
final class SiteCommand {
    private final Operation operation;
    private final SiteReader reader = new SiteReader();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SiteCommand(Operation operation) {
        this.operation = operation;
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Write a site document; the site is made if it is new.")
    int apply(
            @Parameters(paramLabel = "FILE", description = "The document in JSON, or - for standard input.")
                    String file,
            @Option(
                            names = "--if-version",
                            paramLabel = "N",
                            description = "Only replace this version; 0 means the site must be new.",
                            defaultValue = "-1")
                    long version)
            throws InvalidConfiguration, CommandFailure {
        SiteDocument document = read(file);
        return operation.run(
                spec,
                (stores, out) ->
                        write(stores, document, version < 0 ? OptionalLong.empty() : OptionalLong.of(version), out));
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Make a site with one department, to be refined with apply.")
    int create(
            @Parameters(paramLabel = "SITE", description = "Its id: a-z 0-9 -, at most 40.") String id,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "What people call it.")
                    String name,
            @Option(
                            names = "--languages",
                            split = ",",
                            defaultValue = "en",
                            paramLabel = "L,…",
                            description = "What visitors can choose; the first is the usual one.")
                    List<String> languages,
            @Option(
                            names = "--host",
                            paramLabel = "ORIGIN",
                            description = "A page that may show the widget; may be repeated.")
                    List<String> hosts)
            throws InvalidConfiguration, CommandFailure {
        SiteDocument document = checked(SiteTemplate.json(id, name, languages, hosts == null ? List.of() : hosts));
        return operation.run(spec, (stores, out) -> write(stores, document, OptionalLong.of(0), out));
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print a site document.")
    int show(@Parameters(paramLabel = "SITE") String id) throws InvalidConfiguration, CommandFailure {
        return operation.run(spec, (stores, out) -> {
            Kept kept = Waiting.forAnswer(stores.sites().find(siteId(id)))
                    .orElseThrow(() -> new CommandFailure("There is no site " + id + "."));
            spec.commandLine().getErr().println("version " + kept.version());
            out.println(reader.pretty(kept.json()));
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the sites.")
    int list() throws InvalidConfiguration, CommandFailure {
        return operation.run(spec, (stores, out) -> {
            for (SiteId id : Waiting.forAnswer(stores.sites().list()).stream()
                    .sorted(Comparator.comparing(SiteId::value))
                    .toList()) {
                Waiting.forAnswer(stores.sites().find(id))
                        .ifPresent(kept -> out.println(id + "  version " + kept.version()));
            }
        });
    }

    @Command(
            name = "identity",
            mixinStandardHelpOptions = true,
            description =
                    "The secret with which a site signs who its visitors are; without an option: since when which hold.")
    int identity(@Parameters(paramLabel = "SITE") String id, @ArgGroup(exclusive = true) @Nullable SecretChange change)
            throws InvalidConfiguration, CommandFailure {
        SiteId site = siteId(id);
        return operation.run(spec, (stores, out) -> {
            if (Waiting.forAnswer(stores.sites().find(site)).isEmpty()) {
                throw new CommandFailure("There is no site " + id + ".");
            }
            SecretChange.of(change).on(stores.identitySecrets(), site, out);
        });
    }

    private static void write(Stores stores, SiteDocument document, OptionalLong expected, PrintWriter out)
            throws CommandFailure {
        SiteId id = document.site().id();
        Written written = Waiting.forAnswer(stores.sites().write(id, document.json(), expected));
        if (written instanceof Written.Conflict conflict) {
            throw new CommandFailure("Site " + id + " was not written: it is at version " + conflict.version() + ".");
        }
        Written.Done done = (Written.Done) written;
        out.println("Site " + id + (done.created() ? " is made" : " is changed") + ", version " + done.version() + ".");
    }

    private SiteDocument read(String file) throws CommandFailure {
        try {
            return checked(
                    file.equals("-")
                            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            : Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private SiteDocument checked(String json) throws CommandFailure {
        try {
            return reader.read(json);
        } catch (InvalidSite e) {
            String problems = e.problems().stream().map(p -> "\n  " + p).collect(Collectors.joining());
            throw new CommandFailure("The site document has mistakes:" + problems, e);
        }
    }

    private static SiteId siteId(String id) throws CommandFailure {
        try {
            return new SiteId(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("The site " + e.getMessage() + ".", e);
        }
    }
}
