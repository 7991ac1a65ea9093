package io.ringback.auth;

import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.model.site.Department;
import io.ringback.model.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who can sign in: an agent, a supervisor or an admin of one site.
 *
 * @param id who
 * @param site where
 * @param login what they sign in with
 * @param name what visitors and colleagues read, 1 to 80 characters
 * @param role what they may do
 * @param departments whose topics they answer; empty means all of the site
 * @param languages what they write; empty means all of the site
 * @param skills level by department, 1 to 5, where it is not the usual one; {@code most_skilled} asks for it
 * @param capacity chats at once, if not the site's usual number
 * @param disabled whether they are kept out
 */
public record Account(
        AgentId id,
        SiteId site,
        Login login,
        String name,
        Role role,
        List<DepartmentId> departments,
        List<String> languages,
        Map<DepartmentId, Integer> skills,
        Optional<Integer> capacity,
        boolean disabled) {
    /** Greatest length of a name in characters. */
    public static final int LONGEST_NAME = 80;

    private static final int BEST_SKILL = 5;

    public Account {
        departments = List.copyOf(departments);
        languages = List.copyOf(languages);
        skills = Map.copyOf(skills);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters and no line breaks");
        }
        if (skills.values().stream().anyMatch(level -> level < 1 || level > BEST_SKILL)) {
            throw new IllegalArgumentException("a skill level is 1 to " + BEST_SKILL);
        }
        if (capacity.filter(c -> c < 1 || c > 20).isPresent()) {
            throw new IllegalArgumentException("the capacity is 1 to 20 chats");
        }
    }

    /** The lines they serve on their site, the departments' general ones among them; supervisors also serve the one of chats handed to them. */
    public List<Lane> lanes(Site of) {
        Stream<Lane> ofDepartments = of.departments().stream()
                .map(Department::id)
                .filter(id -> departments.isEmpty() || departments.contains(id))
                .flatMap(id -> Stream.concat(
                        of.languages().stream()
                                .filter(language -> languages.isEmpty() || languages.contains(language))
                                .map(language -> new Lane(id, language)),
                        Stream.of(new Lane(id, Lane.ANY))));
        return role.includes(Role.SUPERVISOR)
                ? Stream.concat(ofDepartments, Stream.of(Lane.SUPERVISORS)).toList()
                : ofDepartments.toList();
    }
}
