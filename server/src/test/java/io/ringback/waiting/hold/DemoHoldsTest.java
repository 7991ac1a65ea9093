package io.ringback.waiting.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.config.site.SiteReader;
import io.ringback.model.TopicId;
import io.ringback.model.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo's shop says to those who wait. */
class DemoHoldsTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final Site shop;

    DemoHoldsTest() throws Exception {
        shop = new SiteReader()
                .read(Files.readString(Path.of("src/main/resources/demo/shop.json")))
                .site();
    }

    @ParameterizedTest
    @CsvSource({
        ",              0, SUNDAY, order-number",
        "products,      1, SUNDAY, order-number",
        "payment,       2, SUNDAY, money-is-safe",
        "delivery,      3, SUNDAY, parcel-number",
        "complaint,     0, SUNDAY, read-in-full",
        "complaint,     7, SUNDAY, in-writing",
        "cancellation,  0, SUNDAY, no-talking-out",
        "bereavement,   0, SUNDAY, one-person",
        "products,      6, SUNDAY, ",
        "products,      6, MONDAY, monday-mornings",
        "delivery,     12, SUNDAY, long-wait",
    })
    void eachSituationHasItsWords(@Nullable String topic, int minutes, String day, @Nullable String id) {
        Instant now = day.equals("MONDAY") ? MONDAY : SUNDAY;
        Waiter waiter = new Waiter(
                Optional.ofNullable(topic).map(TopicId::new),
                now.minusSeconds(minutes * 60L),
                false,
                Optional.empty(),
                Set.of());
        Optional<String> chosen = HoldChoice.choose(shop, waiter, Told.NOTHING, now)
                .map(hold -> ((Hold.OfMessage) hold).message().id().value());
        assertThat(chosen).isEqualTo(Optional.ofNullable(id));
    }

    @Test
    void itSpeaksCalmlyInFiveLanguagesAndSellsNothing() {
        assertThat(shop.holds().adverts()).isFalse();
        assertThat(shop.holds().incidents()).isEmpty();
        assertThat(shop.holds().messages()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.advert()).isFalse();
            assertThat(message.text().byLanguage()).hasSize(5);
            assertThat(message.text().byLanguage().values())
                    .noneMatch(text -> text.contains("!"))
                    .allMatch(text -> text.length() <= 160);
        });
    }
}
