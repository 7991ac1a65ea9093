package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.VisitorId;
import io.ringback.notify.TellWish;
import org.junit.jupiter.api.Test;

class LookTellScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void whoAskedForNothingIsToldNothing() {
        assertThat(site.wish()).isEqualTo(TellWish.NONE);
        assertThat(site.wish().address("mail")).isEmpty();
        assertThat(site.wish().address("webhook")).isEmpty();
    }

    @Test
    void everybodySeesTheirOwn() {
        site.byMail("ana@example.org");
        assertThat(site.wish().address("mail")).hasValue("ana@example.org");
        assertThat(site.wish()).as("a second look").isEqualTo(site.wish());
        assertThat(await(site.tells.look(site.site, VisitorId.random()))).isEqualTo(TellWish.NONE);
        assertThat(site.wish().toString()).doesNotContain("ana");
    }
}
