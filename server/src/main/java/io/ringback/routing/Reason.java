package io.ringback.routing;

import java.util.Map;

/**
 * Why a place stands where it stands: one decision about it.
 *
 * @param at when it was made, UTC ms
 * @param code what was decided: {@code place, wait, offer, back, accept, lost, end, …}; docs/protocol.md has the list
 * @param details what a sentence about it needs: texts, numbers ({@link Long}) and lists of such maps, by name
 */
public record Reason(long at, String code, Map<String, Object> details) {
    public Reason {
        details = Map.copyOf(details);
    }
}
