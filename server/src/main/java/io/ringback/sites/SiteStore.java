package io.ringback.sites;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Where site documents are kept, each with a version that rises with every change. */
public interface SiteStore {
    /**
     * A kept document.
     *
     * @param version 1 for the first, one more with every change
     * @param json the document
     */
    record Kept(long version, String json) {}

    /** What became of a document that was to be written. */
    sealed interface Written {
        /**
         * It is kept.
         *
         * @param version its version
         * @param created whether the site is new
         */
        record Done(long version, boolean created) implements Written {}

        /**
         * Somebody changed the document in the meantime, or it is not there.
         *
         * @param version the version that is there, 0 if none
         */
        record Conflict(long version) implements Written {}
    }

    /** The document of a site. */
    CompletionStage<Optional<Kept>> find(SiteId site);

    /** Every site there is, in no particular order. */
    CompletionStage<List<SiteId>> list();

    /**
     * Writes a document.
     *
     * @param expected the version it must replace; 0 if the site must not exist yet; empty to replace whatever is there
     */
    CompletionStage<Written> write(SiteId site, String json, OptionalLong expected);
}
