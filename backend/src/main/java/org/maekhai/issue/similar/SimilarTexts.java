package org.maekhai.issue.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/** What the index is made of, as it stands in the database. Its parts are the issues of each province, and the solutions. */
@ApplicationScoped
class SimilarTexts {
    /** As much of a text as says what it is about; the rest is what happened then. */
    static final int CHARACTERS = 2000;

    private static final String ISSUES = """
            select i.id,
                   i.province_code as part,
                   i.local_government_id,
                   i.module,
                   i.version,
                   i.changed_at,
                   i.title,
                   substring(i.detail, 1, %d) as more
            from issue i
            """.formatted(CHARACTERS);
    private static final String SOLUTIONS = """
            select s.id,
                   'SOLUTIONS' as part,
                   cast(null as int) as local_government_id,
                   s.module,
                   s.version,
                   s.changed_at,
                   s.title,
                   s.keywords as more
            from solution s
            """;

    private final Jdbc jdbc;

    SimilarTexts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each part: another one when something of it was written, however late it was committed. */
    Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.each(
                new Sql("select l.province_code, l.version from issue_lock l"),
                row -> versions.put(row.getString(1), row.getLong(2)));
        jdbc.each(
                new Sql("select l.version from solution_lock l"), row -> versions.put(Told.SOLUTIONS, row.getLong(1)));
        return versions;
    }

    void all(Consumer<Told> each) {
        jdbc.each(new Sql(ISSUES), row -> each.accept(told(row)));
        jdbc.each(new Sql(SOLUTIONS).where("s.state = 'PUBLISHED'"), row -> each.accept(told(row)));
    }

    /** What is to be known of a part, and with which stamps. */
    Map<UUID, Long> stamps(String part) {
        var sql = part.equals(Told.SOLUTIONS)
                ? new Sql("select s.id, s.version, s.changed_at from solution s where s.state = 'PUBLISHED'")
                : new Sql("select i.id, i.version, i.changed_at from issue i").where("i.province_code = ?", part);
        Map<UUID, Long> stamps = new HashMap<>();
        jdbc.each(sql, row -> stamps.put(row.getObject("id", UUID.class), stamp(row)));
        return stamps;
    }

    void some(String part, Collection<UUID> ids, Consumer<Told> each) {
        for (var portion : Portions.of(ids)) {
            var sql = part.equals(Told.SOLUTIONS)
                    ? new Sql(SOLUTIONS).where("s.state = 'PUBLISHED'").whereIn("s.id", portion)
                    : new Sql(ISSUES).where("i.province_code = ?", part).whereIn("i.id", portion);
            List<Told> read = new ArrayList<>(jdbc.list(sql, SimilarTexts::told));
            read.forEach(each);
        }
    }

    /** Of issues. */
    Map<UUID, String> titles(List<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        for (var portion : Portions.of(ids)) {
            jdbc.each(
                    new Sql("select i.id, i.title from issue i").whereIn("i.id", portion),
                    row -> titles.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return titles;
    }

    private static Told told(ResultSet row) throws SQLException {
        var place = row.getInt("local_government_id");
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("part"),
                row.wasNull() ? null : place,
                row.getString("module"),
                stamp(row),
                Told.text(row.getString("title"), row.getString("more")));
    }

    /** An undo may give a row the version again that it had. */
    private static long stamp(ResultSet row) throws SQLException {
        var changed = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return 31 * (31 * row.getLong("version") + changed.getEpochSecond()) + changed.getNano() / 1000;
    }
}
