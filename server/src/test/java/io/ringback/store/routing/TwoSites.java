package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.model.site.HeadStart;
import io.ringback.routing.Due;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.WrapUp;
import io.ringback.routing.rules.MemoryRouting;
import io.ringback.routing.rules.RuleBook;
import io.ringback.routing.rules.Standings;
import io.ringback.routing.rules.Watcher;
import io.ringback.waiting.MoreTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The same seeded life twice, on the scripts and on the rules in memory; after each act both must look alike. */
final class TwoSites {
    private static final List<Lane> LANES = List.of(
            Lane.parse("cards:en"),
            Lane.parse("cards:sl"),
            Lane.parse("loans:en"),
            Lane.parse("loans:*"),
            Lane.parse("bonds:en"));
    private static final List<DepartmentId> DEPARTMENTS =
            LANES.stream().map(Lane::department).distinct().toList();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int MOST_OPEN = 30;
    private static final long MOST_WITHOUT_TICK = 2_000;

    private final Map<String, Integer> acts = new TreeMap<>();
    private final Map<ConversationId, PlaceRequest> open = new LinkedHashMap<>();
    private final List<VisitorId> known = new ArrayList<>();
    private final Map<AgentId, AgentProfile> staff = new LinkedHashMap<>();
    private final List<AgentId> cutOff = new ArrayList<>();
    private final List<ConversationId> away = new ArrayList<>();
    private final SiteRedis scripts;
    private final MemoryRouting memory;
    private final Random random;
    private long ticked;

    TwoSites(SiteRedis scripts, RoutingRules rules, long seed, int agents) {
        this.scripts = scripts;
        this.random = new Random(seed);
        this.memory = new MemoryRouting(RuleBook.of(rules), Watcher.NOBODY, true);
        this.ticked = scripts.now();
        await(scripts.routing().applyRules(scripts.site(), rules));
        tick();
        for (int i = 0; i < agents; i++) {
            signOn(new AgentId("a_" + id()));
        }
    }

    Map<String, Integer> acts() {
        return acts;
    }

    void step() {
        pass(1 + random.nextInt(40));
        int dice = random.nextInt(100);
        if (dice < 20 && open.size() < MOST_OPEN) {
            arrive();
        } else if (dice < 40) {
            pass(random.nextInt(1_500));
            renew();
            tick();
        } else if (dice < 92) {
            anAgentActs();
        } else if (!open.isEmpty()) {
            aVisitorActs(pick(List.copyOf(open.keySet())));
        }
        if (scripts.now() - ticked > MOST_WITHOUT_TICK) {
            renew();
            tick();
        }
    }

    private void pass(int millis) {
        scripts.pass(Duration.ofMillis(millis));
        memory.at(scripts.now());
    }

    private void arrive() {
        boolean again = !known.isEmpty() && random.nextInt(3) == 0;
        VisitorId visitor = again ? known.remove(random.nextInt(known.size())) : new VisitorId("v_" + id());
        Lane lane = pick(LANES);
        String language = lane.language().equals(Lane.ANY) ? "sl" : lane.language();
        int minutes = random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 0;
        List<HeadStart> head = minutes == 0
                ? List.of()
                : List.of(new HeadStart(new HeadStart.OfTopic(new TopicId("payment")), minutes));
        PlaceRequest request = new PlaceRequest(
                new ConversationId("c_" + id()), visitor, lane, head, null, language, "Ana", "My card was declined");
        boolean full = scripts.place(request).getClass().getSimpleName().equals("Full");
        boolean placed = memory.place(
                request.conversation(),
                visitor,
                lane,
                language,
                Duration.ofMinutes(minutes).toMillis());
        assertThat(placed).as("a place for %s", request.conversation()).isEqualTo(!full);
        if (placed) {
            open.put(request.conversation(), request);
        }
        compare(full ? "full" : "arrive");
    }

    private void renew() {
        List<AgentId> here =
                staff.keySet().stream().filter(id -> !cutOff.contains(id)).toList();
        scripts.stayOn(here.toArray(AgentId[]::new));
        here.forEach(memory::renewAgent);
        List<PlaceRequest> visitors = open.values().stream()
                .filter(request -> !away.contains(request.conversation()))
                .toList();
        scripts.stayHere(visitors.toArray(PlaceRequest[]::new));
        visitors.forEach(request -> memory.renewVisitor(request.conversation()));
        compare("renew");
    }

    private void tick() {
        Due due = await(scripts.routing().fireDue(scripts.site(), 1));
        while (due.more()) {
            due = await(scripts.routing().fireDue(scripts.site(), 1));
        }
        memory.fireDue();
        ticked = scripts.now();
        Standings now = compare("tick");
        open.keySet().removeIf(id -> !isKnown(now, id));
    }

    private static boolean isKnown(Standings now, ConversationId id) {
        return now.lines().values().stream().anyMatch(line -> line.contains(id))
                || now.desks().values().stream().anyMatch(desk -> desk.containsKey(id));
    }

    private void anAgentActs() {
        AgentId id = pick(List.copyOf(staff.keySet()));
        if (cutOff.contains(id)) {
            if (random.nextInt(6) == 0) {
                cutOff.remove(id);
                signOn(id);
            }
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 2) {
            cutOff.add(id);
            acts.merge("crash", 1, Integer::sum);
        } else if (dice < 5) {
            signOn(id);
        } else if (dice < 25) {
            setStatus(
                    id,
                    pick(List.of(
                            AgentStatus.AVAILABLE,
                            AgentStatus.AVAILABLE,
                            AgentStatus.AVAILABLE,
                            AgentStatus.AWAY,
                            AgentStatus.DRAINING)));
        } else {
            AgentDesk desk = scripts.desk(id);
            if (!desk.offers().isEmpty() && random.nextInt(3) > 0) {
                answer(id, pick(desk.offers()));
            } else if (!desk.chats().isEmpty()) {
                work(id, pick(desk.chats()));
            }
        }
    }

    private void signOn(AgentId id) {
        List<Lane> lanes = new ArrayList<>(LANES);
        Collections.shuffle(lanes, random);
        Map<DepartmentId, Integer> skills = DEPARTMENTS.stream()
                .collect(Collectors.toMap(department -> department, department -> 1 + random.nextInt(5)));
        AgentProfile profile =
                new AgentProfile(id, "Maja", random.nextInt(5), skills, lanes.subList(0, 1 + random.nextInt(3)));
        staff.put(id, profile);
        await(scripts.agents().signOn(scripts.site(), profile));
        memory.signOn(profile);
        compare("sign on");
    }

    private void setStatus(AgentId id, AgentStatus status) {
        boolean was = await(scripts.agents().setAvailability(scripts.site(), id, new Availability(status, null, null)));
        assertThat(memory.setAvailability(id, status)).isEqualTo(was);
        compare(status.word());
    }

    private void answer(AgentId id, AgentDesk.Offered offer) {
        ConversationId conversation = offer.who().conversation();
        int dice = random.nextInt(10);
        if (dice < 5) {
            scripts.accept(id, offer.offer());
            assertThat(memory.accept(id, conversation)).isTrue();
            compare("accept");
        } else if (dice < 8) {
            await(scripts.routing().offerSeen(scripts.site(), id, offer.offer()));
            memory.seen(id, conversation);
            compare("see");
        } else {
            await(scripts.routing().decline(scripts.site(), id, offer.offer(), Refusal.SILENT));
            assertThat(memory.decline(id, conversation)).isTrue();
            compare("decline");
        }
    }

    private void work(AgentId id, AgentDesk.Chat chat) {
        ConversationId conversation = chat.who().conversation();
        if (chat.wrapUpEndsAt() == null) {
            end(conversation, new Leaver.Agent(id), "agent ends");
        } else {
            await(scripts.routing().finishWrapUp(scripts.site(), id, conversation, new WrapUp(null, null)));
            assertThat(memory.finishWrapUp(conversation)).isTrue();
            compare("finish");
        }
    }

    private void aVisitorActs(ConversationId id) {
        List<ConversationId> asked = open.keySet().stream()
                .filter(each -> memory.turn(each).filter(TurnState::asks).isPresent())
                .toList();
        if (!asked.isEmpty() && random.nextBoolean()) {
            PlaceRequest called = request(pick(asked));
            if (memory.turn(called.conversation())
                            .filter(TurnState.CALLED::equals)
                            .isPresent()
                    && random.nextInt(3) > 0) {
                moreTime(called);
            } else {
                away.remove(called.conversation());
                answer(called);
            }
        } else if (random.nextInt(3) == 0) {
            end(id, new Leaver.Visitor(request(id).visitor()), "visitor ends");
        } else if (random.nextInt(4) == 0) {
            moreTime(request(id));
        } else if (!away.contains(id)) {
            away.add(id);
            acts.merge("disconnect", 1, Integer::sum);
        } else if (random.nextBoolean()) {
            away.remove(id);
            scripts.stayHere(request(id));
            memory.renewVisitor(id);
            compare("come back");
        } else {
            if (random.nextBoolean()) {
                away.remove(id);
            }
            answer(request(id));
        }
    }

    private void answer(PlaceRequest request) {
        boolean called =
                memory.turn(request.conversation()).filter(TurnState::asks).isPresent();
        boolean here = await(scripts.waiting().answerCall(scripts.site(), request.conversation(), request.visitor()));
        assertThat(memory.answerCall(request.conversation())).isEqualTo(here);
        compare(called ? "answer a call" : "say here");
    }

    private void moreTime(PlaceRequest request) {
        String command = "k" + acts.getOrDefault("more time", 0);
        MoreTime more =
                await(scripts.waiting().moreTime(scripts.site(), request.conversation(), request.visitor(), command));
        assertThat(memory.moreTime(request.conversation())).isEqualTo(more == MoreTime.GIVEN);
        compare(more == MoreTime.GIVEN ? "more time" : "no more time");
    }

    private void end(ConversationId id, Leaver leaver, String act) {
        boolean ended = await(scripts.routing().end(scripts.site(), id, leaver)).answer();
        assertThat(memory.end(id)).isEqualTo(ended);
        if (ended) {
            known.add(request(id).visitor());
            open.remove(id);
        }
        compare(act);
    }

    private Standings compare(String act) {
        acts.merge(act, 1, Integer::sum);
        Standings inMemory = memory.standings();
        SiteState stored = SiteState.read(scripts.commands(), scripts.keys(), staff.keySet());
        assertThat(inMemory).as("after %s", act).isEqualTo(standings(stored));
        stored.places().forEach((id, place) -> {
            if (place.state().equals("line") || place.state().equals("offered")) {
                assertThat(memory.turn(id)).as("turn of %s after %s", id, act).contains(place.turn());
                acts.merge(place.turn().word(), 1, Integer::sum);
            }
        });
        return inMemory;
    }

    private static Standings standings(SiteState stored) {
        Map<Lane, List<ConversationId>> lines = new LinkedHashMap<>();
        stored.lines().forEach((lane, line) -> {
            if (!line.all().isEmpty()) {
                lines.put(lane, List.copyOf(line.all().keySet()));
            }
        });
        Map<AgentId, Map<ConversationId, String>> desks = new LinkedHashMap<>();
        Map<AgentId, AgentStatus> status = new LinkedHashMap<>();
        stored.agents().forEach((id, agent) -> {
            desks.put(id, agent.desk());
            status.put(id, AgentStatus.parse(agent.status()));
        });
        return new Standings(lines, desks, status);
    }

    private PlaceRequest request(ConversationId id) {
        return Objects.requireNonNull(open.get(id));
    }

    private String id() {
        return random.ints(22, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
