package io.ringback.config.site;

import io.ringback.model.Lane;
import io.ringback.model.site.ContactKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What must hold between the fields of a document whose fields have the right form. */
final class SiteRules {
    private final JsonNode document;
    private final List<SiteProblem> problems = new ArrayList<>();

    private SiteRules(JsonNode document) {
        this.document = document;
    }

    static List<SiteProblem> check(JsonNode document) {
        SiteRules rules = new SiteRules(document);
        rules.idsAreUnique("departments");
        rules.idsAreUnique("topics");
        rules.nameOfSupervisorsIsKept();
        rules.topicsHaveDepartments();
        rules.overflowGoesElsewhere();
        rules.headStartsHaveTopics();
        rules.namesAreTranslated();
        rules.hoursExist("/hours");
        rules.shiftsFit();
        rules.codesCanBeSent();
        new HoldForm(document, rules.problems, rules::hoursExist).check();
        return rules.problems;
    }

    private void idsAreUnique(String list) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < document.path(list).size(); i++) {
            String id = document.path(list).path(i).path("id").asString();
            if (!seen.add(id)) {
                add("/" + list + "/" + i + "/id", id + " stands there twice");
            }
        }
    }

    private Set<String> ids(String list) {
        Set<String> ids = new HashSet<>();
        document.path(list).forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    private void overflowGoesElsewhere() {
        Set<String> departments = ids("departments");
        for (int i = 0; i < document.path("departments").size(); i++) {
            JsonNode department = document.path("departments").path(i);
            String path = "/departments/" + i + "/overflow/to";
            String to = department.at("/overflow/to").asString("");
            if (!to.isEmpty() && !departments.contains(to)) {
                add(path, "no department is called " + to);
            } else if (to.equals(department.path("id").asString())) {
                add(path, "must be another department");
            }
        }
    }

    private void headStartsHaveTopics() {
        Set<String> topics = ids("topics");
        for (int i = 0; i < document.path("headStarts").size(); i++) {
            JsonNode topic = document.path("headStarts").path(i).at("/when/topic");
            if (topic.isString() && !topics.contains(topic.asString())) {
                add("/headStarts/" + i + "/when/topic", "no topic is called " + topic.asString());
            }
        }
    }

    private void shiftsFit() {
        Set<String> departments = ids("departments");
        for (int i = 0; i < document.path("staffing").size(); i++) {
            JsonNode shift = document.path("staffing").path(i);
            String department = shift.path("department").asString();
            if (!departments.contains(department)) {
                add("/staffing/" + i + "/department", "no department is called " + department);
            }
            if (shift.path("from").asString().compareTo(shift.path("to").asString()) >= 0) {
                add("/staffing/" + i, "must end after it begins; split what goes past midnight");
            }
        }
    }

    /** Only a telephone system can send a code to a number. */
    private void codesCanBeSent() {
        JsonNode codes = document.at("/callbacks/codes");
        for (int i = 0; i < codes.size(); i++) {
            if (codes.path(i).asString().equals(ContactKind.NUMBER.word())
                    && document.at("/callbacks/webhook").isMissingNode()) {
                add(
                        "/callbacks/codes/" + i,
                        "needs callbacks.webhook: only a telephone system can send a code to a number");
            }
        }
    }

    private void nameOfSupervisorsIsKept() {
        String kept = Lane.SUPERVISORS.department().value();
        for (int i = 0; i < document.path("departments").size(); i++) {
            if (document.path("departments").path(i).path("id").asString().equals(kept)) {
                add("/departments/" + i + "/id", kept + " is kept for chats that are handed to a supervisor");
            }
        }
    }

    private void topicsHaveDepartments() {
        Set<String> departments = ids("departments");
        for (int i = 0; i < document.path("topics").size(); i++) {
            String wanted = document.path("topics").path(i).path("department").asString();
            if (!departments.contains(wanted)) {
                add("/topics/" + i + "/department", "no department is called " + wanted);
            }
        }
    }

    private void namesAreTranslated() {
        isTranslated("", "name");
        for (String list : List.of("departments", "topics")) {
            for (int i = 0; i < document.path(list).size(); i++) {
                isTranslated("/" + list + "/" + i, "name");
            }
        }
    }

    private void isTranslated(String owner, String field) {
        JsonNode names = document.at(owner + "/" + field);
        for (JsonNode language : document.path("languages")) {
            if (!names.has(language.asString())) {
                add(owner + "/" + field + "/" + language.asString(), "is required: the site speaks this language");
            }
        }
    }

    private void hoursExist(String path) {
        JsonNode hours = document.at(path);
        if (hours.isMissingNode()) {
            return;
        }
        try {
            ZoneId.of(hours.path("zone").asString());
        } catch (DateTimeException e) {
            add(path + "/zone", "is not a time zone such as Europe/Ljubljana");
        }
        hours.path("week").forEachEntry((day, spans) -> spansFit(path + "/week/" + day, spans));
        for (int i = 0; i < hours.path("holidays").size(); i++) {
            isDate(path + "/holidays/" + i, hours.path("holidays").path(i).asString());
        }
    }

    private void spansFit(String path, JsonNode spans) {
        for (int i = 0; i < spans.size(); i++) {
            String from = spans.path(i).path("from").asString();
            if (from.compareTo(spans.path(i).path("to").asString()) >= 0) {
                add(path + "/" + i, "must end after it begins; split what goes past midnight");
            }
        }
    }

    private void isDate(String path, String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeException e) {
            add(path, "is not a date such as 2026-12-25");
        }
    }

    private void add(String path, String problem) {
        problems.add(new SiteProblem(path, problem));
    }
}
