package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.Lane;
import io.ringback.model.promise.Promise;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.ledger.PromisePage;
import io.ringback.waiting.ledger.PromiseQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Promises are read in the order of their due times, page after page. */
final class ListPromisesScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final PromiseQuery ALL = new PromiseQuery(
            0, 999_999_999_999_999L, Optional.empty(), 200, Optional.empty(), Optional.empty(), Optional.empty());

    private final Promised promised = new Promised(SITE);

    @BeforeEach
    void own() {
        promised.own();
    }

    @Test
    void aPromiseSaysAllThatIsKnownOfIt() {
        long made = SITE.now() + 1;
        PlaceRequest place = SITE.placed(CARDS);
        PromiseId id = promised.tell(place, 5);
        promised.left(id, made + 2_000);
        Promise promise = read(ALL).promises().get(0);
        assertThat(promise.id()).isEqualTo(id);
        assertThat(promise.kind()).isEqualTo(PromiseKind.FIRST_P90);
        assertThat(promise.conversation()).isEqualTo(place.conversation());
        assertThat(promise.lane()).isEqualTo(CARDS);
        assertThat(promise.owner()).isEmpty();
        assertThat(promise.madeAt()).isEqualTo(made);
        assertThat(promise.dueAt()).isEqualTo(made + Duration.ofMinutes(5).toMillis());
        assertThat(promise.state()).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(promise.settledAt()).hasValue(made + 2_000);
        assertThat(promise.reason()).hasValue("left");
    }

    @Test
    void pageAfterPageEachOnceAlsoThoseDueTogether() {
        List<PromiseId> made = new ArrayList<>();
        for (int each = 0; each < 7; each++) {
            PlaceRequest place = SITE.placed(CARDS);
            made.add(promised.tell(place, 5));
            SITE.place(SiteRedis.request(CARDS));
        }
        PlaceRequest twin = SiteRedis.request(CARDS);
        SITE.place(twin);
        made.add(promised.tell(twin, 5));

        List<PromiseId> found = new ArrayList<>();
        Optional<PromisePage.Next> next = Optional.of(new PromisePage.Next(0, made.get(0)));
        boolean first = true;
        while (next.isPresent()) {
            PromisePage page = read(new PromiseQuery(
                    next.get().dueFrom(),
                    ALL.dueBefore(),
                    first ? Optional.empty() : Optional.of(next.get().after()),
                    3,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            first = false;
            assertThat(page.promises()).hasSizeBetween(1, 3);
            page.promises().forEach(promise -> found.add(promise.id()));
            next = page.next();
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(made).doesNotHaveDuplicates();
        assertThat(found.subList(0, 6)).isEqualTo(made.subList(0, 6));
    }

    @Test
    void byStateKindLaneAndTime() {
        PromiseId risky = promised.tell(SITE.placed(CARDS), 5);
        PromiseId loan = promised.tell(SITE.placed(LOANS), 8);
        promised.raise(risky);
        assertThat(ids(state(PromiseState.AT_RISK))).containsExactly(risky);
        assertThat(ids(state(PromiseState.MADE))).containsExactly(loan);
        assertThat(ids(state(PromiseState.LATE))).isEmpty();
        assertThat(ids(with(Optional.of(PromiseKind.CALLBACK), Optional.empty())))
                .isEmpty();
        assertThat(ids(with(Optional.of(PromiseKind.FIRST_P90), Optional.of(LOANS))))
                .containsExactly(loan);
        long between = SITE.now() + Duration.ofMinutes(6).toMillis();
        assertThat(ids(new PromiseQuery(
                        0, between, Optional.empty(), 9, Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(risky);
        assertThat(ids(new PromiseQuery(
                        between,
                        ALL.dueBefore(),
                        Optional.empty(),
                        9,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(loan);
    }

    private static PromiseQuery state(PromiseState state) {
        return new PromiseQuery(
                0, ALL.dueBefore(), Optional.empty(), 9, Optional.of(state), Optional.empty(), Optional.empty());
    }

    private static PromiseQuery with(Optional<PromiseKind> kind, Optional<Lane> lane) {
        return new PromiseQuery(0, ALL.dueBefore(), Optional.empty(), 9, Optional.empty(), kind, lane);
    }

    private static List<PromiseId> ids(PromiseQuery query) {
        return read(query).promises().stream().map(Promise::id).toList();
    }

    private static PromisePage read(PromiseQuery query) {
        return await(SITE.ledger().promises(SITE.site(), query));
    }
}
