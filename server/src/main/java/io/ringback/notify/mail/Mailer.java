package io.ringback.notify.mail;

import io.ringback.notify.Delivery;
import java.util.concurrent.CompletionStage;

/** A way letters leave. Never blocks its caller. */
public interface Mailer extends AutoCloseable {
    /** Tries to hand a letter on; fails only for a fault of ours. */
    CompletionStage<Delivery> send(Letter letter);

    /** The address letters come from. */
    String from();

    /** Takes no more letters. */
    @Override
    void close();
}
