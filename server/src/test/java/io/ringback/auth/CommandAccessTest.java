package io.ringback.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.protocol.AgentCommand;
import io.ringback.protocol.CallbackCommand;
import io.ringback.protocol.Command;
import io.ringback.protocol.ConversationCommand;
import io.ringback.protocol.TeamCommand;
import io.ringback.protocol.TellCommand;
import io.ringback.protocol.VisitorCommand;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command that travels has its action in the rule book; one that is added without is noticed here. */
class CommandAccessTest {
    private static final Map<Class<? extends Command>, Action> ACTIONS = Map.ofEntries(
            Map.entry(VisitorCommand.Hello.class, Action.SEE_SITE),
            Map.entry(VisitorCommand.Start.class, Action.START),
            Map.entry(VisitorCommand.Here.class, Action.ANSWER_CALL),
            Map.entry(VisitorCommand.MoreTime.class, Action.ANSWER_CALL),
            Map.entry(TellCommand.Tell.class, Action.ASK_TO_BE_TOLD),
            Map.entry(TellCommand.TellLink.class, Action.ASK_TO_BE_TOLD),
            Map.entry(TellCommand.TellStop.class, Action.ASK_TO_BE_TOLD),
            Map.entry(TellCommand.TellFixed.class, Action.ASK_TO_BE_TOLD),
            Map.entry(CallbackCommand.Windows.class, Action.SEE_SITE),
            Map.entry(CallbackCommand.HoldWindow.class, Action.BOOK_CALLBACK),
            Map.entry(CallbackCommand.Book.class, Action.BOOK_CALLBACK),
            Map.entry(CallbackCommand.BookTurn.class, Action.BOOK_CALLBACK),
            Map.entry(CallbackCommand.Move.class, Action.BOOK_CALLBACK),
            Map.entry(CallbackCommand.Cancel.class, Action.BOOK_CALLBACK),
            Map.entry(VisitorCommand.Identify.class, Action.START),
            Map.entry(CallbackCommand.KeepWindow.class, Action.BOOK_CALLBACK),
            Map.entry(CallbackCommand.ComeBack.class, Action.BOOK_CALLBACK),
            Map.entry(CallbackCommand.Refuse.class, Action.BOOK_CALLBACK),
            Map.entry(ConversationCommand.Post.class, Action.POST),
            Map.entry(ConversationCommand.Typing.class, Action.TELL_TYPING),
            Map.entry(ConversationCommand.Seen.class, Action.MARK_SEEN),
            Map.entry(ConversationCommand.Open.class, Action.OPEN),
            Map.entry(ConversationCommand.History.class, Action.READ_HISTORY),
            Map.entry(ConversationCommand.End.class, Action.END),
            Map.entry(ConversationCommand.Ping.class, Action.SEE_SITE),
            Map.entry(AgentCommand.Hello.class, Action.SIGN_IN),
            Map.entry(AgentCommand.Availability.class, Action.SET_AVAILABILITY),
            Map.entry(AgentCommand.OfferSeen.class, Action.SEE_OFFER),
            Map.entry(AgentCommand.Accept.class, Action.ACCEPT),
            Map.entry(AgentCommand.Decline.class, Action.DECLINE),
            Map.entry(AgentCommand.WrapUp.class, Action.WRAP_UP),
            Map.entry(AgentCommand.WatchBoard.class, Action.WATCH_BOARD),
            Map.entry(AgentCommand.DrainAgent.class, Action.DRAIN_AGENT),
            Map.entry(AgentCommand.DialCallback.class, Action.SETTLE_ATTEMPT),
            Map.entry(AgentCommand.SettleAttempt.class, Action.SETTLE_ATTEMPT),
            Map.entry(TeamCommand.Transfer.class, Action.TRANSFER),
            Map.entry(TeamCommand.Invite.class, Action.INVITE),
            Map.entry(TeamCommand.AnswerInvitation.class, Action.ANSWER_INVITATION),
            Map.entry(TeamCommand.Uninvite.class, Action.UNINVITE),
            Map.entry(TeamCommand.Leave.class, Action.LEAVE),
            Map.entry(TeamCommand.HandOver.class, Action.HAND_OVER),
            Map.entry(TeamCommand.AskHelp.class, Action.ASK_HELP),
            Map.entry(TeamCommand.CancelHelp.class, Action.CANCEL_HELP),
            Map.entry(TeamCommand.Join.class, Action.JOIN),
            Map.entry(TeamCommand.TakeOver.class, Action.TAKE_OVER),
            Map.entry(TeamCommand.Colleagues.class, Action.SEE_COLLEAGUES));

    @Test
    void everyCommandHasItsAction() {
        Set<String> commands = new TreeSet<>();
        Stream.of(
                        VisitorCommand.class,
                        TellCommand.class,
                        CallbackCommand.class,
                        AgentCommand.class,
                        TeamCommand.class,
                        ConversationCommand.class)
                .flatMap(endpoint -> Arrays.stream(endpoint.getPermittedSubclasses()))
                .filter(type -> !type.isInterface())
                .forEach(type -> commands.add(type.getName()));
        assertThat(ACTIONS.keySet().stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(commands);
    }
}
