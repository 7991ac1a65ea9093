package io.ringback.config.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What must hold between the fields of hold messages and incidents so that they can be read at all. */
final class HoldForm {
    private final JsonNode document;
    private final List<SiteProblem> problems;
    private final Consumer<String> hoursExist;

    /**
     * Checks of a document whose fields have the right form.
     *
     * @param problems where to add what is wrong
     * @param hoursExist checks the hours at a path
     */
    HoldForm(JsonNode document, List<SiteProblem> problems, Consumer<String> hoursExist) {
        this.document = document;
        this.problems = problems;
        this.hoursExist = hoursExist;
    }

    void check() {
        idsAreUnique("/hold/messages");
        idsAreUnique("/incidents");
        eachOf("/hold/messages", this::message);
        eachOf("/incidents", this::incident);
    }

    private void idsAreUnique(String list) {
        Set<String> seen = new HashSet<>();
        eachOf(list, path -> {
            if (!seen.add(at(path, "id"))) {
                add(path + "/id", at(path, "id") + " stands there twice");
            }
        });
    }

    private void message(String path) {
        topicsExist(path);
        isTranslated(path + "/text");
        isDay(path + "/until");
        hoursExist.accept(path + "/hours");
        linkFits(path);
    }

    private void incident(String path) {
        topicsExist(path);
        isTranslated(path + "/text");
        if (isInstant(path + "/noticedAt") && isInstant(path + "/nextUpdateAt")) {
            boolean later =
                    HoldFields.instant(at(path, "nextUpdateAt")).isAfter(HoldFields.instant(at(path, "noticedAt")));
            if (!later) {
                add(path + "/nextUpdateAt", "must come after noticedAt");
            }
        }
    }

    private void topicsExist(String path) {
        Set<String> known = new HashSet<>();
        document.path("topics").forEach(topic -> known.add(topic.path("id").asString()));
        eachOf(path + "/topics", topic -> {
            String wanted = document.at(topic).asString();
            if (!known.contains(wanted)) {
                add(topic, "no topic is called " + wanted);
            }
        });
    }

    private void linkFits(String path) {
        boolean leads = "link".equals(at(path, "kind"));
        boolean has = !document.at(path + "/link").isMissingNode();
        if (leads) {
            isTranslated(path + "/link");
        } else if (has) {
            add(path + "/link", "is for messages of the kind link only");
        }
    }

    private void isTranslated(String path) {
        for (JsonNode language : document.path("languages")) {
            if (!document.at(path).has(language.asString())) {
                add(path + "/" + language.asString(), "is required: the site speaks this language");
            }
        }
    }

    private void isDay(String path) {
        try {
            LocalDate.parse(document.at(path).asString());
        } catch (DateTimeException e) {
            add(path, "is not a date such as 2026-12-25");
        }
    }

    private boolean isInstant(String path) {
        try {
            HoldFields.instant(document.at(path).asString());
            return true;
        } catch (DateTimeException e) {
            add(path, "is not a time such as 2026-12-25T09:30:00Z");
            return false;
        }
    }

    private String at(String path, String field) {
        return document.at(path + "/" + field).asString();
    }

    private void eachOf(String list, Consumer<String> check) {
        for (int i = 0; i < document.at(list).size(); i++) {
            check.accept(list + "/" + i);
        }
    }

    private void add(String path, String problem) {
        problems.add(new SiteProblem(path, problem));
    }
}
