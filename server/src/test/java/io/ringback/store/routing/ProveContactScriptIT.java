package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.Proof;
import io.ringback.callback.ProofRequest;
import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.site.ContactKind;
import io.ringback.notify.OutboxEntry;
import io.ringback.store.notify.RedisOutbox;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A number or an address is a visitor's own once they say the code that was sent there. */
final class ProveContactScriptIT {
    private static final String MAIL = "ana@example.org";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private final VisitorId visitor = VisitorId.random();
    private CallbackId callback = CallbackId.random();

    @Test
    void aCodeWorksOnceAndForItsVisitorOnly() {
        assertThat(prove("", "482913")).isInstanceOf(Proof.Asked.class);
        assertThat(prove("", "111111")).as("a repeat sends no other").isInstanceOf(Proof.Asked.class);
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("code");
            assertThat(entry.channel()).isEqualTo(OutboxEntry.MAIL);
            assertThat(entry.to()).isEqualTo(MAIL);
            assertThat(entry.text("code")).isEqualTo("482913");
            assertThat(entry.text("language")).isEqualTo("sl");
            assertThat(entry.text("visitor")).as("no way into the chat").isEmpty();
        });
        assertThat(prove(VisitorId.random(), "482913", "222222"))
                .as("of somebody else")
                .isInstanceOf(Proof.Asked.class);
        assertThat(prove("482913", "333333")).isInstanceOf(Proof.Proven.class);
        assertThat(prove("482913", "333333")).isInstanceOf(Proof.Known.class);
        SITE.pass(Duration.ofDays(29));
        assertThat(prove("", "333333")).isInstanceOf(Proof.Known.class);
    }

    @Test
    void afterFiveTriesItIsNoneAnyMore() {
        prove("", "482913");
        for (int i = 0; i < 5; i++) {
            assertThat(prove("00000" + i, "111111")).isInstanceOf(Proof.Wrong.class);
        }
        assertThat(prove("482913", "222222")).as("another is sent").isInstanceOf(Proof.Asked.class);
        assertThat(prove("222222", "333333")).isInstanceOf(Proof.Proven.class);
    }

    @Test
    void fiveADayAndOneAMinute() {
        for (int i = 0; i < 5; i++) {
            assertThat(prove("", "48291" + i)).isInstanceOf(Proof.Asked.class);
            SITE.pass(Duration.ofSeconds(60));
        }
        assertThat(left()).hasSize(5);
        assertThat(prove("", "555555"))
                .isInstanceOfSatisfying(
                        Proof.Often.class,
                        often -> assertThat(often.after()).isPositive().isLessThanOrEqualTo(Duration.ofDays(1)));
        assertThat(prove(VisitorId.random(), "", "666666")).as("whoever asks").isInstanceOf(Proof.Often.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void twoInTheSameMomentSendOne() {
        List<CompletionStage<Proof>> both = List.of(
                SITE.callbacks().prove(SITE.site(), request(visitor, "", "111111")),
                SITE.callbacksElsewhere().prove(SITE.site(), request(visitor, "", "222222")));
        both.forEach(each -> assertThat(await(each)).isInstanceOf(Proof.Asked.class));
        assertThat(left()).hasSize(1);
    }

    @Test
    void aNumberIsTheTelephoneSystemsMatter() {
        String number = "+38640123456";
        ProofRequest request =
                new ProofRequest(callback, visitor, ContactKind.NUMBER, number, "hash", "", "482913", "en");
        assertThat(await(SITE.callbacks().prove(SITE.site(), request))).isInstanceOf(Proof.Asked.class);
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.channel()).isEqualTo(OutboxEntry.WEBHOOK);
            assertThat(entry.what()).isEqualTo("callback.code");
            assertThat(entry.text("number")).isEqualTo(number);
            assertThat(entry.text("code")).isEqualTo("482913");
        });
    }

    @Test
    void whatIsHeldIsHeldForLongerAndNotForEver() {
        HoldRequest hold = calls.request(visitor, calls.window(), CallbackSite.MANY);
        calls.hold(hold);
        callback = hold.callback();
        SITE.run(Duration.ofSeconds(60));
        prove("", "482913");
        SITE.run(Duration.ofSeconds(400));
        assertThat(calls.state(hold)).isEqualTo(CallbackState.OFFERED);
        prove("000000", "111111");
        SITE.pass(Duration.ofMinutes(5));
        prove("", "222222");
        SITE.run(Duration.ofSeconds(135));
        assertThat(calls.state(hold)).as("just before a quarter of an hour").isEqualTo(CallbackState.OFFERED);
        SITE.run(Duration.ofSeconds(10));
        assertThat(calls.state(hold)).isEqualTo(CallbackState.EXPIRED);
    }

    private Proof prove(String said, String fresh) {
        return prove(visitor, said, fresh);
    }

    private Proof prove(VisitorId who, String said, String fresh) {
        return await(SITE.callbacks().prove(SITE.site(), request(who, said, fresh)));
    }

    private ProofRequest request(VisitorId who, String said, String fresh) {
        return new ProofRequest(callback, who, ContactKind.MAIL, MAIL, "hash", said, fresh, "sl");
    }

    private static List<OutboxEntry> left() {
        RedisOutbox outbox = new RedisOutbox(SITE.tag());
        List<OutboxEntry> all = await(outbox.lease(SITE.site(), "node", 100)).entries();
        all.forEach(entry -> await(outbox.sent(SITE.site(), entry.id(), "node")));
        return all;
    }
}
