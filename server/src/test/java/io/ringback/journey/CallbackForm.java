package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.CallbackId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which a visitor asks to be called back, as their page sends it.
 *
 * @param zone where they read the clock
 * @param number who is called; null: they come back into the chat
 */
record CallbackForm(Puppet visitor, String zone, @Nullable String number) {
    private static final String ZONE = "Europe/Ljubljana";

    /** Of a visitor who would come back into the chat. */
    static CallbackForm chat(Puppet visitor) {
        return new CallbackForm(visitor, ZONE, null);
    }

    /** Of a visitor who would be phoned. */
    static CallbackForm phone(Puppet visitor, String number) {
        return new CallbackForm(visitor, ZONE, number);
    }

    /** A command of the form with what each of them says. */
    ObjectNode command(String type) {
        ObjectNode command = visitor.command(type).put("zone", zone);
        return number == null ? command : command.put("number", number);
    }

    /** The windows there are. */
    JsonNode windows() throws InterruptedException {
        return visitor.ask(command("windows")).path("windows");
    }

    /** When one of them begins, UTC ms. */
    long start(int window) throws InterruptedException {
        return windows().path(window).path("start").asLong();
    }

    /** When one in the middle of them begins. */
    long middle() throws InterruptedException {
        JsonNode windows = windows();
        return windows.path(windows.size() / 2).path("start").asLong();
    }

    ObjectNode hold(String id, long start) {
        return command("hold_window").put("callback", id).put("start", start);
    }

    /** Holds a place; returns whose id it has. */
    String held(long start) throws InterruptedException {
        String id = CallbackId.random().value();
        visitor.ask(hold(id, start));
        return id;
    }

    /** Confirms a place, of somebody who waits. */
    ObjectNode book(String id) {
        return command("book")
                .put("callback", id)
                .put("consent", number == null ? "You may write to me." : "You may call me.")
                .put("language", "en");
    }

    /** The same of somebody who does not wait. */
    ObjectNode bookAndAsk(String id) {
        return book(id).put("question", "My card was declined");
    }

    /** A callback that was booked by somebody who does not wait. */
    String booked(long start) throws InterruptedException {
        String id = held(start);
        isBooked(bookAndAsk(id));
        return id;
    }

    /** Sends a form that must be taken. */
    JsonNode isBooked(ObjectNode form) throws InterruptedException {
        JsonNode booked = visitor.ask(form);
        assertThat(booked.path("callback").path("state").asString(""))
                .as("%s", booked)
                .isEqualTo("booked");
        return booked.path("callback");
    }
}
