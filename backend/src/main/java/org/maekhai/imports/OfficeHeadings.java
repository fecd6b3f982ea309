package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Failure.FieldError;
import org.maekhai.shared.thai.ThaiText;

/**
 * What offices say of the headers in their files: the nation's for everyone, and each province's own over it. Kept as one
 * object for each office and kind, so that two who change it at once don't undo each other.
 */
@ApplicationScoped
class OfficeHeadings {
    private static final String NATION = "TH";

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Journal journal;

    OfficeHeadings(Jdbc jdbc, CurrentUser currentUser, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.journal = journal;
    }

    /** By header text the column's key, empty for what is left unread: for an import of that area. */
    Map<String, String> choices(String kind, String province) {
        var choices = new LinkedHashMap<>(ofOffice(kind, NATION));
        if (province != null) {
            choices.putAll(ofOffice(kind, province));
        }
        return choices;
    }

    Stored<HeadingsView> get(ImportKind kind, String province) {
        return stored(kind, office(kind, province));
    }

    @Transactional
    Stored<HeadingsView> save(ImportKind kind, String province, SaveHeadings fresh, IfMatch ifMatch) {
        var office = office(kind, province);
        var before = stored(kind, office);
        var headings = checked(kind, fresh);
        if (before.view().headings().equals(headings)) {
            return before;
        }
        ifMatch.requires(before.version());
        write(kind, office, before, headings);
        var after = stored(kind, office);
        journal.write(
                before.version() == 0 ? Written.Action.CREATE : Written.Action.UPDATE,
                before.view().subject(),
                before.view(),
                after.view());
        return after;
    }

    @Transactional
    void delete(ImportKind kind, String province, IfMatch ifMatch) {
        var office = office(kind, province);
        var before = stored(kind, office);
        if (before.version() == 0) {
            throw Failure.notFound();
        }
        ifMatch.requires(before.version());
        // the version goes on, so that nobody's If-Match fits by chance
        write(kind, office, before, List.of());
        journal.write(Written.Action.DELETE, before.view().subject(), before.view(), null);
    }

    private void write(ImportKind kind, String office, Stored<HeadingsView> before, List<HeadingChoice> headings) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var by = currentUser.caller().name();
        int changed = before.version() == 0
                ? jdbc.update(new Sql("""
                        insert into import_headings (kind, office, version, changed_at, changed_by)
                        values (:kind, :office, 1, :at, :by)
                        """, kind.name(), office, at, by))
                : jdbc.update(new Sql("""
                        update import_headings
                        set version = version + 1, changed_at = :at, changed_by = :by
                        where kind = :kind and office = :office and version = :version
                        """, at, by, kind.name(), office, before.version()));
        if (changed == 0) {
            throw new Failure(412, "STALE");
        }
        jdbc.update(new Sql("delete from import_heading")
                .where("kind = ?", kind.name())
                .where("office = ?", office));
        List<Object[]> rows = new ArrayList<>();
        for (var choice : headings) {
            rows.add(new Object[] {
                kind.name(), office, rows.size(), choice.heading(), choice.column() == null ? "" : choice.column()
            });
        }
        jdbc.batch("insert into import_heading (kind, office, seq, heading, column_key) values (?, ?, ?, ?, ?)", rows);
    }

    /** The office whose choices are meant; 404 for that of others. */
    private String office(ImportKind kind, String province) {
        Templates.requireTable(kind);
        var wanted =
                province == null || province.isBlank() ? currentUser.scope().provinceCode() : province;
        if (wanted != null && !wanted.matches("\\d{2}")) {
            throw Failure.malformed("/province", "BAD_PARAMETER", wanted);
        }
        if (wanted == null) {
            return NATION;
        }
        if (!currentUser.scope().coversProvince(wanted)) {
            throw Failure.notFound();
        }
        return wanted;
    }

    /** Each header once, each with a column that there is. */
    private static List<HeadingChoice> checked(ImportKind kind, SaveHeadings fresh) {
        List<FieldError> errors = new ArrayList<>();
        List<HeadingChoice> headings = new ArrayList<>();
        var seen = new HashSet<String>();
        for (int i = 0; i < fresh.headings().size(); i++) {
            var choice = fresh.headings().get(i);
            var column = choice.column() == null || choice.column().isBlank() ? null : choice.column();
            if (column != null && !isColumn(kind, column)) {
                errors.add(FieldError.of("/headings/" + i + "/column", "UNKNOWN_IMPORT_COLUMN", column));
            }
            var heading = ThaiText.normalize(choice.heading());
            if (ThaiText.key(heading).isEmpty() || !seen.add(ThaiText.key(heading))) {
                errors.add(FieldError.of("/headings/" + i + "/heading", "HEADING_NOT_UNIQUE", heading));
            }
            headings.add(new HeadingChoice(heading, column));
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        return headings;
    }

    static boolean isColumn(ImportKind kind, String key) {
        return kind.columns().stream().anyMatch(column -> column.key().equals(key));
    }

    /** Version 0 when nothing has been chosen yet. Read first: the choices may be newer than it, never older. */
    private Stored<HeadingsView> stored(ImportKind kind, String office) {
        var version = jdbc.count(new Sql("select version from import_headings")
                .where("kind = ?", kind.name())
                .where("office = ?", office));
        var headings = ofOffice(kind.name(), office).entrySet().stream()
                .map(each -> new HeadingChoice(each.getKey(), each.getValue().isEmpty() ? null : each.getValue()))
                .toList();
        var columns = kind.columns().stream()
                .map(column -> new HeadingsView.ColumnName(column.key(), column.thai()))
                .toList();
        return new Stored<>(
                new HeadingsView(kind.name(), office.equals(NATION) ? null : office, headings, columns), version);
    }

    private Map<String, String> ofOffice(String kind, String office) {
        Map<String, String> choices = new LinkedHashMap<>();
        jdbc.each(
                new Sql("select heading, column_key from import_heading")
                        .where("kind = ?", kind)
                        .where("office = ?", office)
                        .append("order by seq"),
                row -> choices.put(row.getString(1), row.getString(2)));
        return choices;
    }
}
