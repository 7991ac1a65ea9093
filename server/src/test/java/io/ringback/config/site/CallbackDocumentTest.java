package io.ringback.config.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.model.site.CallbackTimes;
import io.ringback.model.site.ContactKind;
import io.ringback.model.site.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site document says of callbacks. */
class CallbackDocumentTest {
    private static final String DOCUMENT = """
            {"id": "s", "name": {"en": "S"}, "languages": ["en"], "departments": [{"id": "d", "name": {"en": "D"}}],
             "callbacks": {%s}}""";

    private final SiteReader reader = new SiteReader();

    private Site read(String callbacks) throws InvalidSite {
        return reader.read(DOCUMENT.formatted(callbacks)).site();
    }

    @Test
    void timesHaveTheirStandards() throws Exception {
        assertThat(read("").callbacks().times()).isEqualTo(CallbackTimes.STANDARD);
        assertThat(CallbackTimes.STANDARD.contact()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "30"})
    void numbersAreKeptAsLongAsTheSiteSays(int days) throws Exception {
        assertThat(read("\"contactDays\": " + days).callbacks().times().contact())
                .isEqualTo(Duration.ofDays(days));
    }

    @Test
    void codesAreAskedForWhereTheSiteWantsThem() throws Exception {
        assertThat(read("").callbacks().codes()).isEmpty();
        assertThat(read("\"codes\": [\"mail\"]").callbacks().codes()).containsExactly(ContactKind.MAIL);
        String webhook = """
                "codes": ["number"], "webhook": {"url": "https://dial.example.org/", "secret": "0123456789012345678901234567890123456789"}""";
        assertThat(read(webhook).callbacks().codes()).containsExactly(ContactKind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"contactDays\": -1'     | /callbacks/contactDays",
                "'\"contactDays\": 31'     | /callbacks/contactDays",
                "'\"contactDays\": 1.5'    | /callbacks/contactDays",
                "'\"contactDays\": \"7\"'  | /callbacks/contactDays",
                "'\"codes\": [\"fax\"]'   | /callbacks/codes/0",
                "'\"codes\": [\"mail\", \"number\"]' | /callbacks/codes/1",
            })
    void whatIsWrongIsTold(String callbacks, String path) {
        InvalidSite refused = catchThrowableOfType(InvalidSite.class, () -> read(callbacks));
        assertThat(refused.problems()).extracting(SiteProblem::path).contains(path);
    }
}
