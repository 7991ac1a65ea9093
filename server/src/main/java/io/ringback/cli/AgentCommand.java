package io.ringback.cli;

import io.ringback.auth.Account;
import io.ringback.auth.Login;
import io.ringback.auth.SkillLevels;
import io.ringback.config.InvalidConfiguration;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agent}: who can sign in. */
@Command(
        name = "agent",
        description =
                "Agents, supervisors, admins: create, list, disable, enable, reset-password, set-role, set-skills.")
final class AgentCommand {
    private final Operation operation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AgentCommand(Operation operation) {
        this.operation = operation;
    }

    /** What a new account is made of. */
    static final class Details {
        @Option(names = "--site", required = true, paramLabel = "SITE", description = "Where they work.")
        private String site = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "What visitors read.")
        private String name = "";

        @Option(
                names = "--role",
                defaultValue = "agent",
                paramLabel = "ROLE",
                description = "agent, supervisor or admin.")
        private String role = "";

        @Option(names = "--departments", split = ",", paramLabel = "D,…", description = "Default: all of the site.")
        private List<String> departments = List.of();

        @Option(names = "--languages", split = ",", paramLabel = "L,…", description = "Default: all of the site.")
        private List<String> languages = List.of();

        @Option(
                names = "--skills",
                defaultValue = "",
                paramLabel = "D=LEVEL,…",
                description = "1 to 5 by department, for the policy most_skilled. Default: 3.")
        private String skills = "";

        @Option(names = "--capacity", paramLabel = "N", description = "Chats at once, if not the site's usual number.")
        private @Nullable Integer capacity;

        Account account(String login) {
            return new Account(
                    AgentId.random(),
                    new SiteId(site),
                    new Login(login),
                    name,
                    Role.parse(role),
                    departments.stream().map(DepartmentId::new).toList(),
                    languages,
                    SkillLevels.read(skills),
                    Optional.ofNullable(capacity),
                    false);
        }
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Make an account; its password is made up and printed, or read.")
    int create(
            @Parameters(paramLabel = "LOGIN", description = "A mail address.") String login,
            @Mixin Details details,
            @Mixin PasswordSource source)
            throws InvalidConfiguration, CommandFailure {
        Account account = Checked.value(() -> details.account(login));
        return operation.run(spec, (stores, out) -> {
            if (Waiting.forAnswer(stores.sites().find(account.site())).isEmpty()) {
                throw new CommandFailure("There is no site " + account.site() + ".");
            }
            PasswordSource.Chosen password = source.choose(account.login());
            if (!Waiting.forAnswer(stores.accounts().create(account, password.hash()))) {
                throw new CommandFailure("Somebody signs in with " + account.login() + " already.");
            }
            out.println(account.login() + " is made (" + account.role().word() + " of " + account.site() + ").");
            password.print(out);
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the accounts of a site.")
    int list(@Option(names = "--site", required = true, paramLabel = "SITE") String site)
            throws InvalidConfiguration, CommandFailure {
        SiteId id = Checked.value(() -> new SiteId(site));
        return operation.run(
                spec,
                (stores, out) -> Waiting.forAnswer(stores.accounts().list(id)).stream()
                        .sorted(Comparator.comparing(account -> account.login().value()))
                        .forEach(account -> out.println(
                                account.login() + "  " + account.role().word() + "  " + account.name()
                                        + (account.disabled() ? "  (disabled)" : ""))));
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Keep somebody out; their consoles close within seconds.")
    int disable(@Parameters(paramLabel = "LOGIN") String login) throws InvalidConfiguration, CommandFailure {
        return change(
                login,
                "is kept out",
                (stores, account) -> Waiting.forAnswer(stores.accounts().setDisabled(account.id(), true)));
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "Let somebody in again.")
    int enable(@Parameters(paramLabel = "LOGIN") String login) throws InvalidConfiguration, CommandFailure {
        return change(
                login,
                "may sign in",
                (stores, account) -> Waiting.forAnswer(stores.accounts().setDisabled(account.id(), false)));
    }

    @Command(
            name = "set-role",
            mixinStandardHelpOptions = true,
            description = "Give somebody another role; they sign in anew.")
    int setRole(
            @Parameters(paramLabel = "LOGIN") String login,
            @Parameters(paramLabel = "ROLE", description = "agent, supervisor or admin.") String word)
            throws InvalidConfiguration, CommandFailure {
        Role role = Checked.value(() -> Role.parse(word));
        return change(
                login,
                "is " + role.word() + " now",
                (stores, account) -> Waiting.forAnswer(stores.accounts().setRole(account.id(), role)));
    }

    @Command(
            name = "set-skills",
            mixinStandardHelpOptions = true,
            description = "Give somebody other skill levels; they sign in anew.")
    int setSkills(
            @Parameters(paramLabel = "LOGIN") String login,
            @Parameters(paramLabel = "D=LEVEL,…", description = "1 to 5 by department; 3 where none stands.")
                    String words)
            throws InvalidConfiguration, CommandFailure {
        Map<DepartmentId, Integer> skills = Checked.value(() -> SkillLevels.read(words));
        return change(
                login,
                "has other skills now",
                (stores, account) -> Waiting.forAnswer(stores.accounts().setSkills(account.id(), skills)));
    }

    @Command(
            name = "reset-password",
            mixinStandardHelpOptions = true,
            description = "Give somebody a new password; they sign in anew.")
    int resetPassword(@Parameters(paramLabel = "LOGIN") String login, @Mixin PasswordSource source)
            throws InvalidConfiguration, CommandFailure {
        return change(login, "has a new password", (stores, account) -> {
            PasswordSource.Chosen password = source.choose(account.login());
            boolean done = Waiting.forAnswer(stores.accounts().setPassword(account.id(), password.hash()));
            password.print(spec.commandLine().getOut());
            return done;
        });
    }

    /** A change to one account; false if the account vanished meanwhile. */
    @FunctionalInterface
    private interface Change {
        boolean apply(Stores stores, Account account) throws CommandFailure;
    }

    private int change(String login, String outcome, Change change) throws InvalidConfiguration, CommandFailure {
        Login name = Checked.value(() -> new Login(login));
        return operation.run(spec, (stores, out) -> {
            var found = Waiting.forAnswer(stores.accounts().find(name));
            if (found.isEmpty() || !change.apply(stores, found.get().account())) {
                throw new CommandFailure("Nobody signs in with " + name + ".");
            }
            out.println(name + " " + outcome + ".");
        });
    }
}
