package io.ringback;

import io.ringback.cli.CommandLineProgram;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        String version = Main.class.getPackage().getImplementationVersion();
        var program = new CommandLineProgram(new Program(), System.getenv(), version == null ? "development" : version);
        System.exit(program.run(out, err, arguments));
    }
}
