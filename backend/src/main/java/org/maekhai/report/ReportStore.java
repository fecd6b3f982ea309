package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.security.Caller;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;

/** Monthly reports, their editions and steps, as they are stored. */
@ApplicationScoped
class ReportStore {
    private static final String INSERT_TEXT = """
            insert into monthly_report_text (province_code, of_month, edition, section, text, written, remark)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ISSUE = """
            insert into monthly_report_issue (province_code, of_month, edition, place, issue_id)
            values (?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;

    ReportStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("of_month", LocalDate.class));
    }

    /** Keeps the rows of a report. */
    static Sql of(Sql sql, MonthlyReport report) {
        return sql.where("province_code = ?", report.provinceCode())
                .where("of_month = ?", report.month().atDay(1));
    }

    private static Sql of(Sql sql, MonthlyReport report, int edition) {
        return of(sql, report).where("edition = ?", edition);
    }

    /** Makes sure that there is a row to lock; never in a transaction. */
    void ensure(MonthlyReport report, Instant now) {
        jdbc.insertOnce(new Sql("""
                insert into monthly_report
                  (province_code, of_month, edition, state, returned, created_at, changed_at, version)
                select :province, cast(:month as date), 0, 'NOT_STARTED', false, cast(:now as timestamp with time zone),
                       cast(:now as timestamp with time zone), 0
                from (values (1)) one (n)
                where not exists (
                  select 1
                  from monthly_report r
                  where r.province_code = :province and r.of_month = :month)
                """, report.provinceCode(), report.month().atDay(1), now.atOffset(ZoneOffset.UTC)));
    }

    /** As it stands; never begun where there is none. */
    MonthlyReport get(MonthlyReport of) {
        return read(of(new Sql("select * from monthly_report"), of)).orElse(of);
    }

    /** Nobody else writes it until the transaction ends. */
    MonthlyReport lock(MonthlyReport of) {
        return read(of(new Sql("select * from monthly_report"), of).append("for update"))
                .orElse(of);
    }

    private Optional<MonthlyReport> read(Sql sql) {
        return jdbc.first(
                sql,
                Row.of(MonthlyReport.class)
                        .with("month", ReportStore::month)
                        .with("standing", Row.of(MonthlyReport.Standing.class)));
    }

    void update(MonthlyReport report) {
        jdbc.update(of(
                new Sql(
                        """
                        update monthly_report
                        set edition = ?,
                            state = ?,
                            stands = ?,
                            submitted_on = ?,
                            returned = ?,
                            held_since = ?,
                            created_at = ?,
                            changed_at = ?,
                            version = ?
                        """,
                        report.edition(),
                        report.state().name(),
                        report.standing().stands(),
                        report.submittedOn(),
                        report.returned(),
                        report.heldSince(),
                        report.createdAt().atOffset(ZoneOffset.UTC),
                        report.changedAt().atOffset(ZoneOffset.UTC),
                        report.version()),
                report));
    }

    /** The newest first. */
    List<ReportEdition> editions(MonthlyReport report) {
        return editions(report, of(new Sql("select * from monthly_report_edition"), report), null);
    }

    Optional<ReportEdition> edition(MonthlyReport report, int number) {
        return number == 0
                ? Optional.empty()
                : editions(report, of(new Sql("select * from monthly_report_edition"), report, number), number).stream()
                        .findFirst();
    }

    private List<ReportEdition> editions(MonthlyReport report, Sql sql, Integer only) {
        Map<Integer, Map<ReportSection, String>> texts = new HashMap<>();
        Map<Integer, Map<ReportSection, String>> remarks = new HashMap<>();
        Map<Integer, Set<ReportSection>> proposed = new HashMap<>();
        jdbc.each(
                of(new Sql("select edition, section, text, written, remark from monthly_report_text"), report)
                        .whereIf(only, "edition = ?"),
                row -> {
                    put(texts, row, "text");
                    put(remarks, row, "remark");
                    if (row.getString("text") != null && !row.getBoolean("written")) {
                        proposed.computeIfAbsent(row.getInt("edition"), edition -> EnumSet.noneOf(ReportSection.class))
                                .add(ReportSection.valueOf(row.getString("section")));
                    }
                });
        Map<Integer, List<UUID>> issues = new HashMap<>();
        jdbc.each(
                of(new Sql("select edition, issue_id from monthly_report_issue"), report)
                        .whereIf(only, "edition = ?")
                        .append("order by edition, place"),
                row -> issues.computeIfAbsent(row.getInt(1), edition -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        // nobody chose those of one that is being written, and they are stored once it is submitted
        RowMapper<List<UUID>> told = row -> row.getBoolean("issues_chosen") || row.getObject("submitted_on") != null
                ? issues.getOrDefault(row.getInt("edition"), List.of())
                : null;
        var said = Row.of(ReportEdition.Said.class)
                .with("texts", row -> texts.getOrDefault(row.getInt("edition"), Map.of()))
                .with("proposed", row -> proposed.getOrDefault(row.getInt("edition"), Set.of()))
                .with("issueIds", told);
        var course = Row.of(ReportEdition.Course.class)
                .with(
                        "submission",
                        Row.of(ReportEdition.Submission.class)
                                .with("on", row -> row.getObject("submitted_on", LocalDate.class))
                                .with("letter", Row.of(ReportLetter.class)))
                .with("remarks", row -> remarks.getOrDefault(row.getInt("edition"), Map.of()));
        return jdbc.list(
                sql.append("order by edition desc"),
                Row.of(ReportEdition.class)
                        .with("number", row -> row.getInt("edition"))
                        .with("said", said)
                        .with("course", course));
    }

    private static void put(Map<Integer, Map<ReportSection, String>> of, ResultSet row, String column)
            throws SQLException {
        var text = row.getString(column);
        if (text != null) {
            of.computeIfAbsent(row.getInt("edition"), edition -> new EnumMap<>(ReportSection.class))
                    .put(ReportSection.valueOf(row.getString("section")), text);
        }
    }

    /** The latest edition before one that was submitted and not returned; null: none. */
    Integer standingBefore(MonthlyReport report, int number) {
        return jdbc.first(
                        of(new Sql("select max(edition) from monthly_report_edition"), report)
                                .where("edition < ?", number)
                                .where("state in ('SUBMITTED', 'ACKNOWLEDGED')"),
                        row -> row.getObject(1, Integer.class))
                .orElse(null);
    }

    void insert(MonthlyReport report, ReportEdition edition) {
        jdbc.update(new Sql(
                """
                insert into monthly_report_edition
                  (province_code, of_month, edition, state, reason, prepared_by, issues_chosen)
                values (?, ?, ?, ?, ?, ?, false)
                """,
                report.provinceCode(),
                report.month().atDay(1),
                edition.number(),
                edition.state().name(),
                edition.reason(),
                edition.said().preparedBy()));
        update(report, edition);
        write(report, edition);
        choose(report, edition);
    }

    /** All of it but what it says. */
    void update(MonthlyReport report, ReportEdition edition) {
        jdbc.update(of(
                new Sql(
                        """
                        update monthly_report_edition
                        set state = ?,
                            note = ?,
                            submitted_on = ?,
                            signed_by = ?,
                            signed_as = ?,
                            signed_capacity = ?,
                            letter_number = ?,
                            letter_date = ?,
                            sent_on = ?,
                            received_on = ?,
                            template_id = ?,
                            prepared_by = ?,
                            checked_by = ?,
                            issues_chosen = ?
                        """,
                        edition.state().name(),
                        edition.course().note(),
                        edition.submittedOn(),
                        edition.signed().by(),
                        edition.signed().as(),
                        edition.signed().capacity(),
                        edition.letter().letterNumber(),
                        edition.letter().letterDate(),
                        edition.letter().sentOn(),
                        edition.letter().receivedOn(),
                        edition.course().submission().templateId(),
                        edition.said().preparedBy(),
                        edition.said().checkedBy(),
                        edition.said().issuesChosen()),
                report,
                edition.number()));
    }

    /** Its texts and remarks. */
    void write(MonthlyReport report, ReportEdition edition) {
        jdbc.update(of(new Sql("delete from monthly_report_text"), report, edition.number()));
        var said = EnumSet.noneOf(ReportSection.class);
        said.addAll(edition.texts().keySet());
        said.addAll(edition.remarks().keySet());
        jdbc.batch(
                INSERT_TEXT,
                said.stream()
                        .map(section -> new Object[] {
                            report.provinceCode(),
                            report.month().atDay(1),
                            edition.number(),
                            section.name(),
                            edition.texts().get(section),
                            edition.texts().containsKey(section)
                                    && !edition.said().proposed().contains(section),
                            edition.remarks().get(section)
                        })
                        .toList());
    }

    /** The rows of its table of problems. */
    void choose(MonthlyReport report, ReportEdition edition) {
        jdbc.update(of(new Sql("delete from monthly_report_issue"), report, edition.number()));
        var ids = edition.issueIds() == null ? List.<UUID>of() : edition.issueIds();
        List<Object[]> rows = new ArrayList<>();
        for (var id : ids) {
            rows.add(new Object[] {report.provinceCode(), report.month().atDay(1), edition.number(), rows.size(), id});
        }
        jdbc.batch(INSERT_ISSUE, rows);
    }

    /** It is given up, with its steps. */
    void delete(MonthlyReport report, int number) {
        jdbc.update(of(new Sql("delete from monthly_report_step"), report, number));
        jdbc.update(of(new Sql("delete from monthly_report_edition"), report, number));
    }

    /** In the order in which they were told. */
    List<ReportStep> steps(MonthlyReport report) {
        return jdbc.list(
                of(new Sql("select * from monthly_report_step"), report).append("order by place"),
                Row.of(ReportStep.class)
                        .with("version", row -> row.getInt("edition"))
                        .with("on", row -> row.getObject("on_day", LocalDate.class))
                        .with("by", row -> row.getString("by_name")));
    }

    void add(MonthlyReport report, ReportStep step, Caller by) {
        long place = jdbc.count(of(new Sql("select coalesce(max(place), -1) + 1 from monthly_report_step"), report));
        jdbc.update(new Sql(
                """
                insert into monthly_report_step
                  (province_code, of_month, place, edition, step, on_day, at, by_id, by_name, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report.provinceCode(),
                report.month().atDay(1),
                place,
                step.version(),
                step.step().name(),
                step.on(),
                step.at().atOffset(ZoneOffset.UTC),
                by.userId(),
                step.by(),
                step.note()));
    }

    /** What was said of that step of an edition is said anew. */
    void replace(MonthlyReport report, ReportStep step, Caller by) {
        jdbc.update(of(new Sql("delete from monthly_report_step"), report, step.version())
                .where("step = ?", step.step().name()));
        add(report, step, by);
    }
}
