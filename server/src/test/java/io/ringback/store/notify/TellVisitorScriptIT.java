package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.ConversationId;
import io.ringback.notify.OutboxEntry;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TellVisitorScriptIT {
    private final NotifySite site = new NotifySite();
    private final ConversationId conversation = ConversationId.random();

    @Test
    void theSameStepIsToldOnceAlsoAfterItLeft() {
        site.byMail("ana@example.org");
        var first = tell("1");
        var second = tell("1");
        assertThat(await(first)).isEqualTo(1);
        assertThat(await(second)).isZero();
        OutboxEntry entry = site.lease("a").get(0);
        assertThat(entry.what()).isEqualTo("answer");
        assertThat(entry.to()).isEqualTo("ana@example.org");
        assertThat(entry.text("conversation")).isEqualTo(conversation.value());
        await(site.outbox.sent(site.site, entry.id(), "a"));
        assertThat(await(tell("1"))).isZero();
        assertThat(await(tell("2"))).isEqualTo(1);
    }

    @Test
    void whoDidNotAskIsNotTold() {
        assertThat(await(tell("1"))).isZero();
        assertThat(site.lease("a")).isEmpty();
        assertThat(site.ask("EXISTS", ":tell:" + site.visitor)).isEqualTo("0");
    }

    private CompletionStage<Integer> tell(String step) {
        return site.tells.tell(site.site, site.visitor, "answer", step, conversation);
    }
}
