package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;

/** Reads facts. One local government's readings are found by a look-up for each day on which there are any. */
@ApplicationScoped
class FactQueries {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    FactQueries(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    static FactsView.Budget budget(ResultSet row) throws SQLException {
        return new FactsView.Budget(
                row.getInt("fiscal_year"),
                row.getObject("uses_elaas", Boolean.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("in_use", Boolean.class),
                row.getBigDecimal("amount"),
                row.getString("note"),
                Source.valueOf(row.getString("source")),
                row.getObject("import_id", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** @param version 0 for a self-report that waits */
    record StoredBudget(BudgetStatusView view, long version) {}

    Optional<StoredBudget> budget(int id, int fiscalYear) {
        return jdbc.first(
                new Sql("select * from budget_status")
                        .where("local_government_id = ?", id)
                        .where("fiscal_year = ?", fiscalYear),
                row -> new StoredBudget(BudgetStatusView.of(budget(row), true), row.getLong("version")));
    }

    Optional<StoredBudget> reportedBudget(int id, int fiscalYear) {
        return jdbc.first(
                new Sql("select * from self_report")
                        .where("local_government_id = ?", id)
                        .where("fiscal_year = ?", fiscalYear),
                row -> new StoredBudget(reportedBudget(row), row.getLong("version")));
    }

    private static BudgetStatusView reportedBudget(ResultSet row) throws SQLException {
        return new BudgetStatusView(
                row.getInt("fiscal_year"),
                row.getObject("uses_elaas", Boolean.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("in_use", Boolean.class),
                row.getBigDecimal("amount"),
                row.getString("note"),
                Source.SELF_REPORT,
                null,
                false,
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }

    /** All years, newest first; what waits for confirmation stands before what counts. */
    List<BudgetStatusView> budgets(int id) {
        var waiting = jdbc.list(
                new Sql("select * from self_report")
                        .where("local_government_id = ?", id)
                        .where("fiscal_year is not null"),
                FactQueries::reportedBudget);
        var counted = jdbc.list(
                new Sql("select * from budget_status").where("local_government_id = ?", id),
                row -> BudgetStatusView.of(budget(row), true));
        return java.util.stream.Stream.concat(waiting.stream(), counted.stream())
                .sorted(java.util.Comparator.comparing(BudgetStatusView::fiscalYear)
                        .reversed())
                .toList();
    }

    Optional<PostingStatusView> posting(int id, LocalDate asOf) {
        return jdbc.first(
                new Sql("select * from posting_status").where("as_of = ?", asOf).where("local_government_id = ?", id),
                row -> posting(row, true));
    }

    Optional<PostingStatusView> reportedPosting(int id, LocalDate asOf) {
        return jdbc.first(
                new Sql("select * from self_report").where("as_of = ?", asOf).where("local_government_id = ?", id),
                row -> posting(row, false));
    }

    /** Newest first. */
    List<PostingStatusView> postings(int id, LocalDate from, LocalDate to) {
        var waiting = jdbc.list(
                new Sql("select * from self_report")
                        .where("local_government_id = ?", id)
                        .where("as_of is not null")
                        .whereIf(from, "as_of >= ?")
                        .whereIf(to, "as_of <= ?"),
                row -> posting(row, false));
        var counted = jdbc.list(
                new Sql("select p.* from posting_day d join posting_status p on p.as_of = d.as_of")
                        .where("p.local_government_id = ?", id)
                        .whereIf(from, "d.as_of >= ?")
                        .whereIf(to, "d.as_of <= ?"),
                row -> posting(row, true));
        return java.util.stream.Stream.concat(waiting.stream(), counted.stream())
                .sorted(java.util.Comparator.comparing(PostingStatusView::asOf).reversed())
                .toList();
    }

    private static PostingStatusView posting(ResultSet row, boolean confirmed) throws SQLException {
        return new PostingStatusView(
                row.getObject("as_of", LocalDate.class),
                row.getObject("revenue_through", LocalDate.class),
                row.getObject("expenditure_through", LocalDate.class),
                row.getObject("accounting_through", LocalDate.class),
                row.getObject("year_closed", Boolean.class),
                confirmed ? Source.valueOf(row.getString("source")) : Source.SELF_REPORT,
                confirmed ? row.getObject("import_id", UUID.class) : null,
                confirmed);
    }

    Page<SelfReportView> waiting(PageRequest request, String province, String district, SelfReportView.Ref refs) {
        var from = " from self_report s join local_government lg on lg.id = s.local_government_id";
        var rows = waitingIn(
                        new Sql("select s.*, lg.code, lg.name, lg.type, lg.district_code, lg.province_code" + from),
                        province,
                        district)
                .append("order by "
                        + request.orderBy(
                                Map.of("reportedAt", "s.reported_at", "name", "lg.sort_key"), "reportedAt", "s.id"))
                .page(request);
        return new Page<>(
                jdbc.list(
                        rows,
                        row -> new SelfReportView(
                                refs.of(row),
                                row.getObject("fiscal_year", Integer.class),
                                row.getObject("as_of", LocalDate.class),
                                row.getObject("reported_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("reported_by"))),
                request,
                jdbc.count(waitingIn(new Sql("select count(*)" + from), province, district)));
    }

    private Sql waitingIn(Sql sql, String province, String district) {
        return currentUser
                .scope()
                .restrict(sql, "lg")
                .whereIf(province, "lg.province_code = ?")
                .whereIf(district, "lg.district_code = ?");
    }
}
