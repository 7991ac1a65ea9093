package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.TopicId;
import io.ringback.model.TurnState;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.PlaceRequest;
import io.ringback.supervision.Board;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live list: who waits, lowest score first over all lanes, and who works. */
final class LookBoardScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void listsWhoWaitsAndWhoWorks() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        PlaceRequest one = SITE.placed(LOANS);
        long since = SITE.now();
        PlaceRequest two = SITE.placed(CARDS);
        Board board = await(SITE.board().look(SITE.site()));
        assertThat(board.at()).isEqualTo(SITE.now());
        assertThat(board.waiting())
                .extracting(Board.Waiting::conversation)
                .containsExactly(one.conversation(), two.conversation());
        assertThat(board.waiting().get(0))
                .isEqualTo(new Board.Waiting(
                        one.conversation(),
                        LOANS,
                        new TopicId("payment"),
                        "Ana",
                        since,
                        0,
                        null,
                        null,
                        TurnState.HERE));
        assertThat(board.agents())
                .containsExactly(new Board.Working(agent, "Maja", AgentStatus.AVAILABLE, null, null, 1, 1, 1));
    }

    @Test
    void leavesOutWhoIsLongGone() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(16));
        assertThat(await(SITE.board().look(SITE.site())).agents())
                .extracting(Board.Working::status)
                .containsExactly(AgentStatus.OFFLINE);
        SITE.run(Duration.ofSeconds(30));
        assertThat(await(SITE.board().look(SITE.site())).agents()).isEmpty();
        assertThat(SITE.desk(agent).used()).isZero();
    }

    @Test
    void isBounded() {
        for (int i = 0; i < 205; i++) {
            SITE.placed(i % 2 == 0 ? CARDS : LOANS);
        }
        assertThat(await(SITE.board().look(SITE.site())).waiting()).hasSize(200);
    }

    @Test
    void promisesThatPressStandOnItTheLateOnesFirst() {
        Promised promised = new Promised(SITE);
        promised.own();
        PromiseId late = promised.tell(SITE.placed(CARDS), 1);
        PlaceRequest place = SITE.placed(LOANS);
        PromiseId risky = promised.tell(place, 5);
        promised.tell(SITE.placed(CARDS), 8);
        SITE.pass(Duration.ofMinutes(2));
        promised.raise(risky);
        Board board = await(SITE.board().look(SITE.site()));
        assertThat(board.promises()).extracting(Board.Pressing::promise).containsExactly(late, risky);
        assertThat(board.promises().get(1))
                .isEqualTo(new Board.Pressing(
                        risky,
                        PromiseKind.FIRST_P90,
                        place.conversation(),
                        LOANS,
                        SITE.now() + Duration.ofMinutes(3).toMillis() - 1,
                        PromiseState.AT_RISK));
        promised.came(late, SITE.now());
        assertThat(await(SITE.board().look(SITE.site())).promises()).hasSize(1);
    }
}
