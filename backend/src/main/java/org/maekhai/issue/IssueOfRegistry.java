package org.maekhai.issue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maekhai.imports.Replaced;
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
    private final Replaced replaced;
    private final Clock clock;

    IssueOfRegistry(Jdbc jdbc, IssueLock lock, Replaced replaced, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.replaced = replaced;
        this.clock = clock;
    }

    void registryChanged(@Observes @Priority(AFTER_VISITS) RegistryChanged change) {
        var moved = change.localGovernmentIds() == null
                ? someMoved(null)
                : moved(Arrays.stream(change.localGovernmentIds()).boxed().toList());
        follow(moved);
    }

    /** Issues that came back lie where their places are now. */
    void cameBack(Collection<Issue> issues) {
        follow(moved(issues.stream()
                .filter(issue -> issue.at().of() != null)
                .map(issue -> issue.at().of().id())
                .distinct()
                .toList()));
    }

    private void follow(List<Moved> moved) {
        Set<String> provinces = new HashSet<>();
        moved.forEach(each -> provinces.addAll(List.of(each.was(), each.is())));
        lock.provinces(provinces);
        moved.forEach(this::follow);
    }

    private void follow(Moved each) {
        freeCodes(each);
        var ids = jdbc.list(
                new Sql("select i.id from issue i")
                        .where("i.local_government_id = ?", each.id())
                        .where("i.province_code = ?", each.was()),
                row -> row.getObject(1, UUID.class));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        for (var some : Portions.of(ids)) {
            jdbc.update(
                    new Sql("update issue set province_code = ?, changed_at = ?, version = version + 1", each.is(), now)
                            .whereIn("id", some));
        }
        replaced.followed(ReplacedIssues.ROWS, ids);
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
