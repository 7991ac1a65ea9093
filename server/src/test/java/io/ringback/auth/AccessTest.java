package io.ringback.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Subject.Staff;
import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who may do what, as a table: for each action everybody who may. Everybody else may not. */
class AccessTest {
    private static final SiteId SHOP = new SiteId("shop");
    private static final SiteId OTHER = new SiteId("other");
    private static final VisitorId VISITOR = VisitorId.random();
    private static final AgentId ASSIGNEE = AgentId.random();

    private static final Map<String, Subject> PEOPLE = Map.ofEntries(
            Map.entry("anyone", new Subject.Anyone()),
            Map.entry("visitor", new Subject.Visitor(SHOP, VISITOR)),
            Map.entry("stranger", new Subject.Visitor(SHOP, VisitorId.random())),
            Map.entry("namesake", new Subject.Visitor(OTHER, VISITOR)),
            Map.entry("assignee", new Staff(SHOP, ASSIGNEE, Role.AGENT, "s")),
            Map.entry("assignee-elsewhere", new Staff(OTHER, ASSIGNEE, Role.ADMIN, "s")),
            Map.entry("colleague", new Staff(SHOP, AgentId.random(), Role.AGENT, "s")),
            Map.entry("supervisor", new Staff(SHOP, AgentId.random(), Role.SUPERVISOR, "s")),
            Map.entry("admin", new Staff(SHOP, AgentId.random(), Role.ADMIN, "s")),
            Map.entry("admin-elsewhere", new Staff(OTHER, AgentId.random(), Role.ADMIN, "s")),
            Map.entry("operator", new Subject.Operator()));

    private static final String ALL =
            "anyone visitor stranger namesake assignee assignee-elsewhere colleague supervisor admin"
                    + " admin-elsewhere operator";
    private static final String OF_CONVERSATION = "visitor assignee operator";
    private static final String OF_TRANSCRIPT = "visitor assignee supervisor admin operator";

    private final Target site = new Target.OfSite(SHOP);
    private final Target conversation = new Target.OfConversation(SHOP, VISITOR, Set.of(ASSIGNEE));
    private final Target own = new Target.OfAgent(SHOP, ASSIGNEE);

    private final Map<Action, String> table = new TreeMap<>(Map.ofEntries(
            Map.entry(Action.SEE_SITE, ALL),
            Map.entry(Action.SIGN_IN, ALL),
            Map.entry(Action.START, "visitor stranger operator"),
            Map.entry(Action.ANSWER_CALL, "visitor stranger operator"),
            Map.entry(Action.BOOK_CALLBACK, "visitor stranger operator"),
            Map.entry(Action.ASK_TO_BE_TOLD, "visitor stranger operator"),
            Map.entry(Action.POST, OF_CONVERSATION),
            Map.entry(Action.TELL_TYPING, OF_CONVERSATION),
            Map.entry(Action.MARK_SEEN, OF_CONVERSATION),
            Map.entry(Action.END, OF_CONVERSATION),
            Map.entry(Action.OPEN, OF_TRANSCRIPT),
            Map.entry(Action.READ_HISTORY, OF_TRANSCRIPT),
            Map.entry(Action.EXPLAIN, "assignee supervisor admin operator"),
            Map.entry(Action.READ_LEDGER, "supervisor admin operator"),
            Map.entry(Action.SET_AVAILABILITY, "assignee operator"),
            Map.entry(Action.SEE_OFFER, "assignee operator"),
            Map.entry(Action.ACCEPT, "assignee operator"),
            Map.entry(Action.DECLINE, "assignee operator"),
            Map.entry(Action.WRAP_UP, "assignee operator"),
            Map.entry(Action.TRANSFER, "assignee operator"),
            Map.entry(Action.INVITE, "assignee operator"),
            Map.entry(Action.ANSWER_INVITATION, "assignee operator"),
            Map.entry(Action.UNINVITE, "assignee operator"),
            Map.entry(Action.LEAVE, "assignee operator"),
            Map.entry(Action.HAND_OVER, "assignee operator"),
            Map.entry(Action.ASK_HELP, "assignee operator"),
            Map.entry(Action.CANCEL_HELP, "assignee supervisor admin operator"),
            Map.entry(Action.JOIN, "supervisor admin operator"),
            Map.entry(Action.TAKE_OVER, "supervisor admin operator"),
            Map.entry(Action.SEE_COLLEAGUES, "colleague assignee supervisor admin operator"),
            Map.entry(Action.SEE_SELF, "assignee operator"),
            Map.entry(Action.TAKE_TICKET, "assignee operator"),
            Map.entry(Action.SIGN_OUT, "assignee operator"),
            Map.entry(Action.WATCH_LINE, "colleague assignee supervisor admin operator"),
            Map.entry(Action.SETTLE_ATTEMPT, "assignee operator"),
            Map.entry(Action.SEE_CALLBACKS, "supervisor admin operator"),
            Map.entry(Action.SEE_OUTBOX, "admin operator"),
            Map.entry(Action.RETRY_OUTBOX, "admin operator"),
            Map.entry(Action.STEER_CALLBACKS, "supervisor admin operator"),
            Map.entry(Action.DRAIN_AGENT, "supervisor admin operator"),
            Map.entry(Action.WATCH_BOARD, "supervisor admin operator"),
            Map.entry(Action.READ_SITE, "supervisor admin operator"),
            Map.entry(Action.WRITE_INCIDENTS, "supervisor admin operator"),
            Map.entry(Action.WRITE_SITE, "admin operator")));

    @Test
    void theTableIsWholeAndHolds() {
        assertThat(table).containsOnlyKeys(Action.values());
        table.forEach((action, may) ->
                assertThat(whoMay(action, target(action))).as(action.name()).containsExactlyInAnyOrder(may.split(" ")));
    }

    @Test
    void aTargetOfAnotherKindOpensNothing() {
        for (Action action : Action.values()) {
            for (Target wrong : List.of(site, conversation, own)) {
                if (!wrong.getClass().equals(target(action).getClass())) {
                    assertThat(whoMay(action, wrong))
                            .as(action + " on " + wrong)
                            .isSubsetOf(table.getOrDefault(action, "").split(" "));
                }
            }
        }
    }

    private Target target(Action action) {
        return switch (action.door()) {
            case CONVERSATION, TRANSCRIPT, CHAT, CHAT_OR_SUPERVISOR -> conversation;
            case OWN -> own;
            case ANYONE, VISITOR, SITE -> site;
        };
    }

    private static List<String> whoMay(Action action, Target target) {
        List<String> may = new ArrayList<>();
        PEOPLE.forEach((name, subject) -> {
            if (Access.may(subject, action, target)) {
                may.add(name);
            }
        });
        return may;
    }
}
