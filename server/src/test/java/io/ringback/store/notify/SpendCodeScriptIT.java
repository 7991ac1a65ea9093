package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.CodeStore.Issued;
import io.ringback.notify.CodeStore.Spent;
import io.ringback.notify.LinkCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpendCodeScriptIT {
    private final NotifySite site = new NotifySite();

    private final LinkCode code = LinkCode.random(LinkCode.Purpose.RETURN);
    private final Issued issued = new Issued(site.visitor, "mail", "ana@example.org");

    @Test
    void itWorksOnceHoweverManyTry() {
        keep();
        var first = site.codes.spend(site.site, code);
        var second = site.codes.spend(site.site, code);
        assertThat(List.of(await(first), await(second)))
                .containsExactly(new Spent.Fresh(issued), new Spent.Used(issued));
    }

    @Test
    void lookingSpendsNothing() {
        keep();
        assertThat(await(site.codes.look(site.site, code))).isEqualTo(new Spent.Fresh(issued));
        assertThat(await(site.codes.spend(site.site, code))).isEqualTo(new Spent.Fresh(issued));
        assertThat(await(site.codes.look(site.site, code))).isEqualTo(new Spent.Used(issued));
    }

    @Test
    void whatNobodyMadeIsUnknown() {
        assertThat(await(site.codes.spend(site.site, code))).isEqualTo(new Spent.Unknown());
        keep();
        LinkCode forAnotherUse = new LinkCode(LinkCode.Purpose.TELL, code.secret());
        assertThat(await(site.codes.spend(site.site, forAnotherUse))).isEqualTo(new Spent.Unknown());
        assertThat(await(new NotifySite().codes.spend(new NotifySite().site, code)))
                .as("of another site")
                .isEqualTo(new Spent.Unknown());
    }

    private void keep() {
        await(site.codes.keep(site.site, code, issued, Duration.ofMinutes(2)));
    }
}
