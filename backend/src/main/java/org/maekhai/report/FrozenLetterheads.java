package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.maekhai.hub.Letterhead;
import org.maekhai.hub.Letterheads;
import org.maekhai.office.Offices;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What the covering letter of a report bears: of a submitted version what it bore then, whatever the office is called since. */
@ApplicationScoped
public class FrozenLetterheads {
    private final Jdbc jdbc;
    private final Letterheads letterheads;
    private final Offices offices;

    FrozenLetterheads(Jdbc jdbc, Letterheads letterheads, Offices offices) {
        this.jdbc = jdbc;
        this.letterheads = letterheads;
        this.offices = offices;
    }

    /** Of a report as it is shown to somebody who may read it. */
    public FrozenLetterhead of(ReportView report) {
        return report.frozen()
                ? kept(report.provinceCode(), report.month(), report.version()).orElseThrow()
                : now(report.provinceCode());
    }

    private FrozenLetterhead now(String province) {
        return new FrozenLetterhead(letterheads.of(province), offices.reference());
    }

    private Optional<FrozenLetterhead> kept(String province, YearMonth month, int edition) {
        return jdbc.first(
                new Sql("select * from monthly_report_letterhead")
                        .where("province_code = ?", province)
                        .where("of_month = ?", month.atDay(1))
                        .where("edition = ?", edition),
                row -> new FrozenLetterhead(
                        new Letterhead(
                                lines(row, "office"),
                                row.getString("number_prefix"),
                                row.getString("signer"),
                                lines(row, "signer_position"),
                                lines(row, "foot")),
                        Optional.ofNullable(row.getString("reference"))));
    }

    private static List<String> lines(ResultSet row, String column) throws SQLException {
        return row.getString(column).lines().toList();
    }

    /** For good. */
    void keep(MonthlyReport report, int edition) {
        var now = now(report.provinceCode());
        var from = now.from();
        jdbc.update(new Sql(
                """
                insert into monthly_report_letterhead
                  (province_code, of_month, edition, office, number_prefix, signer, signer_position, foot, reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report.provinceCode(),
                report.month().atDay(1),
                edition,
                text(from.office()),
                from.numberPrefix(),
                from.signer(),
                text(from.signerPosition()),
                text(from.foot()),
                now.reference().orElse(null)));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
