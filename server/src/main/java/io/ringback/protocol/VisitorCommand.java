package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import org.jspecify.annotations.Nullable;

/** What a visitor's client may ask. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface VisitorCommand extends Command
        permits VisitorCommand.Hello,
                VisitorCommand.Identify,
                VisitorCommand.Start,
                VisitorCommand.Here,
                VisitorCommand.MoreTime,
                CallbackCommand,
                TellCommand,
                ConversationCommand {
    /** Takes the command to its method. */
    void dispatch(Handler handler);

    /** One method per command. */
    interface Handler extends ConversationCommand.Handler {
        void hello(Hello command);

        void identify(Identify command);

        void start(Start command);

        void callback(CallbackCommand command);

        void telling(TellCommand command);

        void here(Here command);

        void moreTime(MoreTime command);
    }

    /**
     * The first frame.
     *
     * @param token the newest resume token the client holds, or null
     * @param locale language of the panel, or null
     */
    @JsonTypeName("hello")
    record Hello(
            String id,
            SiteId site,
            @Nullable String token,
            @Nullable String locale,
            @Nullable Page page,
            @Nullable Have have)
            implements VisitorCommand {
        public Hello {
            Check.id(id);
            Check.present("site", site);
            Check.optionalText("token", token, 200);
            Check.optionalText("locale", locale, 35);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.hello(this);
        }
    }

    /**
     * Says who the visitor is.
     *
     * @param token a JSON Web Token that the site's own server signed
     */
    @JsonTypeName("identify")
    record Identify(String id, String token) implements VisitorCommand {
        public Identify {
            Check.id(id);
            Check.text("token", token, Check.TOKEN);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.identify(this);
        }
    }

    /**
     * Asks the question and takes a place in line. Its id is the message id of the question.
     *
     * @param message true to leave it as a message instead, which is answered later
     */
    @JsonTypeName("start")
    record Start(
            String id,
            String text,
            @Nullable TopicId topic,
            String language,
            @Nullable String name,
            @Nullable String email,
            @Nullable Boolean message)
            implements VisitorCommand {
        public Start {
            Check.id(id);
            Check.text("text", text, Check.TEXT);
            Check.language("language", language);
            Check.optionalText("name", name, 100);
            Check.optionalMail("email", email);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.start(this);
        }
    }

    /** The visitor of a waiting conversation is there, for their turn or before it. */
    @JsonTypeName("here")
    record Here(String id, ConversationId conversation) implements VisitorCommand {
        public Here {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.here(this);
        }
    }

    /** Somebody who was called asks for as much time again, once a call. */
    @JsonTypeName("more_time")
    record MoreTime(String id, ConversationId conversation) implements VisitorCommand {
        public MoreTime {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.moreTime(this);
        }
    }
}
