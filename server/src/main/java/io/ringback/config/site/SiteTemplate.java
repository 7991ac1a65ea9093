package io.ringback.config.site;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A first document for a new site: one department, no topics, always open. */
public final class SiteTemplate {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SiteTemplate() {}

    /**
     * The document; it is not checked.
     *
     * @param id the site's slug
     * @param name its name, the same in every language
     * @param languages what visitors can choose
     * @param hosts pages that may show the widget
     */
    public static String json(String id, String name, List<String> languages, List<String> hosts) {
        ObjectNode site = MAPPER.createObjectNode();
        site.put("id", id);
        names(site.putObject("name"), name, languages);
        languages.forEach(site.putArray("languages")::add);
        ObjectNode department = site.putArray("departments").addObject();
        department.put("id", "support");
        names(department.putObject("name"), name, languages);
        hosts.forEach(site.putArray("hosts")::add);
        return site.toString();
    }

    private static void names(ObjectNode names, String name, List<String> languages) {
        languages.forEach(language -> names.put(language, name));
    }
}
