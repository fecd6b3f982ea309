package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/**
 * The documents of Word that provinces bring for their reports. One is never changed: another takes its place, and it stays as long
 * as a report was signed with it.
 */
@ApplicationScoped
public class ReportTemplates {
    private static final String IN_USE = """
            select u.version,
                   u.template_id,
                   t.file_name,
                   t.used,
                   t.size,
                   t.created_at,
                   t.created_by
            from report_template_in_use u
            left join report_template t on t.id = u.template_id
            """;

    private final Jdbc jdbc;
    private final Clock clock;
    private final Geography geography;
    private final CurrentUser currentUser;
    private final Journal journal;

    ReportTemplates(Jdbc jdbc, Clock clock, Geography geography, CurrentUser currentUser, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.geography = geography;
        this.currentUser = currentUser;
        this.journal = journal;
    }

    /** @param id null: none is used */
    private record InUse(UUID id, Optional<ReportTemplate> template, long version) {}

    /** The one that a province uses. @throws Failure 404 outside the scope */
    public Stored<Optional<ReportTemplate>> of(String province) {
        requireOwn(province);
        return inUse(province)
                .map(used -> new Stored<>(used.template(), used.version()))
                .orElseGet(() -> new Stored<>(Optional.empty(), 0));
    }

    /** @throws Failure 404 outside the scope */
    public void requireOwn(String province) {
        if (geography.province(province).isEmpty() || !currentUser.scope().coversProvince(province)) {
            throw Failure.notFound();
        }
    }

    private Optional<InUse> inUse(String province) {
        return jdbc.first(new Sql(IN_USE).where("u.province_code = ?", province), row -> {
            var id = row.getObject("template_id", UUID.class);
            return new InUse(id, id == null ? Optional.empty() : Optional.of(template(row)), row.getLong("version"));
        });
    }

    /** Nobody else changes it until the transaction ends. */
    private Optional<InUse> locked(String province) {
        jdbc.first(
                new Sql("select version from report_template_in_use")
                        .where("province_code = ?", province)
                        .append("for update"),
                row -> row.getLong(1));
        return inUse(province);
    }

    private static ReportTemplate template(ResultSet row) throws SQLException {
        return new ReportTemplate(
                row.getString("file_name"),
                row.getString("used").lines().toList(),
                row.getInt("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    /** The document that a province uses. @throws Failure 404 where it uses none, and outside the scope */
    public byte[] content(String province) {
        requireOwn(province);
        return jdbc.first(new Sql("""
                                select t.content
                                from report_template_in_use u
                                join report_template t on t.id = u.template_id
                                """).where("u.province_code = ?", province), row -> row.getBytes("content"))
                .orElseThrow(Failure::notFound);
    }

    /** Of a report as it is shown to somebody who may read it: of a submitted version the one that it was signed with. */
    public Optional<byte[]> of(ReportView report) {
        if (!report.ownTemplate()) {
            return Optional.empty();
        }
        var sql = report.frozen()
                ? new Sql("""
                        select t.content
                        from monthly_report_edition e
                        join report_template t on t.id = e.template_id
                        """)
                        .where("e.province_code = ?", report.provinceCode())
                        .where("e.of_month = ?", report.month().atDay(1))
                        .where("e.edition = ?", report.version())
                : new Sql("""
                        select t.content
                        from report_template_in_use u
                        join report_template t on t.id = u.template_id
                        """).where("u.province_code = ?", report.provinceCode());
        return jdbc.first(sql, row -> row.getBytes("content"));
    }

    /** Whether reports that aren't submitted have one. */
    boolean isUsed(String province) {
        return jdbc.count(new Sql("select count(*) from report_template_in_use")
                        .where("province_code = ?", province)
                        .where("template_id is not null"))
                > 0;
    }

    /** With which a report is signed: nobody changes it until the transaction ends. Null: with none. */
    UUID toSignWith(String province) {
        return locked(province).map(InUse::id).orElse(null);
    }

    /** Makes sure that there is a row to lock; never in a transaction. */
    public void ensure(String province) {
        jdbc.insertOnce(new Sql("""
                insert into report_template_in_use (province_code, version)
                select :province, 0
                from (values (1)) one (n)
                where not exists (
                  select 1
                  from report_template_in_use u
                  where u.province_code = :province)
                """, province));
    }

    /** The first one needs no If-Match, and the same again none either. */
    @Transactional
    public Saved<Optional<ReportTemplate>> use(
            String province, String fileName, List<String> used, byte[] content, IfMatch ifMatch) {
        requireOwn(province);
        var before = locked(province).orElseThrow();
        if (before.id() != null && Arrays.equals(content, content(province))) {
            return new Saved<>(new Stored<>(before.template(), before.version()), false);
        }
        if (before.id() != null || ifMatch.header() != null) {
            ifMatch.requires(before.version());
        }
        var id = Ids.next(clock);
        jdbc.update(new Sql(
                """
                insert into report_template (id, province_code, file_name, used, size, content, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                province,
                fileName,
                String.join("\n", used),
                content.length,
                content,
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                currentUser.caller().name()));
        var after = change(province, before, id);
        journal.write(
                before.id() == null ? Written.Action.CREATE : Written.Action.UPDATE,
                subject(province),
                before.template().orElse(null),
                after.view().orElseThrow());
        return new Saved<>(after, before.id() == null);
    }

    /** Its reports are written in the program's own form again. */
    @Transactional
    public void stop(String province, IfMatch ifMatch) {
        requireOwn(province);
        var before = locked(province).orElse(null);
        if (before == null || before.id() == null) {
            return;
        }
        ifMatch.requires(before.version());
        change(province, before, null);
        journal.write(
                Written.Action.DELETE, subject(province), before.template().orElseThrow(), null);
    }

    private Stored<Optional<ReportTemplate>> change(String province, InUse before, UUID id) {
        jdbc.update(new Sql("update report_template_in_use set template_id = ?, version = version + 1", id)
                .where("province_code = ?", province));
        if (before.id() != null) {
            jdbc.update(new Sql("delete from report_template")
                    .where("id = ?", before.id())
                    .where("""
                            not exists (
                              select 1
                              from monthly_report_edition e
                              where e.template_id = report_template.id)
                            """));
        }
        return of(province);
    }

    private static Subject subject(String province) {
        return Subject.ofProvince("report-template", province, province);
    }
}
