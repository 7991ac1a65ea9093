package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The visitor keeps the window staff would have moved. */
final class KeepWindowScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void theProposalIsForgottenAndTheWindowHolds() {
        HoldRequest booked = proposed();
        assertThat(keep(booked)).isTrue();
        assertThat(keep(booked)).as("a repeat").isTrue();
        assertThat(calls.record(booked).proposed()).isNull();
        assertThat(calls.record(booked).window()).isEqualTo(booked.window());
    }

    @Test
    void onlyTheirOwnAndOnlyWhileItIsOpen() {
        HoldRequest booked = proposed();
        assertThat(await(SITE.callbacks().keepWindow(SITE.site(), booked.callback(), VisitorId.random())))
                .isFalse();
        assertThat(calls.record(booked).proposed()).isNotNull();
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(keep(booked)).isFalse();
    }

    @Test
    void twoTabsRefuseOnce() {
        HoldRequest booked = proposed();
        var both = List.of(
                SITE.callbacks().keepWindow(SITE.site(), booked.callback(), booked.visitor()),
                SITE.callbacksElsewhere().keepWindow(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(both).allSatisfy(stage -> assertThat(await(stage)).isTrue());
        assertThat(SITE.redis("LRANGE", SITE.keys().why(calls.conversation(booked)), "0", "-1")
                        .split("\"refuse\"", -1))
                .hasSize(2);
    }

    private HoldRequest proposed() {
        HoldRequest booked = calls.booked(calls.window(), null);
        assertThat(await(SITE.oversight()
                        .propose(
                                SITE.site(),
                                booked.callback(),
                                booked.window().plus(Duration.ofHours(2)),
                                AgentId.random(),
                                1,
                                CallbackSite.MANY)))
                .isEqualTo(Steered.DONE);
        return booked;
    }

    private boolean keep(HoldRequest booked) {
        return await(SITE.callbacks().keepWindow(SITE.site(), booked.callback(), booked.visitor()));
    }
}
