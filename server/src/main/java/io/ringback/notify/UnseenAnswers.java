package io.ringback.notify;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells visitors who asked for it of an answer that nobody saw for half a minute. A conversation is looked at once in that time however
 * much is written in it, so that messages cost nothing more; what a node still had to look at when it died is not told.
 */
public final class UnseenAnswers {
    /** Who is on the page sees an answer long before. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(UnseenAnswers.class);
    private static final int MOST = 50_000;

    private final Set<ConversationId> toLookAt = ConcurrentHashMap.newKeySet();
    private final Function<ConversationId, CompletionStage<Optional<Unseen>>> look;
    private final TellStore wishes;
    private final Duration patience;
    private final ScheduledExecutorService scheduler;

    /**
     * An answer that its reader has not seen.
     *
     * @param seen up to where the visitor has seen everything: they are told once until that changes
     */
    public record Unseen(SiteId site, VisitorId visitor, long seen) {}

    /**
     * Answers of this node's agents.
     *
     * @param look tells whether a conversation ends with an answer its visitor has not seen
     */
    public UnseenAnswers(
            Function<ConversationId, CompletionStage<Optional<Unseen>>> look,
            TellStore wishes,
            Duration patience,
            ScheduledExecutorService scheduler) {
        this.look = look;
        this.wishes = wishes;
        this.patience = patience;
        this.scheduler = scheduler;
    }

    /** An agent wrote. */
    public void posted(ConversationId conversation) {
        if (toLookAt.size() >= MOST || !toLookAt.add(conversation)) {
            return;
        }
        try {
            var unused = scheduler.schedule(() -> lookAt(conversation), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            toLookAt.remove(conversation);
        }
    }

    private void lookAt(ConversationId conversation) {
        toLookAt.remove(conversation);
        look.apply(conversation)
                .thenAccept(found -> found.ifPresent(unseen -> tell(conversation, unseen)))
                .exceptionally(failure -> {
                    LOG.debug("answers in {} cannot be looked at: {}", conversation, failure.toString());
                    return null;
                });
    }

    private void tell(ConversationId conversation, Unseen unseen) {
        wishes.tell(unseen.site(), unseen.visitor(), "answer", conversation + "." + unseen.seen(), conversation)
                .exceptionally(failure -> {
                    LOG.debug("the visitor of {} cannot be told: {}", conversation, failure.toString());
                    return 0;
                });
    }
}
