package io.ringback.auth;

import io.ringback.model.AgentId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Where sessions and tickets are kept, each by the hash of its secret. */
public interface SessionStore {
    /**
     * A session that is alive.
     *
     * @param hash hash of its secret
     * @param account whose it is, as it stands now
     * @param idleLeft how long it lives if nobody uses it
     */
    record Live(String hash, Account account, Duration idleLeft) {}

    /**
     * Begins a session.
     *
     * @param idle it ends when unused for this long
     * @param absolute it ends this long from now, used or not
     * @return false if the account is gone or was disabled in the meantime
     */
    CompletionStage<Boolean> begin(String hash, AgentId agent, Duration idle, Duration absolute);

    /** The session with this hash, if it is alive and its account is not disabled. */
    CompletionStage<Optional<Live>> find(String hash);

    /** Uses sessions, so that they live on for the idle time but never past their end; returns those that are no more. */
    CompletionStage<Set<String>> touch(Collection<String> hashes, Duration idle);

    /** Ends a session; ending it twice is fine. */
    CompletionStage<Void> end(String hash);

    /** Keeps a ticket of a session. */
    CompletionStage<Void> keepTicket(String ticketHash, String sessionHash, Duration life);

    /** Uses up a ticket: its session, if both were alive. A ticket works once. */
    CompletionStage<Optional<Live>> redeemTicket(String ticketHash);
}
