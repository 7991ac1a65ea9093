package io.ringback.callback;

import io.ringback.model.Lane;
import java.util.List;

/**
 * Somebody who answers on a site.
 *
 * @param slots chats at once, 1 to 50
 * @param lanes served
 */
public record Staff(int slots, List<Lane> lanes) {
    public Staff {
        lanes = List.copyOf(lanes);
    }
}
