package io.ringback.config.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.model.DepartmentId;
import io.ringback.model.PlanName;
import io.ringback.model.TopicId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.Department;
import io.ringback.model.site.Desk;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.HeadStart;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteReaderTest {
    private static final String SMALL = """
            {"id": "s", "name": {"en": "S"}, "languages": ["en"], "departments": [{"id": "d", "name": {"en": "D"}}]%s}""";

    private final SiteReader reader = new SiteReader();

    @Test
    void theDemoSpeaksFiveLanguages() throws Exception {
        Site site = reader.read(demo()).site();

        assertThat(site.id().value()).isEqualTo("harbour-shop");
        assertThat(site.languages()).containsExactly("en", "ru", "sl", "fa", "tr");
        assertThat(site.topics())
                .hasSize(7)
                .allSatisfy(topic -> assertThat(topic.name().byLanguage()).hasSize(5));
        assertThat(site.lane(Optional.of(new TopicId("delivery")), "fa-IR")).hasToString("support:fa");
        assertThat(site.lane(Optional.empty(), "de")).hasToString("sales:en");
        assertThat(site.department(new DepartmentId("support")).map(Department::policy))
                .contains(AssignmentPolicy.LEAST_BUSY);
    }

    @Test
    void whatIsLeftOutHasItsStandard() throws Exception {
        Site site = reader.read(SMALL.formatted("")).site();

        assertThat(site.desk()).isEqualTo(Desk.STANDARD);
        assertThat(site.topics()).isEmpty();
        assertThat(site.isOpen(Instant.EPOCH)).isTrue();
        assertThat(site.departments().get(0).policy()).isEqualTo(AssignmentPolicy.LONGEST_IDLE);
    }

    @Test
    void departmentsSayHowTheirLinesAreKept() throws Exception {
        String lines = """
                {"id": "s", "name": {"en": "S"}, "languages": ["en"], "departments": [
                  {"id": "d", "name": {"en": "D"}, "policy": "most_skilled", "generalAfterSeconds": 40,
                   "overflow": {"to": "%s", "afterSeconds": 90}, "queue": {"waitSeconds": 600, "whenFull": "message"},
                   "preferredWaitSeconds": 30, "offersAtOnce": 2},
                  {"id": "e", "name": {"en": "E"}}],
                 "headStarts": [{"when": {"droppedWithinDays": 2}, "minutes": 20}, {"when": {"plan": "gold"}, "minutes": 10}]}""";
        Site site = reader.read(lines.formatted("e")).site();
        assertThat(site.departments().get(0).policy()).isEqualTo(AssignmentPolicy.MOST_SKILLED);
        assertThat(site.departments().get(0).lines())
                .isEqualTo(new LineRules(
                        Optional.of(Duration.ofSeconds(40)),
                        Optional.of(new LineRules.Overflow(new DepartmentId("e"), Duration.ofSeconds(90))),
                        Optional.of(
                                new LineRules.Bound(10_000, Optional.of(Duration.ofMinutes(10)), FullChoice.MESSAGE)),
                        Duration.ofSeconds(30),
                        2));
        assertThat(site.departments().get(1).lines()).isEqualTo(LineRules.STANDARD);
        assertThat(site.headStarts(Optional.empty(), Optional.empty()))
                .containsExactly(new HeadStart(new HeadStart.Dropped(2), 20));
        PlanName gold = new PlanName("gold");
        assertThat(site.headStarts(Optional.empty(), Optional.of(gold)))
                .containsExactly(
                        new HeadStart(new HeadStart.Dropped(2), 20), new HeadStart(new HeadStart.OfPlan(gold), 10));
        assertThat(site.headStarts(Optional.empty(), Optional.of(new PlanName("Gold"))))
                .hasSize(1);
        assertThat(problems(lines.formatted("d")))
                .hasToString("[/departments/0/overflow/to: must be another department]");
        assertThat(problems(lines.formatted("x")))
                .hasToString("[/departments/0/overflow/to: no department is called x]");
    }

    @Test
    void aDepartmentSaysWhetherWhoPhonesIsSetAside() throws Exception {
        String json = """
                {"id": "s", "name": {"en": "S"}, "languages": ["en"], "departments": [
                  {"id": "d", "name": {"en": "D"}, "callback": {"wholeAgent": %s}}]}""";
        DepartmentId department = new DepartmentId("d");
        assertThat(reader.read(json.formatted("true"))
                        .site()
                        .callbacks()
                        .of(department)
                        .wholeAgent())
                .isTrue();
        assertThat(reader.read(SMALL.formatted(""))
                        .site()
                        .callbacks()
                        .of(department)
                        .wholeAgent())
                .isFalse();
        assertThat(problems(json.formatted("3")).toString()).contains("/departments/0/callback/wholeAgent:");
    }

    @Test
    void noDepartmentTakesTheNameOfTheSupervisorsLine() {
        String site = """
                {"id": "s", "name": {"en": "S"}, "languages": ["en"],
                 "departments": [{"id": "supervisors", "name": {"en": "S"}}]}""";
        assertThat(problems(site))
                .hasToString("[/departments/0/id: supervisors is kept for chats that are handed to a supervisor]");
    }

    @Test
    void theTextIsKeptAsWritten() throws Exception {
        String json = SMALL.formatted(", \"brand\": \"#abcdef\"");
        SiteDocument document = reader.read(json);
        assertThat(reader.read(document.json())).isEqualTo(document);
        assertThat(document.json()).contains("\"brand\":\"#abcdef\"").startsWith("{\"id\":\"s\",\"name\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"topic\": [] | /topic: is not a field of a site document",
                ", \"hosts\": [\"https://a.example; script-src *\"] | /hosts/0: must match",
                ", \"hosts\": [\"https://a.example/path\"] | /hosts/0: must match",
                ", \"brand\": \"red\" | /brand: must match",
                ", \"desk\": {\"capacity\": 0} | /desk/capacity: must have a minimum value of 1",
                ", \"desk\": {\"ringSeconds\": 20.5} | /desk/ringSeconds:",
                ", \"topics\": [{\"id\": \"T\", \"name\": {\"en\": \"T\"}, \"department\": \"d\"}] | /topics/0/id: must match",
                ", \"topics\": [{\"id\": \"t\", \"name\": {\"en\": \"T\"}}] | /topics/0/department: is required",
                ", \"topics\": [{\"id\": \"t\", \"name\": {\"en\": \"T\"}, \"department\": \"x\"}] | /topics/0/department: no department is called x",
                ", \"topics\": [{\"id\": \"t\", \"name\": {\"sl\": \"T\"}, \"department\": \"d\"}] | /topics/0/name/en: is required",
                ", \"headStarts\": [{\"when\": {\"topic\": \"t\"}, \"minutes\": 5}] | /headStarts/0/when/topic: no topic is called t",
                ", \"headStarts\": [{\"when\": {\"contactWithinDays\": 7}, \"minutes\": 61}] | /headStarts/0/minutes: must have a maximum value of 60",
                ", \"headStarts\": [{\"when\": {\"plan\": \"gold plus\"}, \"minutes\": 5}] | /headStarts/0/when/plan: must match",
                ", \"headStarts\": [{\"when\": {}, \"minutes\": 5}] | /headStarts/0/when:",
                ", \"desk\": {\"handedSeconds\": 601} | /desk/handedSeconds: must have a maximum value of 600",
                ", \"desk\": {\"assignmentsPerMinute\": 0} | /desk/assignmentsPerMinute: must have a minimum value of 1",
                ", \"hours\": {\"zone\": \"Mars/Base\", \"week\": {}} | /hours/zone: is not a time zone",
                ", \"hours\": {\"zone\": \"UTC\", \"week\": {\"mon\": [{\"from\": \"17:00\", \"to\": \"09:00\"}]}} | /hours/week/mon/0: must end after",
                ", \"hours\": {\"zone\": \"UTC\", \"week\": {}, \"holidays\": [\"2026-02-30\"]} | /hours/holidays/0: is not a date",
                ", \"id\": \"again\" | the document: is not JSON: Duplicate Object property \"id\"",
            })
    void eachMistakeIsToldWithItsPath(String addition, String problem) {
        assertThat(problems(SMALL.formatted(addition)))
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).startsWith(problem));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(problems("{\"id\": \"S S\", \"languages\": [], \"departments\": [{}]}"))
                .extracting(SiteProblem::path)
                .containsExactly("/departments/0/id", "/departments/0/name", "/id", "/languages", "/name");
        assertThat(problems("[]")).extracting(SiteProblem::path).containsExactly("");
        assertThat(problems("{")).extracting(SiteProblem::path).containsExactly("");
        assertThat(problems("")).extracting(SiteProblem::path).containsExactly("");
        assertThat(problems(" ".repeat(300_000))).hasSize(1);
    }

    private List<SiteProblem> problems(String json) {
        return catchThrowableOfType(InvalidSite.class, () -> reader.read(json)).problems();
    }

    private static String demo() throws IOException {
        return Files.readString(Path.of("src/main/resources/demo/shop.json"));
    }
}
