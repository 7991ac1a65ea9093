package io.ringback.gateway.session;

import io.ringback.auth.Access;
import io.ringback.auth.Action;
import io.ringback.auth.Subject;
import io.ringback.auth.Target;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TeamCommand;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.TeamOutcome;
import io.ringback.routing.Teamwork;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What an agent on one connection asks about colleagues. Whether a chat is theirs is decided where it is changed, in one step with
 * the change; what only supervisors may is decided here.
 */
final class TeamCommands implements TeamCommand.Handler {
    private final Replies replies;
    private final AgentServices services;
    private final Subject.Staff staff;

    TeamCommands(Replies replies, AgentServices services, Subject.Staff staff) {
        this.replies = replies;
        this.services = services;
        this.staff = staff;
    }

    @Override
    public void transfer(TeamCommand.Transfer command) {
        CompletionStage<TeamOutcome> done = target(command.to())
                .thenCompose(to -> team().transfer(site(), self(), command.conversation(), to, command.note()));
        answer(command.id(), done);
    }

    private CompletionStage<HandoverTarget> target(TeamCommand.To to) {
        if (to.agent() != null) {
            if (to.agent().equals(self())) {
                return CompletableFuture.failedFuture(
                        new CommandProblem(ErrorCode.INVALID_FIELD, "to.agent", "to.agent must be somebody else"));
            }
            return CompletableFuture.completedFuture(new HandoverTarget.ToAgent(to.agent()));
        }
        DepartmentId wanted = to.department();
        if (wanted == null) {
            return CompletableFuture.completedFuture(new HandoverTarget.ToSupervisor());
        }
        return services.sites()
                .find(site())
                .thenApply(found -> found.flatMap(site -> site.department(wanted))
                        .map(department -> (HandoverTarget) new HandoverTarget.ToDepartment(department.id()))
                        .orElseThrow(() -> new CommandProblem(
                                ErrorCode.INVALID_FIELD,
                                "to.department",
                                "to.department must be a department of the site")));
    }

    @Override
    public void invite(TeamCommand.Invite command) {
        answer(command.id(), team().invite(site(), self(), command.conversation(), command.agent(), command.note()));
    }

    @Override
    public void answerInvitation(TeamCommand.AnswerInvitation command) {
        answer(command.id(), team().answer(site(), self(), command.conversation(), command.accept(), command.reason()));
    }

    @Override
    public void uninvite(TeamCommand.Uninvite command) {
        answer(command.id(), team().endPart(site(), self(), command.conversation(), command.agent(), isSupervisor()));
    }

    @Override
    public void leave(TeamCommand.Leave command) {
        answer(command.id(), team().endPart(site(), self(), command.conversation(), self(), false));
    }

    @Override
    public void handOver(TeamCommand.HandOver command) {
        answer(command.id(), team().handOver(site(), self(), command.conversation(), command.agent()));
    }

    @Override
    public void askHelp(TeamCommand.AskHelp command) {
        answer(command.id(), team().askHelp(site(), self(), command.conversation(), command.reason(), false));
    }

    @Override
    public void cancelHelp(TeamCommand.CancelHelp command) {
        answer(command.id(), team().askHelp(site(), self(), command.conversation(), null, isSupervisor()));
    }

    @Override
    public void join(TeamCommand.Join command) {
        if (may(command.id(), Action.JOIN)) {
            answer(command.id(), team().join(site(), self(), command.conversation()));
        }
    }

    @Override
    public void takeOver(TeamCommand.TakeOver command) {
        if (may(command.id(), Action.TAKE_OVER)) {
            answer(command.id(), team().takeOver(site(), self(), command.conversation(), command.n()));
        }
    }

    @Override
    public void colleagues(TeamCommand.Colleagues command) {
        if (!may(command.id(), Action.SEE_COLLEAGUES)) {
            return;
        }
        CompletionStage<Optional<Site>> document = services.sites().find(site());
        CompletionStage<ServerEvent> colleagues = team().look(site())
                .thenCombine(
                        document,
                        (team, found) -> found.<ServerEvent>map(
                                        site -> TeamEvents.colleagues(command.id(), team, site, self()))
                                .orElseGet(() -> ServerEvent.Failed.of(
                                        command.id(), ErrorCode.UNKNOWN_SITE, "the site is gone", null)));
        replies.answer(command.id(), colleagues, replies::send);
    }

    private void answer(String re, CompletionStage<TeamOutcome> stage) {
        replies.answer(re, stage, outcome -> {
            if (outcome == TeamOutcome.DONE) {
                replies.done(re);
            } else {
                replies.refuse(re, ErrorCode.valueOf(outcome.name()), words(outcome));
            }
        });
    }

    private static String words(TeamOutcome outcome) {
        return switch (outcome) {
            case AGENT_UNAVAILABLE -> "away, gone, or without a free slot";
            case TOO_MANY_GUESTS -> "three colleagues are in the chat or invited";
            case OFFER_GONE -> "answered, taken back or timed out";
            case NO_FREE_SLOT -> "you hold as many chats as you can";
            case SUPERSEDED -> "the chat is with somebody else by now";
            case DONE, NOT_FOUND -> "no such chat of yours";
        };
    }

    private boolean isSupervisor() {
        return staff.role().includes(Role.SUPERVISOR);
    }

    private boolean may(@Nullable String re, Action action) {
        boolean may = Access.may(staff, action, new Target.OfSite(site()));
        if (!may) {
            replies.refuse(re, ErrorCode.NOT_FOUND, "no such chat of yours");
        }
        return may;
    }

    private Teamwork team() {
        return services.team();
    }

    private SiteId site() {
        return staff.site();
    }

    private AgentId self() {
        return staff.agent();
    }
}
