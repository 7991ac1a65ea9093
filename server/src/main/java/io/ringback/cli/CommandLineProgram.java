package io.ringback.cli;

import io.ringback.cli.routing.RoutingCommand;
import io.ringback.cli.waits.WaitsCommand;
import io.ringback.config.InvalidConfiguration;
import io.ringback.config.Mode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as a whole. Exit codes: 0 done, 1 failed, 2 the arguments or the configuration are wrong. */
public final class CommandLineProgram {
    private static final int FAILED = 1;
    private static final int WRONG = 2;

    /** The settings operators' commands have flags for; the others matter to a server only. */
    private static final Set<String> STORAGE = Set.of("data", "redis.url");

    private final Backend backend;
    private final Map<String, String> environment;
    private final String version;

    @Command(
            name = "ringback",
            description = "Self-hosted live chat that calls back.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Top {}

    /**
     * A command line.
     *
     * @param backend the program behind it
     * @param environment the process's environment
     * @param version what {@code --version} prints
     */
    public CommandLineProgram(Backend backend, Map<String, String> environment, String version) {
        this.backend = backend;
        this.environment = environment;
        this.version = version;
    }

    /** Runs one command and returns the exit code. */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = build().setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        int code = arguments.length == 0 ? usage(line, err) : line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int usage(CommandLine line, PrintWriter err) {
        line.usage(err);
        return WRONG;
    }

    private CommandLine build() {
        CommandLine line = new CommandLine(new Top());
        line.getCommandSpec().version("ringback " + version);
        line.addSubcommand("serve", start(Mode.SERVE, "Serve visitors and agents until told to stop."));
        line.addSubcommand("demo", start(Mode.DEMO, "Try it on this machine: a made-up shop with sign-ins."));
        SettingOptions sites = settings();
        line.addSubcommand("site", operators(new SiteCommand(new Operation(sites, backend)), sites));
        SettingOptions agents = settings();
        line.addSubcommand("agent", operators(new AgentCommand(new Operation(agents, backend)), agents));
        SettingOptions logs = settings();
        line.addSubcommand("routing", operators(new RoutingCommand(new Operation(logs, backend)), logs));
        line.addSubcommand("waits", new WaitsCommand());
        line.addSubcommand("config-page", new ConfigPageCommand());
        return line;
    }

    private CommandLine start(Mode mode, String description) {
        SettingOptions settings = settings();
        CommandSpec spec = CommandSpec.forAnnotatedObject(new StartCommand(mode, settings, backend));
        spec.usageMessage().description(description);
        spec.mixinStandardHelpOptions(true);
        settings.addTo(spec, every -> true);
        return new CommandLine(spec);
    }

    /** Settings may stand before or after the verb, as in {@code ringback site list --data DIR}. */
    private static CommandLine operators(Object command, SettingOptions settings) {
        CommandLine line = new CommandLine(command);
        settings.addTo(line.getCommandSpec(), STORAGE::contains);
        for (CommandLine verb : line.getSubcommands().values()) {
            settings.addTo(verb.getCommandSpec(), STORAGE::contains);
        }
        line.getCommandSpec().mixinStandardHelpOptions(true);
        return line;
    }

    private SettingOptions settings() {
        return new SettingOptions(environment);
    }

    private static int failed(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof InvalidConfiguration invalid) {
            err.println("The configuration cannot be used:");
            invalid.violations().forEach(violation -> err.println("  " + violation));
            return WRONG;
        }
        if (failure instanceof CommandFailure told) {
            err.println(told.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
