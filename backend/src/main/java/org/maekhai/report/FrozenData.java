package org.maekhai.report;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.hub.HubsOfDay;
import org.maekhai.issue.IssuesOfMonth;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;
import org.maekhai.visit.VisitCounts;

/** What an edition said when it was submitted: written down as numbers and names, and never computed anew. */
@ApplicationScoped
public class FrozenData {
    private enum Part {
        PROVINCE,
        TYPE,
        DISTRICT
    }

    private enum Annex {
        NOT_APPROVED,
        NOT_CURRENT,
        NOT_CLOSED
    }

    private static final String INSERT_FIGURES = """
            insert into monthly_report_figures
              (province_code, of_month, edition, as_of, covered, covered_of, hubs_active, hubs_members, hubs_needy_served,
               hubs_needy, visits_contacts, visits_onsite, visits_reached, visits_overdue, issues_raised, issues_resolved,
               issues_open, issues_escalated, reminders_sent, reminders_met)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ROW = """
            insert into monthly_report_row
              (province_code, of_month, edition, part, place, part_key, name, total, complete, late, incomplete, not_using,
               no_data, exempt, budget_recorded, budget_approved, budget_in_use, year_closed, before_complete,
               before_expected)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE_ISSUE = """
            update monthly_report_issue
            set kind = ?,
                module = ?,
                severity = ?,
                state = ?,
                raised_on = ?,
                title = ?,
                detail = ?,
                solution = ?,
                resolved_on = ?,
                owner = ?,
                due_on = ?,
                local_government_code = ?,
                local_government_name = ?,
                local_government_type = ?,
                district_code = ?,
                district_name = ?
            where province_code = ? and of_month = ? and edition = ? and place = ?
            """;
    private static final String INSERT_ANNEX = """
            insert into monthly_report_annex
              (province_code, of_month, edition, annex, place, local_government_code, local_government_name,
               local_government_type, district_code, district_name, status, why, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Columns by status. */
    private static final Map<ComplianceStatus, String> COUNTS = new EnumMap<>(Map.of(
            ComplianceStatus.COMPLETE_AND_CURRENT, "complete",
            ComplianceStatus.COMPLETE_NOT_CURRENT, "late",
            ComplianceStatus.INCOMPLETE, "incomplete",
            ComplianceStatus.NOT_USING, "not_using",
            ComplianceStatus.NO_DATA, "no_data",
            ComplianceStatus.EXEMPT, "exempt"));

    private static final RowMapper<CountedRow> ROW = Row.of(CountedRow.class)
            .with("key", row -> row.getString("part_key"))
            .with("byStatus", FrozenData::byStatus)
            .with("budget", Row.of(SummaryRow.Budget.class).under("budget_"));

    private final Jdbc jdbc;
    private final Geography geography;
    private final FrozenEscalations escalations;
    private final FrozenLetterheads letterheads;

    FrozenData(Jdbc jdbc, Geography geography, FrozenEscalations escalations, FrozenLetterheads letterheads) {
        this.jdbc = jdbc;
        this.geography = geography;
        this.escalations = escalations;
        this.letterheads = letterheads;
    }

    private static Map<ComplianceStatus, Integer> byStatus(ResultSet row) throws SQLException {
        Map<ComplianceStatus, Integer> counts = new EnumMap<>(ComplianceStatus.class);
        for (var column : COUNTS.entrySet()) {
            counts.put(column.getKey(), row.getInt(column.getValue()));
        }
        return counts;
    }

    /** For good. The issues of the edition are chosen already. */
    void keep(MonthlyReport report, int edition, ReportData data) {
        var of = new Object[] {report.provinceCode(), report.month().atDay(1), edition};
        keep(of, data.figures());
        keepIssues(of, data.issues());
        var annexes = data.annexes();
        keep(of, Annex.NOT_APPROVED, annexes.notApproved());
        keep(of, Annex.NOT_CURRENT, annexes.notCurrent());
        keep(of, Annex.NOT_CLOSED, annexes.notClosed());
        escalations.keep(report, edition, data.figures().asOf());
        letterheads.keep(report, edition);
    }

    private static Object[] values(Object[] of, Object... more) {
        var all = new ArrayList<Object>(List.of(of));
        for (var value : more) {
            all.add(value);
        }
        return all.toArray();
    }

    private void keep(Object[] of, CountedFigures figures) {
        var hubs = figures.hubs();
        var visits = figures.visits();
        var issues = figures.issues();
        var reminders = figures.reminders();
        jdbc.batch(
                INSERT_FIGURES,
                List.<Object[]>of(values(
                        of,
                        figures.asOf(),
                        figures.covered(),
                        figures.coveredOf(),
                        hubs.active(),
                        hubs.members(),
                        hubs.needyServed(),
                        hubs.needy(),
                        visits.contacts(),
                        visits.onsite(),
                        visits.reached(),
                        visits.overdue(),
                        issues.raised(),
                        issues.resolved(),
                        issues.open(),
                        issues.escalated(),
                        reminders == null ? null : reminders.sent(),
                        reminders == null ? null : reminders.met())));
        keep(of, Part.PROVINCE, List.of(figures.all()));
        keep(of, Part.TYPE, figures.byType());
        keep(of, Part.DISTRICT, figures.parts());
    }

    private void keep(Object[] of, Part part, List<CountedRow> rows) {
        List<Object[]> all = new ArrayList<>();
        for (var row : rows) {
            all.add(values(
                    of,
                    part.name(),
                    all.size(),
                    row.key(),
                    row.name(),
                    row.total(),
                    row.byStatus().get(ComplianceStatus.COMPLETE_AND_CURRENT),
                    row.byStatus().get(ComplianceStatus.COMPLETE_NOT_CURRENT),
                    row.byStatus().get(ComplianceStatus.INCOMPLETE),
                    row.byStatus().get(ComplianceStatus.NOT_USING),
                    row.byStatus().get(ComplianceStatus.NO_DATA),
                    row.byStatus().get(ComplianceStatus.EXEMPT),
                    row.budget().recorded(),
                    row.budget().approved(),
                    row.budget().inUse(),
                    row.yearClosed(),
                    row.beforeComplete(),
                    row.beforeExpected()));
        }
        jdbc.batch(INSERT_ROW, all);
    }

    private void keepIssues(Object[] of, List<ReportIssue> issues) {
        List<Object[]> all = new ArrayList<>();
        for (var issue : issues) {
            var at = issue.localGovernment();
            var said = new Object[] {
                issue.kind().name(),
                issue.module().name(),
                issue.severity().name(),
                issue.state().name(),
                issue.raisedOn(),
                issue.title(),
                issue.detail(),
                issue.solution(),
                issue.resolvedOn(),
                issue.owner(),
                issue.dueOn(),
                at == null ? null : at.code(),
                at == null ? null : at.name(),
                at == null ? null : at.type().name(),
                at == null ? null : at.district().code(),
                at == null ? null : at.district().name()
            };
            var values = new ArrayList<Object>();
            for (var value : said) {
                values.add(value);
            }
            values.addAll(List.of(of));
            values.add(all.size());
            all.add(values.toArray());
        }
        jdbc.batch(UPDATE_ISSUE, all);
    }

    private void keep(Object[] of, Annex annex, List<ReportAnnexes.Row> rows) {
        List<Object[]> all = new ArrayList<>();
        for (var row : rows) {
            var at = row.localGovernment();
            all.add(values(
                    of,
                    annex.name(),
                    all.size(),
                    at.code(),
                    at.name(),
                    at.type().name(),
                    at.district().code(),
                    at.district().name(),
                    row.status().name(),
                    row.why().stream().map(Reason::name).collect(joining(",")),
                    row.note()));
        }
        jdbc.batch(INSERT_ANNEX, all);
    }

    /** Nothing where the edition was never submitted. */
    Optional<ReportData> of(MonthlyReport report, int edition) {
        Map<Part, List<CountedRow>> rows = new EnumMap<>(Part.class);
        jdbc.each(
                of(new Sql("select * from monthly_report_row"), report, edition).append("order by part, place"),
                row -> rows.computeIfAbsent(Part.valueOf(row.getString("part")), part -> new ArrayList<>())
                        .add(ROW.map(row)));
        return jdbc.first(
                        of(new Sql("select * from monthly_report_figures"), report, edition), row -> figures(row, rows))
                .map(figures -> new ReportData(figures, issues(report, edition), annexes(report, edition), Map.of()));
    }

    private static Sql of(Sql sql, MonthlyReport report, int edition) {
        return ReportStore.of(sql, report).where("edition = ?", edition);
    }

    private static CountedFigures figures(ResultSet row, Map<Part, List<CountedRow>> rows) throws SQLException {
        var sent = row.getObject("reminders_sent", Integer.class);
        return new CountedFigures(
                row.getObject("as_of", LocalDate.class),
                rows.get(Part.PROVINCE).get(0),
                row.getInt("covered"),
                row.getInt("covered_of"),
                Row.of(HubsOfDay.class).under("hubs_").map(row),
                Row.of(VisitCounts.class).under("visits_").map(row),
                Row.of(IssuesOfMonth.class).under("issues_").map(row),
                sent == null ? null : new ReportFigures.Reminders(sent, row.getInt("reminders_met")),
                rows.getOrDefault(Part.TYPE, List.of()),
                rows.getOrDefault(Part.DISTRICT, List.of()));
    }

    private List<ReportIssue> issues(MonthlyReport report, int edition) {
        return jdbc.list(
                of(new Sql("select * from monthly_report_issue"), report, edition)
                        .append("order by place"),
                Row.of(ReportIssue.class)
                        .with("id", row -> row.getObject("issue_id", UUID.class))
                        .with("localGovernment", this::at));
    }

    private ReportAnnexes annexes(MonthlyReport report, int edition) {
        Map<Annex, List<ReportAnnexes.Row>> annexes = new EnumMap<>(Annex.class);
        var shape = Row.of(ReportAnnexes.Row.class).with("localGovernment", this::at);
        jdbc.each(
                of(new Sql("select * from monthly_report_annex"), report, edition)
                        .append("order by annex, place"),
                row -> annexes.computeIfAbsent(Annex.valueOf(row.getString("annex")), annex -> new ArrayList<>())
                        .add(shape.map(row)));
        return new ReportAnnexes(
                annexes.getOrDefault(Annex.NOT_APPROVED, List.of()),
                annexes.getOrDefault(Annex.NOT_CURRENT, List.of()),
                annexes.getOrDefault(Annex.NOT_CLOSED, List.of()));
    }

    private LocalGovernmentRef at(ResultSet row) throws SQLException {
        return FrozenRows.at(row, geography);
    }

    /** The figures that count for the nation in a month, by province; {@code parts} are left out. */
    public Map<String, CountedFigures> ofMonth(YearMonth month) {
        Map<String, Map<Part, List<CountedRow>>> rows = new HashMap<>();
        jdbc.each(
                new Sql("select d.* from monthly_report_row d" + FrozenRows.STANDING)
                        .where("d.of_month = ?", month.atDay(1))
                        .where("d.part in ('PROVINCE', 'TYPE')")
                        .append("order by d.province_code, d.part, d.place"),
                row -> rows.computeIfAbsent(row.getString("province_code"), code -> new EnumMap<>(Part.class))
                        .computeIfAbsent(Part.valueOf(row.getString("part")), part -> new ArrayList<>())
                        .add(ROW.map(row)));
        Map<String, CountedFigures> figures = new HashMap<>();
        jdbc.each(
                new Sql("select d.* from monthly_report_figures d" + FrozenRows.STANDING)
                        .where("d.of_month = ?", month.atDay(1)),
                row -> {
                    var code = row.getString("province_code");
                    figures.put(code, figures(row, rows.get(code)));
                });
        return figures;
    }
}
