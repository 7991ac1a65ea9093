package io.ringback.routing.replay;

import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * What visitors bring, whatever the rules: everything the record does not show is drawn from what it shows of others, the same
 * draw for the same conversation each time, so that two policies face the same people.
 */
final class Demand {
    private static final long SALT = 0x9E3779B97F4A7C15L;

    private final Map<DepartmentId, List<Handling>> byDepartment = new HashMap<>();
    private final List<Handling> all = new ArrayList<>();
    private final Patience patience;
    private final long reaction;
    private final long to;

    /** Time with an agent and the work after it, ms. */
    record Handling(long talk, long wrap) {}

    /**
     * One visitor, complete.
     *
     * @param leavesAfter wait at which the visitor leaves unanswered, ms; empty: stays
     * @param reaction from an offer to its acceptance, ms
     */
    record Visit(Chat chat, OptionalLong leavesAfter, long reaction, Handling handling) {}

    /**
     * Learns from a record.
     *
     * @throws IllegalArgumentException when no chat was handled in it
     */
    Demand(Recording recording) {
        to = recording.to();
        List<Patience.Wait> waits = new ArrayList<>();
        List<Long> reactions = new ArrayList<>();
        for (Chat chat : recording.chats()) {
            waits.add(waitOf(chat));
            if (chat.reaction() != null) {
                reactions.add(chat.reaction());
            }
            if (chat.talk() != null && chat.wrap() != null) {
                Handling handling = new Handling(chat.talk(), chat.wrap());
                all.add(handling);
                byDepartment
                        .computeIfAbsent(chat.lane().department(), department -> new ArrayList<>())
                        .add(handling);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no chat was handled to its end in this span");
        }
        Collections.sort(reactions);
        reaction = reactions.get(reactions.size() / 2);
        patience = new Patience(waits);
    }

    private Patience.Wait waitOf(Chat chat) {
        if (chat.leftAfter() != null) {
            return new Patience.Wait(chat.leftAfter(), true);
        }
        return new Patience.Wait(chat.answeredAfter() == null ? to - chat.at() : chat.answeredAfter(), false);
    }

    Visit visit(Chat chat) {
        SplittableRandom random = random(chat.id());
        Patience.Wait wait = waitOf(chat);
        double chance = random.nextDouble();
        OptionalLong leaves = wait.left() ? OptionalLong.of(wait.ms()) : patience.beyond(wait.ms(), chance);
        return new Visit(chat, leaves, reaction(chat), handling(chat, random));
    }

    /** Who left while an offer rang shows that its agent had not taken it so far, and no more. */
    private long reaction(Chat chat) {
        if (chat.reaction() != null) {
            return chat.reaction();
        }
        return chat.rang() == null ? reaction : Math.max(reaction, chat.rang() + 1);
    }

    private Handling handling(Chat chat, SplittableRandom random) {
        List<Handling> others = byDepartment.getOrDefault(chat.lane().department(), all);
        Handling drawn = others.get(random.nextInt(others.size()));
        return new Handling(
                chat.talk() == null ? drawn.talk() : chat.talk(), chat.wrap() == null ? drawn.wrap() : chat.wrap());
    }

    /** How many of these chats the record does not show to their end. */
    static long drawn(Recording recording) {
        return recording.chats().stream().filter(chat -> chat.talk() == null).count();
    }

    private static SplittableRandom random(ConversationId id) {
        return new SplittableRandom(id.value().hashCode() * SALT);
    }
}
