package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Java and Lua call the keys of a site by the same names. */
final class RoutingKeysIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void namesAreTheSameOnBothSides() {
        ConversationId conversation = ConversationId.random();
        VisitorId visitor = VisitorId.random();
        AgentId agent = AgentId.random();
        PromiseId promise = PromiseId.ofWait(conversation, 0);
        RoutingKeys keys = SITE.keys();
        Reply names = await(SITE.commands()
                .run(
                        LuaScript.load("routing/list_keys"),
                        keys.root(),
                        Args.of(
                                CARDS.toString(),
                                conversation.value(),
                                visitor.value(),
                                agent.value(),
                                promise.value())));
        assertThat(names.list().stream().map(Reply::text).toList())
                .isEqualTo(List.of(
                        keys.rules(),
                        keys.timers(),
                        keys.steps(),
                        keys.log(),
                        keys.beat(),
                        keys.lanes(),
                        keys.owner(),
                        keys.estimate(),
                        keys.promises(),
                        keys.agents(),
                        keys.line(CARDS),
                        keys.ready(CARDS),
                        keys.away(CARDS),
                        keys.free(CARDS),
                        keys.staff(CARDS),
                        keys.shared(CARDS),
                        keys.served(CARDS),
                        keys.place(conversation),
                        keys.why(conversation),
                        keys.visitor(visitor),
                        keys.agent(agent),
                        keys.desk(agent),
                        keys.paused(agent),
                        keys.kept(agent),
                        keys.rate(agent),
                        keys.guests(conversation),
                        keys.help(),
                        keys.promise(promise),
                        keys.promised(PromiseState.LATE),
                        keys.scores(486_111),
                        keys.board()));
    }
}
