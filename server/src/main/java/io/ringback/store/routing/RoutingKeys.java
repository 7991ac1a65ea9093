package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;

/** The names of a site's keys, all on one slot; {@code lua/lib/keys.lua} derives the same and says what each holds. */
public final class RoutingKeys {
    private final String root;

    private RoutingKeys(SiteId site) {
        root = "{s:" + site.value() + "}";
    }

    /** The keys of a site. */
    public static RoutingKeys of(SiteId site) {
        return new RoutingKeys(site);
    }

    /** KEYS[1] of every script. */
    public String root() {
        return root;
    }

    public String rules() {
        return root + ":rules";
    }

    public String timers() {
        return root + ":timers";
    }

    public String steps() {
        return root + ":todo";
    }

    public String log() {
        return root + ":log";
    }

    public String beat() {
        return root + ":beat";
    }

    public String lanes() {
        return root + ":lanes";
    }

    public String promises() {
        return root + ":promises";
    }

    public String agents() {
        return root + ":agents";
    }

    public String owner() {
        return root + ":owner";
    }

    public String estimate() {
        return root + ":estimate";
    }

    public String line(Lane lane) {
        return root + ":line:" + lane;
    }

    public String ready(Lane lane) {
        return root + ":ready:" + lane;
    }

    public String away(Lane lane) {
        return root + ":away:" + lane;
    }

    public String free(Lane lane) {
        return root + ":free:" + lane;
    }

    public String staff(Lane lane) {
        return root + ":staff:" + lane;
    }

    public String shared(Lane lane) {
        return root + ":shared:" + lane;
    }

    public String served(Lane lane) {
        return root + ":served:" + lane;
    }

    public String place(ConversationId conversation) {
        return root + ":p:" + conversation;
    }

    public String why(ConversationId conversation) {
        return root + ":why:" + conversation;
    }

    /** A visitor's key, and the channel that says the standing has changed. */
    public String visitor(VisitorId visitor) {
        return root + ":v:" + visitor;
    }

    /** An agent's key, and the channel that says the desk has changed. */
    public String agent(AgentId agent) {
        return root + ":a:" + agent;
    }

    public String desk(AgentId agent) {
        return root + ":d:" + agent;
    }

    public String paused(AgentId agent) {
        return root + ":paused:" + agent;
    }

    public String kept(AgentId agent) {
        return root + ":kept:" + agent;
    }

    public String rate(AgentId agent) {
        return root + ":rate:" + agent;
    }

    public String guests(ConversationId conversation) {
        return root + ":g:" + conversation;
    }

    public String help() {
        return root + ":help";
    }

    public String promise(PromiseId promise) {
        return root + ":promise:" + promise;
    }

    /** Promises in an open state: made, at risk or late. */
    public String promised(PromiseState state) {
        return root + ":promises:" + state.word();
    }

    /**
     * What was told in an hour, and what came of it.
     *
     * @param hour since 1970, UTC
     */
    public String scores(long hour) {
        return root + ":scores:" + hour;
    }

    /** The channel that says the board has changed. */
    public String board() {
        return root + ":board";
    }
}
