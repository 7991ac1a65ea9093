package io.ringback.store.routing;

import io.ringback.waiting.live.SiteState;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An estimator's state as it stands in Redis. */
final class SiteStateJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SiteStateJson() {}

    static byte[] write(SiteState state) {
        return JSON.writeValueAsBytes(state);
    }

    /** Empty when another version of this program wrote it in another form. */
    static Optional<SiteState> read(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, SiteState.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
