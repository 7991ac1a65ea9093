package io.ringback.routing.replay;

import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.routing.LogEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a routing log, entry by entry from its beginning, and keeps what happened within a span. */
public final class Recorder {
    private final Map<String, ChatDraft> chats = new LinkedHashMap<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Set<AgentId> known = new HashSet<>();
    private final Map<DepartmentId, AssignmentPolicy> policies = new HashMap<>();
    private final long from;
    private final long to;
    private long first = Long.MAX_VALUE;
    private long last;
    private int refused;
    private int earlier;
    private final Set<String> calledBack = new HashSet<>();

    /**
     * A recorder.
     *
     * @param from the first moment of interest, UTC ms
     * @param to the last moment of interest, UTC ms
     */
    public Recorder(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /** Takes the next entry; later ones than the span are passed over. */
    public void on(LogEntry entry) {
        if (entry.at() > to) {
            return;
        }
        if (entry.at() >= from) {
            first = Math.min(first, entry.at());
            last = Math.max(last, entry.at());
        }
        switch (entry.event()) {
            case "sign_on" -> signOn(entry);
            case "status" -> status(entry);
            default -> {
                if (entry.at() >= from) {
                    contact(entry);
                }
            }
        }
    }

    private void contact(LogEntry entry) {
        String id = entry.field("c");
        ChatDraft chat = id == null ? null : chats.get(id);
        if (id != null && entry.event().equals("place")) {
            chats.put(id, new ChatDraft(entry));
        } else if (entry.event().equals("full")) {
            refused++;
        } else if (chat != null
                && (entry.event().equals("book") || entry.event().equals("commit"))) {
            // they are in no line any more, or cannot give up: the rules of a replay know neither
            chats.remove(id);
            calledBack.add(id);
        } else if (chat != null) {
            tell(chat, entry);
        } else if (entry.event().equals("accept") && !calledBack.contains(id)) {
            earlier++;
        }
    }

    private void tell(ChatDraft chat, LogEntry entry) {
        switch (entry.event()) {
            case "offer" -> {
                chat.offered(entry);
                notePolicy(entry);
            }
            case "back" -> chat.givenBack(entry);
            case "accept" -> chat.accepted(entry);
            case "lost", "transfer" -> chat.parted(entry);
            case "return" -> chat.returned(entry);
            case "end" -> chat.ended(entry);
            case "free" -> chat.freed(entry);
            default -> {
                // what else happened to it follows from the rules
            }
        }
    }

    private void notePolicy(LogEntry entry) {
        String why = String.valueOf(entry.field("r"));
        for (AssignmentPolicy policy : AssignmentPolicy.values()) {
            if (policy.word().equals(why)) {
                policies.put(Lane.parse(String.valueOf(entry.field("l"))).department(), policy);
            }
        }
    }

    private void signOn(LogEntry entry) {
        AgentProfile profile = profile(entry);
        known.add(profile.id());
        shifts.add(new Shift.SignOn(Math.max(from, entry.at()), profile));
        status(entry);
    }

    /** Of an agent who signed on before the log begins, the first change of status tells lanes and capacity. */
    private void status(LogEntry entry) {
        AgentId agent = new AgentId(String.valueOf(entry.field("a")));
        if (entry.field("lanes") != null && known.add(agent)) {
            shifts.add(new Shift.SignOn(Math.max(from, entry.at()), profile(entry)));
        }
        if (known.contains(agent)) {
            AgentStatus status = AgentStatus.parse(String.valueOf(entry.field("s")));
            shifts.add(new Shift.Status(Math.max(from, entry.at()), agent, status));
        }
    }

    private static AgentProfile profile(LogEntry entry) {
        String id = String.valueOf(entry.field("a"));
        List<Lane> lanes = words(entry.field("lanes")).stream().map(Lane::parse).toList();
        Map<DepartmentId, Integer> skills = new HashMap<>();
        for (String skill : words(entry.field("skills"))) {
            int equals = skill.indexOf('=');
            skills.put(new DepartmentId(skill.substring(0, equals)), Integer.valueOf(skill.substring(equals + 1)));
        }
        int capacity = Integer.parseInt(String.valueOf(entry.field("capacity")));
        return new AgentProfile(new AgentId(id), id, capacity, skills, lanes);
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : Arrays.asList(joined.strip().split(" +", -1));
    }

    /** What was recorded; empty chats when nothing happened within the span. */
    public Recording recording() {
        List<Chat> all = chats.values().stream().map(ChatDraft::chat).toList();
        return new Recording(Math.min(first, last), last, all, shifts, policies, refused, earlier, calledBack.size());
    }
}
