package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/** Some hours of a site on the real scripts, lived event by event; what it leaves is its routing log. */
final class RecordedLife {
    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparingLong(Act::at).thenComparingLong(Act::number));
    private final List<AgentId> staff = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<Long> taken = new HashSet<>();
    private final SiteRedis redis;
    private final Random random;
    private long number;

    /** Something that is going to happen. */
    private record Act(long at, long number, Runnable deed) {}

    RecordedLife(SiteRedis redis, long seed) {
        this.redis = redis;
        this.random = new Random(seed);
    }

    /** An agent who works all the time but for a break. */
    void agent(int capacity, Lane... lanes) {
        AgentId agent = redis.away(capacity, lanes);
        staff.add(agent);
        redis.pass(Duration.ofMillis(1));
        redis.setStatus(agent, AgentStatus.AVAILABLE);
        redis.pass(Duration.ofMillis(1));
        long leaves = redis.now() + minutes(10 + random.nextInt(30));
        plan(leaves, () -> redis.setStatus(agent, AgentStatus.AWAY));
        plan(leaves + minutes(5), () -> redis.setStatus(agent, AgentStatus.AVAILABLE));
    }

    void visitors(int count, Lane... lanes) {
        long at = redis.now();
        for (int i = 0; i < count; i++) {
            at += 1 + (long) (-Math.log(1 - random.nextDouble()) * 20_000);
            PlaceRequest request = SiteRedis.request(
                    conversation(),
                    VisitorId.random(),
                    lanes[random.nextInt(lanes.length)],
                    Duration.ofMinutes(random.nextInt(5) == 0 ? 3 : 0));
            plan(at, () -> redis.place(request));
            Leaver visitor = new Leaver.Visitor(request.visitor());
            plan(at + 20_000 + random.nextInt(200_000), () -> {
                if (!answered.contains(request.conversation().value())) {
                    end(request.conversation(), visitor);
                }
            });
        }
    }

    /** As random as the life it belongs to: by it somebody reacts fast or slowly. */
    private ConversationId conversation() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return new ConversationId("c_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    void live() {
        while (!acts.isEmpty()) {
            Act next = acts.remove();
            redis.pass(Duration.ofMillis(next.at() - redis.now()));
            next.deed().run();
            staff.forEach(this::answer);
        }
    }

    /** Each offer is taken after a time that is the conversation's own. */
    private void answer(AgentId agent) {
        for (AgentDesk.Offered offer : redis.desk(agent).offers()) {
            if (answered.add(offer.offer().value())) {
                ConversationId conversation = offer.who().conversation();
                int reaction = 1_000 + Math.floorMod(conversation.hashCode(), 4_000);
                plan(redis.now() + reaction, () -> accept(agent, offer));
            }
        }
    }

    private void accept(AgentId agent, AgentDesk.Offered offer) {
        ConversationId conversation = offer.who().conversation();
        boolean mine = redis.desk(agent).offers().stream()
                .anyMatch(each -> each.offer().equals(offer.offer()));
        if (mine) {
            redis.accept(agent, offer.offer());
            answered.add(conversation.value());
            long talk = 30_000L + random.nextInt(90_000);
            plan(redis.now() + talk, () -> end(conversation, new Leaver.Agent(agent)));
            plan(
                    redis.now() + talk + 1_000L + random.nextInt(20_000),
                    () -> await(
                            redis.routing().finishWrapUp(redis.site(), agent, conversation, new WrapUp(null, null))));
        }
    }

    private void end(ConversationId conversation, Leaver leaver) {
        await(redis.routing().end(redis.site(), conversation, leaver));
    }

    /** Nothing happens in the same millisecond as something else: a log does not tell which of them came first in the rules' eyes. */
    private void plan(long at, Runnable deed) {
        long free = at;
        while (!taken.add(free)) {
            free++;
        }
        acts.add(new Act(free, number++, deed));
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }
}
