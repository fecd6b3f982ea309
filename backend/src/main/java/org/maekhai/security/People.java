package org.maekhai.security;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.thai.ThaiSort;

/**
 * Users to whom something can be given to do: the active ones of the caller's place and what lies in it, and of the places
 * above it the offices that work there (the province's and its trainers, the Department). Who only looks on is given nothing.
 */
@ApplicationScoped
public class People {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    People(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Somebody, by no more than others need to know. */
    public record Person(UUID id, String name, Role role, Scope scope) {}

    /** If the caller may give it something to do. */
    public Optional<Person> find(UUID id) {
        return jdbc.first(
                inSight().where("u.id = ?", id),
                row -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        Scope.of(
                                row.getString("province_code"),
                                row.getString("district_code"),
                                row.getString("local_government_code"))));
    }

    /** By name. @param province those of it; null: all */
    Page<PersonView> list(PageRequest request, String province, Role role, String q) {
        var sql = inSight()
                .whereIf(province, "u.province_code = ?")
                .whereIf(role == null ? null : role.name(), "u.role = ?");
        SearchText.keep(sql, q, "u.search_text");
        List<PersonView> found = jdbc.list(sql, PersonView.class);
        var byName = ThaiSort.by(PersonView::name).thenComparing(PersonView::id);
        return Page.slice(
                found.stream().sorted(byName).toList(),
                request,
                Map.of("name", byName, "role", comparing(PersonView::role).thenComparing(byName)));
    }

    private Sql inSight() {
        return inSight(new Sql("select * from app_user u"));
    }

    /** @param sql over users u */
    Sql inSight(Sql sql) {
        sql.where("u.active = true").where("u.role <> 'OBSERVER'");
        var scope = currentUser.scope();
        return switch (scope.level()) {
            case NATION -> sql;
            case PROVINCE ->
                sql.where(
                        "(u.province_code = ? or u.province_code is null and u.role = 'DEPARTMENT')",
                        scope.provinceCode());
            case DISTRICT ->
                sql.where(
                        "(u.district_code = ? or u.district_code is null and u.province_code = ? or u.province_code is"
                                + " null and u.role = 'DEPARTMENT')",
                        scope.districtCode(),
                        scope.provinceCode());
            case LOCAL_GOVERNMENT -> sql.where("u.local_government_code = ?", scope.localGovernmentCode());
        };
    }
}
