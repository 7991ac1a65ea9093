package io.ringback.sites;

import io.ringback.model.site.Site;
import java.util.Optional;

/** Reads a kept document. */
@FunctionalInterface
public interface SiteParser {
    /** What it says; empty if this version of the program cannot read it. */
    Optional<Site> parse(String json);
}
