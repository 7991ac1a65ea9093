package io.ringback.config.site;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.ringback.model.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads site documents: the schema says what each field looks like, {@link SiteRules} what must hold between them. */
public final class SiteReader {
    private static final Logger LOG = LoggerFactory.getLogger(SiteReader.class);
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Schema schema = schema(mapper);

    /**
     * Reads and checks a document that is to be kept.
     *
     * @throws InvalidSite with everything that is wrong with it
     */
    public SiteDocument read(String json) throws InvalidSite {
        JsonNode tree = readable(json);
        refuse(HoldRules.check(tree));
        return new SiteDocument(SiteFields.site(tree), mapper.writeValueAsString(tree));
    }

    /**
     * Reads and checks a kept document with other incidents.
     *
     * @param kept the document as it is kept
     * @param incidents the list that replaces its incidents
     * @throws InvalidSite with everything that is wrong with it; paths are those of the whole document
     */
    public SiteDocument readWithIncidents(String kept, String incidents) throws InvalidSite {
        ObjectNode tree = (ObjectNode) mapper.readTree(kept);
        tree.set("incidents", tree(incidents));
        return read(mapper.writeValueAsString(tree));
    }

    /** The incidents of a kept document, as they stand in it. */
    public String incidents(String kept) {
        JsonNode incidents = mapper.readTree(kept).path("incidents");
        return incidents.isMissingNode() ? "[]" : mapper.writeValueAsString(incidents);
    }

    /** What a kept document says; empty if this version of the program cannot read it. */
    public Optional<Site> parse(String json) {
        try {
            return Optional.of(SiteFields.site(readable(json)));
        } catch (InvalidSite e) {
            LOG.error("A kept site document cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private JsonNode readable(String json) throws InvalidSite {
        if (json.length() > MOST_CHARACTERS) {
            throw new InvalidSite(List.of(new SiteProblem("", "is longer than " + MOST_CHARACTERS + " characters")));
        }
        JsonNode tree = tree(json);
        refuse(schema.validate(tree).stream()
                .map(SiteReader::problem)
                .sorted(Comparator.comparing(SiteProblem::path))
                .toList());
        refuse(SiteRules.check(tree));
        return tree;
    }

    private static void refuse(List<SiteProblem> problems) throws InvalidSite {
        if (!problems.isEmpty()) {
            throw new InvalidSite(problems);
        }
    }

    /** A kept document with line breaks, for people. */
    public String pretty(String json) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json));
    }

    private JsonNode tree(String json) throws InvalidSite {
        try {
            return mapper.readTree(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr() + " column " + at.getColumnNr();
            throw new InvalidSite(List.of(new SiteProblem("", "is not JSON: " + e.getOriginalMessage() + where)));
        }
    }

    private static SiteProblem problem(Error error) {
        String path = error.getInstanceLocation().toString();
        boolean missing = "required".equals(error.getKeyword()) || "additionalProperties".equals(error.getKeyword());
        return new SiteProblem(missing ? path + "/" + error.getProperty() : path, words(error));
    }

    private static String words(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is required";
            case "additionalProperties" -> "is not a field of a site document";
            case "pattern" -> "must match " + error.getSchemaNode().asString();
            default -> error.getMessage();
        };
    }

    private static Schema schema(JsonMapper mapper) {
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream file = SiteReader.class.getResourceAsStream("/site.schema.json")) {
            return registry.getSchema(mapper.readTree(Objects.requireNonNull(file, "site.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
