package io.ringback.gateway.session;

import io.ringback.callback.TurnRequest;
import io.ringback.callback.offer.TurnPromise;
import io.ringback.model.Lane;
import io.ringback.model.site.Site;
import io.ringback.protocol.CallbackCommand;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.waiting.Standing;
import io.ringback.waiting.screen.WaitScreen;
import java.time.Instant;
import java.time.InstantSource;

/** What a visitor who waits asks for who would rather be called at their turn, checked. */
final class TurnForm {
    private final Guest guest;
    private final CallbackContacts contacts;
    private final InstantSource clock;

    TurnForm(Guest guest, CallbackContacts contacts, InstantSource clock) {
        this.guest = guest;
        this.contacts = contacts;
        this.clock = clock;
    }

    TurnRequest request(CallbackCommand.BookTurn command, Standing stands, String address) {
        Lane lane = stands.lane();
        WaitScreen screen = stands.screen();
        if (lane == null || screen == null) {
            throw CallbackCommands.notInLine();
        }
        return new TurnRequest(
                command.callback(),
                guest.visitor(),
                contacts.contact(command.number(), command.mail(), lane),
                command.consent(),
                address,
                CallbackContacts.zone(command.zone()),
                guest.site().language(command.language()),
                promise(screen));
    }

    private Instant promise(WaitScreen screen) {
        Site site = guest.site();
        Instant now = clock.instant();
        return TurnPromise.by(screen, now, site.hours().flatMap(hours -> hours.closesAt(now)))
                .orElseThrow(() -> new CommandProblem(
                        ErrorCode.TURN_UNSURE, null, "when the turn comes cannot be promised; choose a time"));
    }
}
