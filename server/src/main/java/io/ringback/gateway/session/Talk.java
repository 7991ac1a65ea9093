package io.ringback.gateway.session;

import io.ringback.chat.ConversationStore;
import io.ringback.chat.Excerpt;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Transcript;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Subscription;
import io.ringback.metrics.Timing;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import io.ringback.protocol.ConversationCommand;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.RawJson;
import io.ringback.protocol.ServerEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in conversations over one connection: what visitors and agents do alike. Lives on the connection's event
 * loop; storage answers are brought back there.
 */
final class Talk {
    private final Connection connection;
    private final Replies replies;
    private final ConversationStore conversations;
    private final Hub hub;
    private final Participant self;
    private final Timing posting;
    private final Expected expected;
    private final Predicate<Transcript.Header> mayLookIn;
    private final Followed followed = new Followed();

    Talk(
            Connection connection,
            Replies replies,
            ConversationStore conversations,
            Hub hub,
            Participant self,
            Timing posting,
            Expected expected,
            Predicate<Transcript.Header> mayLookIn) {
        this.connection = connection;
        this.replies = replies;
        this.conversations = conversations;
        this.hub = hub;
        this.self = self;
        this.posting = posting;
        this.expected = expected;
        this.mayLookIn = mayLookIn;
    }

    void post(ConversationCommand.Post command) {
        long begun = posting.begin();
        replies.answer(
                command.id(),
                conversations.post(command.conversation(), self, command.id(), command.text()),
                posted -> {
                    posting.end(begun);
                    answer(command, posted);
                });
    }

    private void answer(ConversationCommand.Post command, Posted posted) {
        if (posted instanceof Posted.Stored stored) {
            replies.send(new ServerEvent.Stored(
                    command.id(), command.conversation(), stored.seq(), stored.mark(), stored.at()));
        } else if (posted instanceof Posted.Ended) {
            replies.refuse(command.id(), ErrorCode.CONVERSATION_ENDED, "the conversation has ended");
        } else {
            missing(command.id(), command.conversation());
        }
    }

    void typing(ConversationCommand.Typing command) {
        passing(command.id(), conversations.typing(command.conversation(), self, command.on()));
    }

    void seen(ConversationCommand.Seen command) {
        passing(command.id(), conversations.seen(command.conversation(), self, command.seq()));
    }

    private void passing(@Nullable String id, CompletionStage<Void> step) {
        replies.answer(id, step, done -> {});
    }

    void history(ConversationCommand.History command) {
        replies.answer(
                command.id(),
                conversations
                        .history(command.conversation(), self, command.before(), command.limit())
                        .thenCompose(
                                own -> own.isPresent() ? CompletableFuture.completedStage(own) : lookBack(command)),
                found -> answer(command, found));
    }

    private void answer(ConversationCommand.History command, Optional<Excerpt> found) {
        if (found.isEmpty()) {
            missing(command.id(), command.conversation());
            return;
        }
        Excerpt excerpt = found.get();
        replies.send(
                new ServerEvent.Older(command.id(), command.conversation(), raw(excerpt.entries()), excerpt.more()));
    }

    /**
     * Reads a conversation from a position on and follows it from there. The caller must answer its client from the returned
     * stage's own turn, and then call {@link Reading#follow()}: what comes in between is held.
     */
    CompletionStage<Optional<Reading>> open(ConversationId conversation, Position have) {
        followed.makeRoomFor(conversation);
        AgentId reader = self instanceof Participant.Agent agent ? agent.id() : null;
        return hub.subscribe(conversation, connection, reader)
                .thenCompose(subscription -> read(subscription, conversation, have))
                .thenApplyAsync(reading -> reading.map(this::kept), connection.eventLoop());
    }

    private CompletionStage<Optional<Reading>> read(
            Subscription subscription, ConversationId conversation, Position have) {
        CompletionStage<Optional<Transcript>> read = conversations
                .read(conversation, self, have)
                .thenCompose(
                        own -> own.isPresent() ? CompletableFuture.completedStage(own) : lookIn(conversation, have));
        return read.handle((found, failure) -> {
            if (failure != null || found.isEmpty()) {
                subscription.close();
            }
            if (failure != null) {
                throw new CompletionException(failure);
            }
            return found.map(transcript -> new Reading(transcript, subscription));
        });
    }

    /** Who has no part in it may still look in, when they are of those who may read all. */
    private CompletionStage<Optional<Transcript>> lookIn(ConversationId conversation, Position have) {
        if (self instanceof Participant.Visitor) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return conversations
                .read(conversation, new Participant.Observer(), have)
                .thenApply(found -> found.filter(transcript -> mayLookIn.test(transcript.header())));
    }

    private CompletionStage<Optional<Excerpt>> lookBack(ConversationCommand.History command) {
        ConversationId conversation = command.conversation();
        return lookIn(conversation, Position.START)
                .thenCompose(allowed -> allowed.isEmpty()
                        ? CompletableFuture.completedStage(Optional.<Excerpt>empty())
                        : conversations.history(
                                conversation, new Participant.Observer(), command.before(), command.limit()));
    }

    private Reading kept(Reading reading) {
        followed.add(reading.subscription);
        return reading;
    }

    void close() {
        followed.close();
    }

    /** Whether a conversation in which this person has no part yet is about to become theirs. */
    @FunctionalInterface
    interface Expected {
        CompletionStage<Boolean> soon(ConversationId conversation);
    }

    /** The conversation does not know this person: not theirs, or routing decided so a moment before the conversation heard of it. */
    void missing(@Nullable String re, ConversationId conversation) {
        replies.answer(re, expected.soon(conversation), soon -> {
            if (soon) {
                replies.refuse(re, ErrorCode.RETRY, "the chat is just being handed over; try again");
            } else {
                notFound(re);
            }
        });
    }

    /** Answers what needs somebody or something to be there: done, or that there is no such thing. */
    void done(String re, boolean there) {
        if (there) {
            replies.done(re);
        } else {
            notFound(re);
        }
    }

    void notFound(@Nullable String re) {
        replies.refuse(re, ErrorCode.NOT_FOUND, "no such conversation");
    }

    static List<RawJson> raw(List<String> entries) {
        return entries.stream().map(RawJson::new).toList();
    }

    /** A transcript that was read, with its events held behind it. */
    static final class Reading {
        private final Transcript transcript;
        private final Subscription subscription;

        Reading(Transcript transcript, Subscription subscription) {
            this.transcript = transcript;
            this.subscription = subscription;
        }

        Transcript transcript() {
            return transcript;
        }

        /** The client was told: let through what follows. */
        void follow() {
            subscription.startAt(transcript.last());
            if (transcript.header().state() == ConversationState.ENDED) {
                subscription.giveWay();
            }
        }
    }
}
