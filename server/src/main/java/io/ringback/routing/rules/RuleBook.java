package io.ringback.routing.rules;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.Department;
import io.ringback.model.site.LineRules;
import io.ringback.routing.RoutingRules;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By which rules a site routes.
 *
 * @param times of the site, and its bounds
 * @param policies of departments; where none stands, the longest idle
 * @param lines how departments keep their lines; where nothing stands, as usual
 */
public record RuleBook(
        RoutingRules times, Map<DepartmentId, AssignmentPolicy> policies, Map<DepartmentId, LineRules> lines) {
    /** How long a lease of an agent or a waiting visitor lasts, ms. */
    static final long LEASE_MS = 15_000;

    public RuleBook {
        policies = Map.copyOf(policies);
        lines = Map.copyOf(lines);
    }

    /** The rules as they are applied to the site's storage. */
    public static RuleBook of(RoutingRules rules) {
        Map<DepartmentId, AssignmentPolicy> policies = new LinkedHashMap<>();
        Map<DepartmentId, LineRules> lines = new LinkedHashMap<>();
        for (Department department : rules.departments()) {
            policies.put(department.id(), department.policy());
            lines.put(department.id(), department.lines());
        }
        return new RuleBook(rules, policies, lines);
    }

    /** The same rules under one policy for every department. */
    public RuleBook under(AssignmentPolicy policy, Iterable<DepartmentId> departments) {
        Map<DepartmentId, AssignmentPolicy> all = new LinkedHashMap<>();
        departments.forEach(department -> all.put(department, policy));
        return new RuleBook(times, all, lines);
    }

    AssignmentPolicy policy(Lane lane) {
        return policies.getOrDefault(lane.department(), AssignmentPolicy.LONGEST_IDLE);
    }

    LineRules lines(Lane lane) {
        return lines.getOrDefault(lane.department(), LineRules.STANDARD);
    }
}
