package io.ringback.auth;

import io.ringback.model.DepartmentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Skill levels as text: {@code support=5,sales=2}. */
public final class SkillLevels {
    private SkillLevels() {}

    /** The text; empty without levels. */
    public static String write(Map<DepartmentId, Integer> levels) {
        return levels.entrySet().stream()
                .map(level -> level.getKey() + "=" + level.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static Map<DepartmentId, Integer> read(String text) {
        Map<DepartmentId, Integer> levels = new LinkedHashMap<>();
        for (String level : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = level.indexOf('=');
            if (equals < 0 || !level.substring(equals + 1).matches("[1-5]")) {
                throw new IllegalArgumentException("skills are written DEPARTMENT=LEVEL with a level of 1 to 5");
            }
            levels.put(new DepartmentId(level.substring(0, equals)), Integer.valueOf(level.substring(equals + 1)));
        }
        return levels;
    }
}
