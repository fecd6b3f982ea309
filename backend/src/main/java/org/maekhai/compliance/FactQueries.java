package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Place;
import org.maekhai.shared.Stored;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.ToDoSource;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Reads facts. One local government's readings are found by a look-up for each day on which there are any. */
@ApplicationScoped
class FactQueries implements ToDoSource {
    private static final Origin REPORTED = Origin.byHand(Source.SELF_REPORT);
    private static final String WAITING = """
            from self_report s
            join local_government lg on lg.id = s.local_government_id
            """;

    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    FactQueries(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    Optional<Stored<BudgetStatusView>> budget(int id, int fiscalYear) {
        return jdbc.first(
                new Sql("select * from budget_status")
                        .where("local_government_id = ?", id)
                        .where("fiscal_year = ?", fiscalYear),
                row -> new Stored<>(budget(row), row.getLong("version")));
    }

    Optional<Stored<BudgetStatusView>> reportedBudget(int id, int fiscalYear) {
        return jdbc.first(
                new Sql("select * from self_report")
                        .where("local_government_id = ?", id)
                        .where("fiscal_year = ?", fiscalYear),
                row -> new Stored<>(reportedBudget(row), row.getLong("version")));
    }

    private static BudgetStatusView budget(ResultSet row) throws SQLException {
        return budget(row, Origin.of(row), true, "changed_at");
    }

    private static BudgetStatusView reportedBudget(ResultSet row) throws SQLException {
        return budget(row, REPORTED, false, "reported_at");
    }

    private static BudgetStatusView budget(ResultSet row, Origin origin, boolean confirmed, String at)
            throws SQLException {
        return BudgetStatusView.of(
                row.getInt("fiscal_year"),
                StateBudget.of(row),
                origin,
                confirmed,
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    /** All years, newest first; what waits for confirmation stands before what counts. */
    List<BudgetStatusView> budgets(int id) {
        var waiting = jdbc.list(
                new Sql("select * from self_report")
                        .where("local_government_id = ?", id)
                        .where("fiscal_year is not null"),
                FactQueries::reportedBudget);
        var counted = jdbc.list(
                new Sql("select * from budget_status").where("local_government_id = ?", id), FactQueries::budget);
        return Stream.concat(waiting.stream(), counted.stream())
                .sorted(Comparator.comparing(BudgetStatusView::fiscalYear).reversed())
                .toList();
    }

    Optional<PostingStatusView> posting(int id, LocalDate asOf) {
        return jdbc.first(
                new Sql("select * from posting_status").where("as_of = ?", asOf).where("local_government_id = ?", id),
                FactQueries::posting);
    }

    Optional<PostingStatusView> reportedPosting(int id, LocalDate asOf) {
        return jdbc.first(
                new Sql("select * from self_report").where("as_of = ?", asOf).where("local_government_id = ?", id),
                FactQueries::reportedPosting);
    }

    /** Newest first. */
    List<PostingStatusView> postings(int id, LocalDate from, LocalDate to) {
        var waiting = jdbc.list(
                new Sql("select * from self_report")
                        .where("local_government_id = ?", id)
                        .where("as_of is not null")
                        .whereIf(from, "as_of >= ?")
                        .whereIf(to, "as_of <= ?"),
                FactQueries::reportedPosting);
        var counted = jdbc.list(
                new Sql("select p.* from posting_day d join posting_status p on p.as_of = d.as_of")
                        .where("p.local_government_id = ?", id)
                        .whereIf(from, "d.as_of >= ?")
                        .whereIf(to, "d.as_of <= ?"),
                FactQueries::posting);
        return Stream.concat(waiting.stream(), counted.stream())
                .sorted(Comparator.comparing(PostingStatusView::asOf).reversed())
                .toList();
    }

    private static PostingStatusView posting(ResultSet row) throws SQLException {
        return PostingStatusView.of(StatePosting.of(row), Origin.of(row), true);
    }

    private static PostingStatusView reportedPosting(ResultSet row) throws SQLException {
        return PostingStatusView.of(StatePosting.of(row), REPORTED, false);
    }

    Page<SelfReportView> waiting(PageRequest request, String province, String district, SelfReportView.Ref refs) {
        var rows = waitingIn(
                        new Sql("select s.*, lg.code, lg.name, lg.type, lg.district_code, lg.province_code " + WAITING),
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
                countWaiting(province, district));
    }

    private long countWaiting(String province, String district) {
        return jdbc.count(waitingIn(new Sql("select count(*) " + WAITING), province, district));
    }

    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        return Map.of(ToDoCode.SELF_REPORTS_WAITING, (int) countWaiting(place.provinceCode(), place.districtCode()));
    }

    private Sql waitingIn(Sql sql, String province, String district) {
        return currentUser
                .scope()
                .restrict(sql, "lg")
                .whereIf(province, "lg.province_code = ?")
                .whereIf(district, "lg.district_code = ?");
    }
}
