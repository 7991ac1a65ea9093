package io.ringback.cli;

import io.ringback.auth.Account;
import io.ringback.auth.GeneratedPassword;
import io.ringback.auth.Login;
import io.ringback.auth.Passwords;
import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteDocument;
import io.ringback.config.site.SiteReader;
import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The demo's shop with two agents and a supervisor. What is there is left as it is, so a second start finds the first one's data;
 * the passwords, made up at the first start, stand in {@code DATA/demo-sign-ins.txt}.
 */
public final class DemoData {
    private static final List<Person> PEOPLE = List.of(
            new Person("ana@shop.example", "Ana", Role.AGENT),
            new Person("reza@shop.example", "Reza", Role.AGENT),
            new Person("elif@shop.example", "Elif", Role.SUPERVISOR));

    private final Stores stores;
    private final Path file;

    private record Person(String login, String name, Role role) {}

    /**
     * Somebody's way in.
     *
     * @param login mail address
     * @param password in plain text: it is made up, for this machine only
     * @param role what they are
     */
    public record DemoSignIn(String login, String password, Role role) {}

    /**
     * The demo's data.
     *
     * @param data the data folder
     */
    public DemoData(Stores stores, Path data) {
        this.stores = stores;
        this.file = data.resolve("demo-sign-ins.txt");
    }

    /**
     * Makes what is missing.
     *
     * @return everybody's way in
     * @throws CommandFailure if storage or the file cannot be used
     */
    public List<DemoSignIn> prepare() throws CommandFailure {
        SiteDocument shop = shop();
        Waiting.forAnswer(stores.sites().write(shop.site().id(), shop.json(), OptionalLong.of(0)));
        try {
            Map<String, String> known = read();
            List<DemoSignIn> all = new ArrayList<>();
            for (Person person : PEOPLE) {
                String password = prepare(person, shop.site().id(), Optional.ofNullable(known.get(person.login())));
                all.add(new DemoSignIn(person.login(), password, person.role()));
            }
            write(all);
            return all;
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** A password nobody knows any more is of no use in a demo: it is replaced. */
    private String prepare(Person person, SiteId site, Optional<String> known) throws CommandFailure {
        Login login = new Login(person.login());
        var account = Waiting.forAnswer(stores.accounts().find(login));
        if (account.isPresent() && known.isPresent()) {
            return known.get();
        }
        String password = GeneratedPassword.next();
        String hash = Passwords.hashNow(password);
        if (account.isPresent()) {
            Waiting.forAnswer(
                    stores.accounts().setPassword(account.get().account().id(), hash));
        } else {
            Waiting.forAnswer(stores.accounts().create(account(person, site), hash));
        }
        return password;
    }

    private static Account account(Person person, SiteId site) {
        return new Account(
                AgentId.random(),
                site,
                new Login(person.login()),
                person.name(),
                person.role(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                false);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.strip().split("\\s+", -1);
                if (words.length >= 2) {
                    passwords.put(words[0], words[1]);
                }
            }
        }
        return passwords;
    }

    private void write(List<DemoSignIn> all) throws IOException {
        StringBuilder text = new StringBuilder();
        all.forEach(each -> text.append(
                each.login() + "  " + each.password() + "  " + each.role().word() + "\n"));
        if (Files.exists(file) && Files.readString(file).contentEquals(text)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static SiteDocument shop() throws CommandFailure {
        try (InputStream in = DemoData.class.getResourceAsStream("/demo/shop.json")) {
            byte[] json = Objects.requireNonNull(in, "demo/shop.json").readAllBytes();
            return new SiteReader().read(new String(json, StandardCharsets.UTF_8));
        } catch (IOException | InvalidSite e) {
            throw new CommandFailure("The demo's site cannot be read: " + e.getMessage(), e);
        }
    }
}
