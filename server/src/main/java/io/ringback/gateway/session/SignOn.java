package io.ringback.gateway.session;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentProfile;
import io.ringback.auth.Account;
import io.ringback.auth.Authenticator.Signed;
import io.ringback.model.site.Site;
import io.ringback.protocol.AgentCommand;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.Views;
import java.util.concurrent.CompletionStage;

/** Finds out whose ticket it is, and brings the agent to their desk. */
final class SignOn implements Entrance<AgentCommand, AgentCommand.Hello> {
    private final Connection connection;
    private final Replies replies;
    private final AgentServices services;

    SignOn(Connection connection, Replies replies, AgentServices services) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
    }

    @Override
    public AgentCommand read(byte[] utf8) {
        return services.codec().agentCommand(utf8);
    }

    @Override
    public Class<AgentCommand.Hello> hello() {
        return AgentCommand.Hello.class;
    }

    /** Fails with {@code ticket_invalid}, {@code unknown_site} or an outage. */
    @Override
    public CompletionStage<Workplace> greet(AgentCommand.Hello command) {
        return services.authenticator().redeem(command.ticket()).thenCompose(found -> {
            Signed signed = found.orElseThrow(
                    () -> new CommandProblem(ErrorCode.TICKET_INVALID, "ticket", "used, expired or made up"));
            return services.sites().find(signed.account().site()).thenCompose(site -> {
                Site at = site.orElseThrow(
                        () -> new CommandProblem(ErrorCode.UNKNOWN_SITE, null, "the account's site is gone"));
                return sitDown(command, signed, at);
            });
        });
    }

    private CompletionStage<Workplace> sitDown(AgentCommand.Hello command, Signed signed, Site site) {
        Account account = signed.account();
        AgentProfile profile = new AgentProfile(
                account.id(),
                account.name(),
                account.capacity().orElse(site.desk().capacity()),
                account.skills(),
                account.lanes(site));
        return services.agents()
                .signOn(site.id(), profile)
                .thenApplyAsync(desk -> ready(command, signed, site, profile, desk), connection.eventLoop());
    }

    private Workplace ready(
            AgentCommand.Hello command, Signed signed, Site site, AgentProfile profile, AgentDesk desk) {
        connection.authenticated();
        replies.send(new ServerEvent.SignedOn(
                command.id(),
                services.clock().millis(),
                new Views.Self(
                        profile.id(), profile.name(), signed.account().role().word()),
                SiteViews.forAgent(site),
                DeskViews.desk(desk)));
        Workplace workplace = new Workplace(connection, replies, services, signed.staff(), profile);
        workplace.sitDown(desk.rev());
        return workplace;
    }
}
