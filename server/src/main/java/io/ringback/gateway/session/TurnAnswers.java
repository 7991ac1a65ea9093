package io.ringback.gateway.session;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.VisitorCommand;
import io.ringback.waiting.WaitingVisitors;

/** What a visitor says who is called at their turn: that they are there, or that they need more time. */
final class TurnAnswers {
    private final Replies replies;
    private final Talk talk;
    private final WaitingVisitors waiting;
    private final SiteId site;
    private final VisitorId visitor;

    TurnAnswers(Replies replies, Talk talk, WaitingVisitors waiting, SiteId site, VisitorId visitor) {
        this.replies = replies;
        this.talk = talk;
        this.waiting = waiting;
        this.site = site;
        this.visitor = visitor;
    }

    void here(VisitorCommand.Here command) {
        replies.answer(
                command.id(),
                waiting.here(site, command.conversation(), visitor),
                here -> talk.done(command.id(), here));
    }

    void moreTime(VisitorCommand.MoreTime command) {
        replies.answer(command.id(), waiting.moreTime(site, command.conversation(), visitor, command.id()), answer -> {
            switch (answer) {
                case GIVEN -> replies.done(command.id());
                case REFUSED ->
                    replies.refuse(command.id(), ErrorCode.NO_MORE_TIME, "nobody is called, or had it already");
                case GONE -> talk.notFound(command.id());
            }
        });
    }
}
