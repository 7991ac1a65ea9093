package io.ringback.auth;

import io.ringback.auth.Subject.Operator;
import io.ringback.auth.Subject.Staff;
import io.ringback.auth.Subject.Visitor;
import io.ringback.auth.Target.OfAgent;
import io.ringback.auth.Target.OfConversation;
import io.ringback.model.Role;

/**
 * The one rule book. REST, sockets and delivery ask it, each time and for each object; who may not is answered as if the object
 * did not exist.
 */
public final class Access {
    private Access() {}

    /** Whether somebody may do something to something. */
    public static boolean may(Subject subject, Action action, Target target) {
        if (subject instanceof Operator) {
            return true;
        }
        return switch (action.door()) {
            case ANYONE -> true;
            case VISITOR -> subject instanceof Visitor visitor && visitor.site().equals(target.site());
            case CONVERSATION -> isVisitorOf(subject, target) || isParticipant(subject, target);
            case TRANSCRIPT ->
                isVisitorOf(subject, target)
                        || isParticipant(subject, target)
                        || isStaff(subject, target, Role.SUPERVISOR);
            case CHAT -> isParticipant(subject, target);
            case CHAT_OR_SUPERVISOR -> isParticipant(subject, target) || isStaff(subject, target, Role.SUPERVISOR);
            case OWN -> isStaff(subject, target, action.least()) && isOwner(subject, target);
            case SITE -> isStaff(subject, target, action.least());
        };
    }

    private static boolean isVisitorOf(Subject subject, Target target) {
        return subject instanceof Visitor visitor
                && target instanceof OfConversation conversation
                && visitor.site().equals(conversation.site())
                && visitor.visitor().equals(conversation.visitor());
    }

    private static boolean isParticipant(Subject subject, Target target) {
        return subject instanceof Staff staff
                && target instanceof OfConversation conversation
                && staff.site().equals(conversation.site())
                && conversation.participants().contains(staff.agent());
    }

    private static boolean isOwner(Subject subject, Target target) {
        return subject instanceof Staff staff
                && target instanceof OfAgent own
                && staff.agent().equals(own.agent());
    }

    private static boolean isStaff(Subject subject, Target target, Role least) {
        return subject instanceof Staff staff
                && staff.site().equals(target.site())
                && staff.role().includes(least);
    }
}
