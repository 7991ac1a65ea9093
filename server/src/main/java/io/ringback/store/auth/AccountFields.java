package io.ringback.store.auth;

import io.ringback.auth.Account;
import io.ringback.auth.Login;
import io.ringback.auth.SkillLevels;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.Reply;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An account as the fields of its hash. */
final class AccountFields {
    static final String PASSWORD = "password";
    static final String ROLE = "role";
    static final String SKILLS = "skills";
    static final String DISABLED = "disabled";

    private AccountFields() {}

    /** Appends pairs of field and value; login and site are the script's own arguments. */
    static Args write(Args args, Account account, String passwordHash) {
        return args.add("name")
                .add(account.name())
                .add(ROLE)
                .add(account.role().word())
                .add("departments")
                .add(account.departments().stream().map(DepartmentId::value).collect(Collectors.joining(",")))
                .add("languages")
                .add(String.join(",", account.languages()))
                .add(SKILLS)
                .add(SkillLevels.write(account.skills()))
                .add("capacity")
                .add(account.capacity().map(String::valueOf).orElse(""))
                .add(DISABLED)
                .add(account.disabled() ? "1" : "0")
                .add(PASSWORD)
                .add(passwordHash);
    }

    /** Fields and values in turn, as HGETALL answers. */
    static Map<String, String> map(Reply flat) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            fields.put(flat.at(i).text(), flat.at(i + 1).text());
        }
        return fields;
    }

    static Account account(String agent, Map<String, String> fields) {
        return new Account(
                new AgentId(agent),
                new SiteId(field(fields, "site")),
                new Login(field(fields, "login")),
                field(fields, "name"),
                Role.parse(field(fields, ROLE)),
                list(fields, "departments").stream().map(DepartmentId::new).toList(),
                list(fields, "languages"),
                SkillLevels.read(field(fields, SKILLS)),
                Optional.of(field(fields, "capacity")).filter(c -> !c.isEmpty()).map(Integer::valueOf),
                !field(fields, DISABLED).equals("0"));
    }

    static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static List<String> list(Map<String, String> fields, String name) {
        return Arrays.stream(field(fields, name).split(",", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
