package org.maekhai.issue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/** An issue is found by the province of its place, and so goes with it where that was entered wrongly. */
@ApplicationScoped
class IssueOfRegistry {
    /** Whoever waits for writers of visits does so before: theirs is told first. */
    private static final int AFTER_VISITS = 3000;

    private final Jdbc jdbc;
    private final IssueLock lock;

    IssueOfRegistry(Jdbc jdbc, IssueLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    void registryChanged(@Observes @Priority(AFTER_VISITS) RegistryChanged change) {
        var moved = change.localGovernmentIds() == null
                ? someMoved(null)
                : moved(Arrays.stream(change.localGovernmentIds()).boxed().toList());
        if (moved.isEmpty()) {
            return;
        }
        Set<String> provinces = new HashSet<>();
        moved.forEach(each -> provinces.addAll(List.of(each.was(), each.is())));
        lock.provinces(provinces);
        moved.forEach(each -> {
            freeCodes(each);
            jdbc.update(new Sql("update issue set province_code = ?", each.is())
                    .where("local_government_id = ?", each.id()));
        });
    }

    /** A code that the office of the other province has given, too, names only the issue that it gave it to. */
    private void freeCodes(Moved each) {
        jdbc.update(new Sql("""
                update issue
                set code = null, version = version + 1
                where local_government_id = ?
                  and province_code = ?
                  and code in (
                      select there.code
                      from issue there
                      where there.province_code = ?
                        and there.code is not null)
                """, each.id(), each.was(), each.is()));
    }

    /** A local government whose issues lie where it does not. */
    private record Moved(int id, String was, String is) {}

    private List<Moved> moved(Collection<Integer> of) {
        return Portions.of(of).stream()
                .flatMap(some -> someMoved(some).stream())
                .toList();
    }

    /** @param some null: of all */
    private List<Moved> someMoved(List<Integer> some) {
        var sql = new Sql("""
                select distinct i.local_government_id as id, i.province_code as was, lg.province_code as "is"
                from issue i
                join local_government lg on lg.id = i.local_government_id
                """).where("lg.province_code <> i.province_code");
        return jdbc.list(some == null ? sql : sql.whereIn("i.local_government_id", some), Moved.class);
    }
}
