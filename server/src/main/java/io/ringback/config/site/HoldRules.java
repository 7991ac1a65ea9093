package io.ringback.config.site;

import io.ringback.model.site.Nature;
import io.ringback.model.site.Tone;
import io.ringback.model.site.WaitStage;
import io.ringback.model.site.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What no hold message may say, and to whom: the hard rules of the honest wait, asked before a document is kept. A document that was
 * kept under other rules can still be read; they hold once more when a message is chosen.
 */
final class HoldRules {
    private final JsonNode document;
    private final List<SiteProblem> problems = new ArrayList<>();
    private final Map<String, Nature> natures = new HashMap<>();

    private HoldRules(JsonNode document) {
        this.document = document;
        document.path("topics").forEach(topic -> natures.put(topic.path("id").asString(), nature(topic)));
    }

    private static Nature nature(JsonNode topic) {
        return Nature.parse(topic.path("nature").asString(Nature.NONE.word()));
    }

    static List<SiteProblem> check(JsonNode document) {
        HoldRules rules = new HoldRules(document);
        rules.eachOf("/hold/messages", rules::message);
        rules.eachOf("/incidents", incident -> rules.speaks(incident, Tone.SERIOUS, false));
        return rules.problems;
    }

    private void message(String path) {
        boolean advert = document.at(path + "/advert").asBoolean(false);
        speaks(path, Tone.parse(document.at(path + "/tone").asString(Tone.PLAIN.word())), advert);
        if (advert) {
            advertFits(path);
        }
    }

    private void speaks(String path, Tone tone, boolean advert) {
        document.at(path + "/text").forEachEntry((language, node) -> {
            String where = path + "/text/" + language;
            String text = node.asString();
            Wording.fault(text, tone, advert).ifPresent(fault -> add(where, fault));
            if (text.isBlank()) {
                add(where, "must not be blank");
            } else if (text.indexOf('{') >= 0) {
                add(where, "must say what it means: nothing is filled in for {…}");
            } else if (text.contains("://")) {
                add(where, "must not hold an address: a message of the kind link has its page in link");
            }
        });
    }

    private void advertFits(String path) {
        if (document.at(path + "/topics").isMissingNode()) {
            add(path + "/topics", "is required for an advert: somebody may be complaining");
        }
        eachOf(path + "/topics", topic -> {
            Nature nature = natures.getOrDefault(document.at(topic).asString(), Nature.NONE);
            if (nature.isSensitive()) {
                add(topic, "must not be shown an advert: its nature is " + nature.word());
            }
        });
        eachOf(path + "/stages", stage -> {
            if (WaitStage.parse(document.at(stage).asString()) == WaitStage.OVERDUE) {
                add(stage, "must not be shown an advert: we have broken a promise");
            }
        });
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
