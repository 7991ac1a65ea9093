package io.ringback.cli;

import io.ringback.config.Configuration;
import java.io.PrintWriter;

/** What commands need of the program behind the command line. */
public interface Backend {
    /**
     * Serves until the process is told to stop.
     *
     * @param out for what people at the terminal should read
     * @throws CommandFailure when it cannot start, in one sentence
     */
    void serve(Configuration configuration, PrintWriter out) throws CommandFailure;

    /**
     * Opens the storage of this configuration, of a running server too.
     *
     * @throws CommandFailure when it cannot be reached, in one sentence
     */
    Stores open(Configuration configuration) throws CommandFailure;
}
