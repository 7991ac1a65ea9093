package io.ringback.waiting.hold;

import static io.ringback.waiting.hold.HoldSite.NOW;
import static io.ringback.waiting.hold.HoldSite.advert;
import static io.ringback.waiting.hold.HoldSite.incident;
import static io.ringback.waiting.hold.HoldSite.message;
import static io.ringback.waiting.hold.HoldSite.text;
import static io.ringback.waiting.hold.HoldSite.toldBefore;
import static io.ringback.waiting.hold.HoldSite.waiter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Holds;
import io.ringback.model.site.Nature;
import io.ringback.model.site.Site;
import io.ringback.model.site.Tone;
import io.ringback.model.site.Translated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The hard rules when a message is chosen, with documents that were never asked when they were saved. */
class HardRulesTest {
    private static final Told ONE_BEFORE = toldBefore("another");

    @Test
    void anAdvertMayBeShownToSomebodyWithAHarmlessTopic() {
        assertThat(shows(withAdvert("none"), waiter("none", 6), ONE_BEFORE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void neverInAGraveMatter(Nature nature) {
        assertThat(shows(withAdvert(nature.word()), waiter(nature.word(), 6), ONE_BEFORE))
                .isFalse();
        assertThat(shows(withAdvert(""), waiter(nature.word(), 6), ONE_BEFORE)).isFalse();
    }

    @Test
    void neverToSomebodyWhoseMatterIsUnknown() {
        assertThat(shows(withAdvert(""), waiter("", 6), ONE_BEFORE)).isFalse();
        assertThat(shows(withAdvert("gone"), waiter("gone", 6), ONE_BEFORE)).isFalse();
    }

    @Test
    void neverInASecondContactWithinSevenDays() {
        Waiter waiter = waiter("none", 6);
        Waiter again = new Waiter(waiter.topic(), waiter.since(), true, waiter.promiseAt(), waiter.pages());
        assertThat(shows(withAdvert("none"), again, ONE_BEFORE)).isFalse();
    }

    @Test
    void neverOnceOverdue() {
        Waiter waiter = waiter("none", 6);
        Waiter late =
                new Waiter(waiter.topic(), waiter.since(), false, Optional.of(NOW.minusSeconds(1)), waiter.pages());
        assertThat(shows(withAdvert("none"), late, ONE_BEFORE)).isFalse();
        Site site = HoldSite.withMessages(advert("none", "overdue"));
        assertThat(shows(site, late, ONE_BEFORE)).isFalse();
    }

    @Test
    void neverDuringAnIncident() {
        Site site = HoldSite.of(new Holds(true, List.of(advert("none", "5-10")), List.of(incident("down", "none"))));
        Told told = ONE_BEFORE.and(new Hold.OfIncident(incident("down", "none"), false), NOW.minusSeconds(60));
        assertThat(HoldChoice.choose(site, waiter("none", 6), told, NOW)).isEmpty();
    }

    @Test
    void neverAsTheFirstMessage() {
        assertThat(shows(withAdvert("none"), waiter("none", 6), Told.NOTHING)).isFalse();
        Told incidentOnly = Told.NOTHING
                .and(new Hold.OfIncident(incident("down", ""), false), NOW.minusSeconds(120))
                .and(new Hold.OfEnd(incident("down", "")), NOW.minusSeconds(60));
        assertThat(shows(withAdvert("none"), waiter("none", 6), incidentOnly)).isFalse();
    }

    @Test
    void neverWhereTheSiteDidNotSwitchThemOn() {
        Site off = HoldSite.of(new Holds(Holds.NONE.adverts(), List.of(advert("none", "5-10")), List.of()));
        assertThat(shows(off, waiter("none", 6), ONE_BEFORE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // topic | tone | text | shown
                "none        | plain   | Write to us            | true",
                "none        | plain   | Write to us!           | true",
                "none        | serious | Write to us            | true",
                "none        | serious | Write to us!           | false",
                "none        | serious | Write to us 🙂          | false",
                "none        | serious | Write to us :)         | false",
                "none        | plain   | Your call is important to us | false",
                "none        | plain   | Download our app       | false",
                "bereavement | plain   | Write to us            | true",
                "bereavement | plain   | Write to us!           | false",
                "complaint   | plain   | Write to us 🙂          | false",
                "safety      | plain   | Haha, again            | false",
                "            | plain   | Write to us!           | true",
            })
    void textsAreJudgedOnceMore(@Nullable String topic, String tone, String text, boolean shown) {
        HoldMessage message = message("m", "", "5-10", text, Tone.parse(tone), false, Translated.NONE);
        assertThat(shows(HoldSite.withMessages(message), waiter(topic, 6), Told.NOTHING))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example/help  | https://shop.example/help            | false",
                "https://shop.example/help  | https://Shop.example/help/?a=1#top   | false",
                "https://shop.example/help/ | http://shop.example/help             | false",
                "https://shop.example       | https://shop.example/                | false",
                "https://shop.example/help  | https://shop.example/help/more       | true",
                "https://shop.example/help  | https://other.example/help           | true",
                "https://shop.example/help  | about:blank                          | true",
            })
    void nobodyIsSentToThePageTheyCameFrom(String link, String page, boolean shown) {
        HoldMessage message = message("m", "", "5-10", "Read this", Tone.PLAIN, false, text(link));
        Waiter waiter = waiter("", 6);
        Waiter from = new Waiter(waiter.topic(), waiter.since(), false, Optional.empty(), Set.of("about:srcdoc", page));
        assertThat(shows(HoldSite.withMessages(message), from, Told.NOTHING)).isEqualTo(shown);
    }

    private static Site withAdvert(String topic) {
        return HoldSite.withMessages(advert(topic, "5-10"));
    }

    private static boolean shows(Site site, Waiter waiter, Told told) {
        return HoldChoice.choose(site, waiter, told, NOW).isPresent();
    }
}
