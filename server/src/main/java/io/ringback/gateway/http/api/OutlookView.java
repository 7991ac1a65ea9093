package io.ringback.gateway.http.api;

import io.ringback.callback.outlook.OversoldWindow;
import io.ringback.callback.outlook.Unsold;
import io.ringback.callback.oversight.CallbackQuery;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cannot be kept, and what cannot be promised, as the API tells it. */
final class OutlookView {
    private OutlookView() {}

    static Map<String, Object> of(List<OversoldWindow> oversold, List<Unsold> unsold, CallbackQuery query) {
        Optional<DepartmentId> only = query.department();
        return Map.of(
                "oversold",
                oversold.stream()
                        .filter(window -> only.filter(id -> !id.equals(window.department()))
                                .isEmpty())
                        .map(OutlookView::window)
                        .toList(),
                "unpromised",
                unsold.stream()
                        .filter(each -> only.filter(id -> !id.equals(each.lane().department()))
                                .isEmpty())
                        .map(OutlookView::unpromised)
                        .toList());
    }

    private static Map<String, Object> window(OversoldWindow window) {
        return Map.of(
                "department", window.department().value(),
                "start", window.start().toEpochMilli(),
                "end", window.start().plus(window.length()).toEpochMilli(),
                "promised", window.promised(),
                "keepable", window.keepable(),
                "asked", window.asked());
    }

    static Map<String, Object> unpromised(Unsold unsold) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("code", unsold.reason().word());
        view.put("department", unsold.lane().department().value());
        if (!unsold.lane().language().equals(Lane.ANY)) {
            view.put("language", unsold.lane().language());
        }
        view.put("hours", unsold.hours());
        view.put("of", unsold.of());
        view.put("message", unsold.sentence());
        return view;
    }
}
