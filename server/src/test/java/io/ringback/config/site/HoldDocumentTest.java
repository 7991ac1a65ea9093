package io.ringback.config.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.model.HoldId;
import io.ringback.model.IncidentId;
import io.ringback.model.TopicId;
import io.ringback.model.site.HoldKind;
import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Holds;
import io.ringback.model.site.Incident;
import io.ringback.model.site.Nature;
import io.ringback.model.site.Site;
import io.ringback.model.site.Tone;
import io.ringback.model.site.WaitStage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hold messages and incidents in the site document: what is read, and what is refused when it is saved. */
class HoldDocumentTest {
    private static final String SITE = """
            {"id": "s", "name": {"en": "S", "sl": "S"}, "languages": ["en", "sl"],
             "departments": [{"id": "d", "name": {"en": "D", "sl": "O"}}],
             "topics": [%s],
             "hours": {"zone": "Europe/Ljubljana", "week": {"mon": [{"from": "08:00", "to": "20:00"}]}},
             "hold": {"adverts": true, "messages": [%s]}, "incidents": [%s]}""";

    private static final String MESSAGE = """
            "id": "m", "kind": "tip", "stages": ["0-2"], "until": "2027-03-31", "text": {"en": "Text", "sl": "Besedilo"}""";

    private static final String INCIDENT = """
            "id": "i", "noticedAt": "2026-11-22T09:30:00Z", "nextUpdateAt": "2026-11-22T11:00:00+01:00", \
            "text": {"en": "We know", "sl": "Vemo"}""";

    private final SiteReader reader = new SiteReader();

    @Test
    void everyFieldIsRead() throws Exception {
        Site site = reader.read(document("""
                        {"id": "m", "kind": "link", "advert": true, "topics": ["none"], "stages": ["2-5", "10+"],
                         "hours": {"zone": "UTC", "week": {"mon": [{"from": "08:00", "to": "11:00"}]}},
                         "tone": "serious", "until": "2027-03-31", "text": {"en": "Text", "sl": "Besedilo"},
                         "link": {"en": "https://a.example/en", "sl": "https://a.example/sl"}}""", "{" + INCIDENT + "}")).site();

        HoldMessage message = site.holds().messages().get(0);
        assertThat(message.id()).isEqualTo(new HoldId("m"));
        assertThat(message.kind()).isEqualTo(HoldKind.LINK);
        assertThat(message.advert()).isTrue();
        assertThat(message.topics()).containsExactly(new TopicId("none"));
        assertThat(message.stages()).containsExactlyInAnyOrder(WaitStage.EARLY, WaitStage.LONG);
        assertThat(message.tone()).isEqualTo(Tone.SERIOUS);
        assertThat(message.until()).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(message.link().in("sl")).contains("https://a.example/sl");
        assertThat(message.suits(WaitStage.LONG, Instant.parse("2026-11-23T10:59:59Z")))
                .isTrue();
        assertThat(message.suits(WaitStage.LONG, Instant.parse("2026-11-23T11:00:00Z")))
                .isFalse();
        Incident incident = site.holds().incidents().get(0);
        assertThat(incident.id()).isEqualTo(new IncidentId("i"));
        assertThat(incident.nextUpdateAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void whatIsLeftOutHasItsStandard() throws Exception {
        String small = """
                {"id": "s", "name": {"en": "S"}, "languages": ["en"], "departments": [{"id": "d", "name": {"en": "D"}}]}""";
        assertThat(reader.read(small).site().holds()).isEqualTo(Holds.NONE);
        HoldMessage message = reader.read(document("{" + MESSAGE + "}", ""))
                .site()
                .holds()
                .messages()
                .get(0);
        assertThat(message.tone()).isEqualTo(Tone.PLAIN);
        assertThat(message.advert()).isFalse();
        assertThat(message.hours()).isEmpty();
        assertThat(message.topics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id | | /hold/messages/0/id: is required",
                "kind | | /hold/messages/0/kind: is required",
                "kind | `\"advert\"` | /hold/messages/0/kind: ",
                "stages | | /hold/messages/0/stages: is required",
                "stages | [] | /hold/messages/0/stages: ",
                "stages | `[\"1-2\"]` | /hold/messages/0/stages/0: ",
                "until | | /hold/messages/0/until: is required",
                "until | `\"2027-02-30\"` | /hold/messages/0/until: is not a date",
                "until | `\"soon\"` | /hold/messages/0/until: must match",
                "text | | /hold/messages/0/text: is required",
                "text | `{\"en\": \"Text\"}` | /hold/messages/0/text/sl: is required: the site speaks this language",
                "text | `{\"en\": \" \", \"sl\": \"B\"}` | /hold/messages/0/text/en: must not be blank",
                "text | `{\"en\": \"Until {time}\", \"sl\": \"B\"}` | /hold/messages/0/text/en: must say what it means",
                "text | `{\"en\": \"See https://a.example\", \"sl\": \"B\"}` | /hold/messages/0/text/en: must not hold an address",
                "topics | `[\"nowhere\"]` | /hold/messages/0/topics/0: no topic is called nowhere",
                "tone | `\"funny\"` | /hold/messages/0/tone: ",
                "hours | `{\"zone\": \"Mars/Base\", \"week\": {}}` | /hold/messages/0/hours/zone: is not a time zone",
                "hours | `{\"zone\": \"UTC\", \"week\": {\"mon\": [{\"from\": \"11:00\", \"to\": \"08:00\"}]}}` | /hold/messages/0/hours/week/mon/0: must end",
                "link | `{\"en\": \"https://a.example\", \"sl\": \"https://a.example\"}` | /hold/messages/0/link: is for messages of the kind link only",
            })
    void aWrongMessageIsRefusedNamingTheField(String field, @Nullable String value, String problem) {
        assertThat(problems(document("{" + with(MESSAGE, field, value) + "}", "")))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "noticedAt | | /incidents/0/noticedAt: is required",
                "nextUpdateAt | | /incidents/0/nextUpdateAt: is required",
                "nextUpdateAt | `\"2026-11-22T09:30:00Z\"` | /incidents/0/nextUpdateAt: must come after noticedAt",
                "nextUpdateAt | `\"2026-11-31T09:30:00Z\"` | /incidents/0/nextUpdateAt: is not a time",
                "nextUpdateAt | `\"11:00\"` | /incidents/0/nextUpdateAt: must match",
                "topics | `[\"nowhere\"]` | /incidents/0/topics/0: no topic is called nowhere",
                "text | `{\"en\": \"We know\"}` | /incidents/0/text/sl: is required: the site speaks this language",
                "text | `{\"en\": \"We know!\", \"sl\": \"Vemo\"}` | /incidents/0/text/en: must not hold an exclamation mark",
            })
    void aWrongIncidentIsRefusedNamingTheField(String field, @Nullable String value, String problem) {
        assertThat(problems(document("", "{" + with(INCIDENT, field, value) + "}")))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void aLinkNeedsItsPageInEveryLanguage() {
        String link = MESSAGE.replace("tip", "link") + ", \"link\": {\"en\": \"https://a.example\"}";
        assertThat(problems(document("{" + link + "}", "")))
                .extracting(SiteProblem::path)
                .containsExactly("/hold/messages/0/link/sl");
        String script =
                MESSAGE.replace("tip", "link") + ", \"link\": {\"en\": \"javascript:alert(1)\", \"sl\": \"https://a\"}";
        assertThat(problems(document("{" + script + "}", "")))
                .extracting(SiteProblem::path)
                .containsExactly("/hold/messages/0/link/en");
    }

    @Test
    void idsAreUnique() {
        assertThat(problems(document("{" + MESSAGE + "}, {" + MESSAGE + "}", "{" + INCIDENT + "}, {" + INCIDENT + "}")))
                .extracting(SiteProblem::path)
                .containsExactly("/hold/messages/1/id", "/incidents/1/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "payment", "outage", "safety", "cancellation", "bereavement"})
    void anAdvertForAGraveMatterIsNotSaved(String nature) {
        String advert = MESSAGE + ", \"advert\": true, \"topics\": [\"none\", \"" + nature + "\"]";
        assertThat(problems(document("{" + advert + "}", "")))
                .extracting(SiteProblem::toString)
                .containsExactly("/hold/messages/0/topics/1: must not be shown an advert: its nature is " + nature);
    }

    @Test
    void anAdvertForAnybodyOrForTheOverdueIsNotSaved() {
        assertThat(problems(document("{" + MESSAGE + ", \"advert\": true}", "")))
                .extracting(SiteProblem::path)
                .containsExactly("/hold/messages/0/topics");
        String overdue = MESSAGE.replace("0-2", "overdue") + ", \"advert\": true, \"topics\": [\"none\"]";
        assertThat(problems(document("{" + overdue + "}", "")))
                .extracting(SiteProblem::toString)
                .containsExactly("/hold/messages/0/stages/0: must not be shown an advert: we have broken a promise");
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of("plain", "Your call is important to us.", "important to us"),
                Arguments.of("plain", "Vaš klic je za nas pomemben.", "important to us"),
                Arguments.of("plain", "Get our app", "reads like an advert"),
                Arguments.of("serious", "We are on it!", "exclamation mark"),
                Arguments.of("serious", "We are on it 🙂", "emoji"),
                Arguments.of("serious", "We are on it :)", "smiles or jokes"));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aWrongTextIsRefusedNamingItsLanguage(String tone, String text, String fault) {
        String message = with(MESSAGE, "text", "{\"en\": \"Text\", \"sl\": \"" + text + "\"}");
        assertThat(problems(document("{" + message + ", \"tone\": \"" + tone + "\"}", "")))
                .singleElement()
                .asString()
                .startsWith("/hold/messages/0/text/sl: ")
                .contains(fault);
    }

    @Test
    void aDocumentKeptUnderOtherRulesIsStillReadButSaysWhatDoesNotFit() {
        String message = with(MESSAGE, "text", "{\"en\": \"Your call is important to us\", \"sl\": \"B\"}");
        Site site = reader.parse(document("{" + message + "}", "")).orElseThrow();
        assertThat(site.holds().messages())
                .singleElement()
                .satisfies(kept -> assertThat(kept.fits()).isEmpty());
    }

    /** The fields of an object with one of them left out or replaced. */
    private static String with(String fields, String field, @Nullable String value) {
        String rest = fields.replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\[[^]]*]|\\{[^}]*})(, )?", "")
                .strip()
                .replaceFirst(",$", "");
        return value == null ? rest : rest + ", \"" + field + "\": " + value;
    }

    private static String document(String messages, String incidents) {
        List<String> topics = Arrays.stream(Nature.values())
                .map(nature -> """
                        {"id": "%1$s", "name": {"en": "T", "sl": "T"}, "department": "d", "nature": "%1$s"}""".formatted(nature.word()))
                .toList();
        return SITE.formatted(String.join(",", topics), messages, incidents);
    }

    private List<SiteProblem> problems(String json) {
        return catchThrowableOfType(InvalidSite.class, () -> reader.read(json)).problems();
    }

    @Test
    void topicsSayWhatKindOfMatterTheyAre() throws Exception {
        Site site = reader.read(document("", "")).site();
        assertThat(site.topics())
                .extracting(topic -> topic.nature().word())
                .containsExactlyElementsOf(
                        site.topics().stream().map(topic -> topic.id().value()).toList());
        assertThat(Map.of("bad", problems(document("", "").replace("\"nature\": \"safety\"", "\"nature\": \"x\"")))
                        .get("bad"))
                .extracting(SiteProblem::path)
                .containsExactly("/topics/4/nature");
    }
}
