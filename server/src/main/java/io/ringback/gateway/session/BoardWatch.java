package io.ringback.gateway.session;

import io.ringback.auth.Access;
import io.ringback.auth.Action;
import io.ringback.auth.Subject;
import io.ringback.auth.Target;
import io.ringback.delivery.Topic;
import io.ringback.protocol.AgentCommand;
import io.ringback.protocol.ErrorCode;
import io.ringback.supervision.BoardLink;
import org.jspecify.annotations.Nullable;

/** The live board as one console watches it: whole by supervisors, of the line by agents. */
final class BoardWatch {
    private final Replies replies;
    private final AgentServices services;
    private final Subject.Staff staff;
    private final Topic topic;
    private final Runnable changed = this::changed;
    private volatile @Nullable BoardLink watched;

    BoardWatch(Replies replies, AgentServices services, Subject.Staff staff) {
        this.replies = replies;
        this.services = services;
        this.staff = staff;
        this.topic = new Topic.Board(staff.site());
    }

    /** Begins or ends it. */
    void watch(AgentCommand.WatchBoard command) {
        boolean whole = Access.may(staff, Action.WATCH_BOARD, new Target.OfSite(staff.site()));
        if (!whole && !Access.may(staff, Action.WATCH_LINE, new Target.OfSite(staff.site()))) {
            replies.refuse(command.id(), ErrorCode.NOT_FOUND, "no such board");
            return;
        }
        close();
        replies.done(command.id());
        if (command.on()) {
            watched = services.board()
                    .watch(staff.site(), seen -> replies.send(whole ? DeskViews.board(seen) : DeskViews.line(seen)));
            services.nudges().listen(topic, changed).thenRun(changed);
        }
    }

    private void changed() {
        BoardLink link = watched;
        if (link != null) {
            link.changed();
        }
    }

    /** Shows nothing more. */
    void close() {
        BoardLink link = watched;
        if (link != null) {
            watched = null;
            services.nudges().unlisten(topic, changed);
            link.close();
        }
    }
}
