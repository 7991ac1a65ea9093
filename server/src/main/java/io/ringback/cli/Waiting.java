package io.ringback.cli;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for storage: a command line has nothing else to do. */
public final class Waiting {
    private static final long LONGEST_SECONDS = 30;

    private Waiting() {}

    /** The answer, or one sentence why there is none. */
    public static <T> T forAnswer(CompletionStage<T> stage) throws CommandFailure {
        try {
            return stage.toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailure("Storage refused: " + cause.getMessage(), e);
        } catch (TimeoutException e) {
            throw new CommandFailure("Storage did not answer within " + LONGEST_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }
}
