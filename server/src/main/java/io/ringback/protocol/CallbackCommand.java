package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.TopicId;
import org.jspecify.annotations.Nullable;

/** What a visitor asks about being called back. */
public sealed interface CallbackCommand extends VisitorCommand
        permits CallbackCommand.Windows,
                CallbackCommand.HoldWindow,
                CallbackCommand.Book,
                CallbackCommand.BookTurn,
                CallbackCommand.Move,
                CallbackCommand.Cancel,
                CallbackCommand.ComeBack,
                CallbackCommand.Refuse,
                CallbackCommand.KeepWindow {
    /** Longest name of a time zone. */
    int ZONE = 60;

    /** Longest code as somebody types it. */
    int CODE = 20;

    /** Longest number as somebody types it. */
    int NUMBER = 40;

    /** Takes the command to its method. */
    void dispatch(Handler handler);

    @Override
    default void dispatch(VisitorCommand.Handler handler) {
        handler.callback(this);
    }

    /** One method per command. */
    interface Handler {
        void windows(Windows command);

        void hold(HoldWindow command);

        void book(Book command);

        void bookTurn(BookTurn command);

        void move(Move command);

        void cancel(Cancel command);

        void comeBack(ComeBack command);

        void refuse(Refuse command);

        void keepWindow(KeepWindow command);
    }

    /**
     * Asks which windows there are.
     *
     * @param zone where the visitor reads the clock
     * @param number who would be called; null: the visitor would come back into the chat
     * @param topic what it is about, for who does not wait yet
     */
    @JsonTypeName("windows")
    record Windows(
            String id,
            String zone,
            @Nullable String number,
            @Nullable TopicId topic) implements CallbackCommand {
        public Windows {
            Check.id(id);
            Check.text("zone", zone, ZONE);
            Check.optionalText("number", number, NUMBER);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.windows(this);
        }
    }

    /**
     * Holds a place in a window while the form is filled.
     *
     * @param callback made by the client, so that asking twice holds one place
     * @param start when the window begins, UTC ms
     * @param zone where the visitor reads the clock
     * @param number who would be called; null: the visitor would come back into the chat
     * @param topic what it is about, for who does not wait yet
     */
    @JsonTypeName("hold_window")
    record HoldWindow(
            String id,
            CallbackId callback,
            long start,
            String zone,
            @Nullable String number,
            @Nullable TopicId topic) implements CallbackCommand {
        public HoldWindow {
            Check.id(id);
            Check.present("callback", callback);
            Check.instant("start", start);
            Check.text("zone", zone, ZONE);
            Check.optionalText("number", number, NUMBER);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.hold(this);
        }
    }

    /**
     * Confirms a held place.
     *
     * @param zone where the visitor reads the clock
     * @param number who is called; null: the visitor comes back into the chat
     * @param mail where news of the callback go; null: nowhere but to the page and to whom the visitor asked to be told by
     * @param code what was sent to the number or the address, where the site wants to know that it is theirs
     * @param consent the sentence the visitor agreed to
     * @param language what the visitor reads
     * @param topic what it is about, for who does not wait yet
     * @param name of the visitor
     * @param question what the visitor wrote, for who does not wait yet
     */
    @JsonTypeName("book")
    record Book(
            String id,
            CallbackId callback,
            String zone,
            @Nullable String number,
            @Nullable String mail,
            @Nullable String code,
            String consent,
            String language,
            @Nullable TopicId topic,
            @Nullable String name,
            @Nullable String question)
            implements CallbackCommand {
        public Book {
            Check.id(id);
            Check.present("callback", callback);
            Check.text("zone", zone, ZONE);
            Check.optionalText("number", number, NUMBER);
            Check.optionalText("mail", mail, 254);
            Check.optionalText("code", code, CODE);
            Check.text("consent", consent, 500);
            Check.language("language", language);
            Check.optionalText("name", name, 100);
            Check.optionalText("question", question, Check.TEXT);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.book(this);
        }
    }

    /**
     * Who waits leaves the page, keeps the place, and is called back at their turn.
     *
     * @param callback made by the client, so that asking twice promises once
     * @param zone where the visitor reads the clock
     * @param number who is called; null: the visitor comes back into the chat
     * @param mail where news of it go
     * @param code what was sent to the number or the address, where the site wants to know that it is theirs
     * @param consent the sentence the visitor agreed to
     * @param language what the visitor reads
     */
    @JsonTypeName("book_turn")
    record BookTurn(
            String id,
            CallbackId callback,
            String zone,
            @Nullable String number,
            @Nullable String mail,
            @Nullable String code,
            String consent,
            String language)
            implements CallbackCommand {
        public BookTurn {
            Check.id(id);
            Check.present("callback", callback);
            Check.text("zone", zone, ZONE);
            Check.optionalText("number", number, NUMBER);
            Check.optionalText("mail", mail, 254);
            Check.optionalText("code", code, CODE);
            Check.text("consent", consent, 500);
            Check.language("language", language);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.bookTurn(this);
        }
    }

    /**
     * Chooses another window for the visitor's callback.
     *
     * @param start when it begins, UTC ms
     * @param zone where the visitor reads the clock
     */
    @JsonTypeName("move_callback")
    record Move(String id, CallbackId callback, long start, String zone) implements CallbackCommand {
        public Move {
            Check.id(id);
            Check.present("callback", callback);
            Check.instant("start", start);
            Check.text("zone", zone, ZONE);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.move(this);
        }
    }

    /** Calls the visitor's callback off. */
    @JsonTypeName("cancel_callback")
    record Cancel(String id, CallbackId callback) implements CallbackCommand {
        public Cancel {
            Check.id(id);
            Check.present("callback", callback);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.cancel(this);
        }
    }

    /** The visitor would rather chat now, and takes the kept place. */
    @JsonTypeName("come_back")
    record ComeBack(String id, CallbackId callback) implements CallbackCommand {
        public ComeBack {
            Check.id(id);
            Check.present("callback", callback);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.comeBack(this);
        }
    }

    /** The visitor, to whom a callback was offered, would rather wait. */
    @JsonTypeName("refuse_callback")
    record Refuse(String id, ConversationId conversation) implements CallbackCommand {
        public Refuse {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.refuse(this);
        }
    }

    /** The visitor keeps the window they have, when staff asked about another. */
    @JsonTypeName("keep_window")
    record KeepWindow(String id, CallbackId callback) implements CallbackCommand {
        public KeepWindow {
            Check.id(id);
            Check.present("callback", callback);
        }

        @Override
        public void dispatch(CallbackCommand.Handler handler) {
            handler.keepWindow(this);
        }
    }
}
