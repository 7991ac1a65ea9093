package io.ringback.store.routing;

import io.ringback.waiting.live.SiteState;
import tools.jackson.databind.json.JsonMapper;

/** An estimator's state as it stands in Redis. */
final class SiteStateJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SiteStateJson() {}

    static byte[] write(SiteState state) {
        return JSON.writeValueAsBytes(state);
    }

    static SiteState read(byte[] json) {
        return JSON.readValue(json, SiteState.class);
    }
}
