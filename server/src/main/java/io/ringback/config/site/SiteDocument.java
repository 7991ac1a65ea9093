package io.ringback.config.site;

import io.ringback.model.site.Site;

/**
 * A checked site document: what it says, and its text as it is kept and given back.
 *
 * @param site what it says
 * @param json its text, compact, in the order it was written
 */
public record SiteDocument(Site site, String json) {}
