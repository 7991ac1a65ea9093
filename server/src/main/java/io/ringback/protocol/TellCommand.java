package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.IncidentId;
import org.jspecify.annotations.Nullable;

/** What a visitor asks so as to be told outside the page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface TellCommand extends VisitorCommand
        permits TellCommand.Tell, TellCommand.TellLink, TellCommand.TellStop, TellCommand.TellFixed {
    /** Takes the command to its method. */
    void dispatch(Handler handler);

    @Override
    default void dispatch(VisitorCommand.Handler handler) {
        handler.telling(this);
    }

    /** One method per command. */
    interface Handler {
        void tell(Tell command);

        void tellLink(TellLink command);

        void tellStop(TellStop command);

        void tellFixed(TellFixed command);
    }

    /**
     * Asks to be told when it is their turn and when they were answered, or only how they are told now.
     *
     * @param mail the address to write to, or null to ask only
     */
    @JsonTypeName("tell")
    record Tell(String id, @Nullable String mail) implements TellCommand {
        public Tell {
            Check.id(id);
            Check.optionalMail("mail", mail);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.tell(this);
        }
    }

    /** Asks for a code with which a page of its own can subscribe to push: a frame of another site may not. */
    @JsonTypeName("tell_link")
    record TellLink(String id) implements TellCommand {
        public TellLink {
            Check.id(id);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.tellLink(this);
        }
    }

    /** Withdraws: every address is forgotten. */
    @JsonTypeName("tell_stop")
    record TellStop(String id) implements TellCommand {
        public TellStop {
            Check.id(id);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.tellStop(this);
        }
    }

    /** Asks to be told when an incident is over, by every channel that was given. */
    @JsonTypeName("tell_fixed")
    record TellFixed(String id, IncidentId incident) implements TellCommand {
        public TellFixed {
            Check.id(id);
            Check.present("incident", incident);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.tellFixed(this);
        }
    }
}
