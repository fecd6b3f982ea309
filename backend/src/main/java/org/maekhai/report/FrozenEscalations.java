package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.MonthIssues;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;

/** What waited for the Department on the day of a submitted report: all that its figure counts, whatever its table of problems shows. */
@ApplicationScoped
public class FrozenEscalations {
    private static final String INSERT = """
            insert into monthly_report_escalated
              (province_code, of_month, edition, place, issue_id, kind, module, title, local_government_code,
               local_government_name, local_government_type, district_code, district_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;
    private final Geography geography;
    private final MonthIssues issues;

    FrozenEscalations(Jdbc jdbc, Geography geography, MonthIssues issues) {
        this.jdbc = jdbc;
        this.geography = geography;
        this.issues = issues;
    }

    /** For good. */
    void keep(MonthlyReport report, int edition, LocalDate asOf) {
        List<Object[]> all = new ArrayList<>();
        for (var issue : issues.escalated(report.provinceCode(), asOf)) {
            var at = issue.localGovernment();
            all.add(new Object[] {
                report.provinceCode(),
                report.month().atDay(1),
                edition,
                all.size(),
                issue.id(),
                issue.kind().name(),
                issue.module().name(),
                issue.title(),
                at == null ? null : at.code(),
                at == null ? null : at.name(),
                at == null ? null : at.type().name(),
                at == null ? null : at.district().code(),
                at == null ? null : at.district().name()
            });
        }
        jdbc.batch(INSERT, all);
    }

    /** One as it was reported. */
    private record Reported(
            UUID issueId,
            String provinceCode,
            IssueKind kind,
            IssueModule module,
            String title,
            LocalGovernmentRef localGovernment) {}

    /** Of the reports that count for the nation, with what the Department has said since. @param province null: all */
    public List<NationalView.Escalated> ofMonth(YearMonth month, String province) {
        var reported = jdbc.list(
                new Sql("select d.* from monthly_report_escalated d" + FrozenRows.STANDING)
                        .where("d.of_month = ?", month.atDay(1))
                        .whereIf(province, "d.province_code = ?")
                        .append("order by d.province_code, d.place"),
                Row.of(Reported.class).with("localGovernment", this::at));
        var answers = issues.answers(reported.stream().map(Reported::issueId).toList(), month.atEndOfMonth());
        return reported.stream()
                .map(one -> {
                    var now = answers.get(one.issueId());
                    return new NationalView.Escalated(
                            one.issueId(),
                            one.provinceCode(),
                            one.kind(),
                            one.module(),
                            one.title(),
                            one.localGovernment(),
                            now == null ? null : now.state(),
                            now == null || now.answer() == null
                                    ? null
                                    : new NationalView.DepartmentAnswer(now.answer(), now.answeredOn()));
                })
                .toList();
    }

    private LocalGovernmentRef at(ResultSet row) throws SQLException {
        return FrozenRows.at(row, geography);
    }
}
