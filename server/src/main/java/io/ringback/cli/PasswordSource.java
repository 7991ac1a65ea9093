package io.ringback.cli;

import io.ringback.auth.GeneratedPassword;
import io.ringback.auth.Login;
import io.ringback.auth.PasswordRule;
import io.ringback.auth.Passwords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a new password comes from: made up, or a line of standard input. Never an argument, which every process can read. */
final class PasswordSource {
    @Option(names = "--password-stdin", description = "Read the password from standard input instead of making one up.")
    private boolean read;

    /**
     * A new password.
     *
     * @param hash what is stored
     * @param told the password itself, if it was made up and must be told
     */
    record Chosen(String hash, Optional<String> told) {
        void print(PrintWriter out) {
            told.ifPresent(password -> out.println("Password: " + password + "  (shown this once)"));
        }

        /** Never shows it: this is only for people at the terminal. */
        @Override
        public String toString() {
            return "Chosen[***]";
        }
    }

    Chosen choose(Login login) throws CommandFailure {
        if (!read) {
            String made = GeneratedPassword.next();
            return new Chosen(Passwords.hashNow(made), Optional.of(made));
        }
        String line = line();
        Optional<String> problem = PasswordRule.problem(line, login);
        if (problem.isPresent()) {
            throw new CommandFailure(problem.get());
        }
        return new Chosen(Passwords.hashNow(line), Optional.empty());
    }

    private static String line() throws CommandFailure {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFailure("Standard input holds no password.");
            }
            return line;
        } catch (IOException e) {
            throw new CommandFailure("The password cannot be read: " + e.getMessage(), e);
        }
    }
}
