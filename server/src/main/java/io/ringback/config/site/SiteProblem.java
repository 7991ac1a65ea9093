package io.ringback.config.site;

/**
 * One thing that is wrong with a site document.
 *
 * @param path where, as a JSON Pointer (RFC 6901) such as {@code /topics/0/department}; empty for the whole document
 * @param problem what, as a sentence
 */
public record SiteProblem(String path, String problem) {
    @Override
    public String toString() {
        return (path.isEmpty() ? "the document" : path) + ": " + problem;
    }
}
