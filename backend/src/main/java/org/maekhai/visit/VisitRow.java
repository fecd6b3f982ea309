package org.maekhai.visit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.maekhai.compliance.Observed;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.shared.database.SearchText;

/**
 * A row of the table of visits. Its place is a number there, and its trainers, next steps and answers stand in tables of their own.
 *
 * @param said without these
 * @param checklistId null: nothing was asked by one
 */
record VisitRow(
        int localGovernmentId,
        SaveVisit said,
        UUID checklistId,
        Confirmation confirmation,
        String code,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        long version,
        UUID id) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** In the order of {@link #values} and {@link #of}. */
    private static final List<String> COLUMNS = List.of(
            "local_government_id",
            "province_code",
            "state",
            "mode",
            "planned_on",
            "visited_on",
            "visit_day",
            "reached",
            "people_met",
            "clinic_id",
            "findings",
            "advice",
            "next_contact_on",
            "checklist_id",
            "revenue_through",
            "expenditure_through",
            "accounting_through",
            "year_closed",
            "budget_fiscal_year",
            "uses_elaas",
            "recorded_on",
            "approved_on",
            "in_use",
            "in_use_from",
            "amount",
            "cancel_reason",
            "confirmed",
            "confirm_remark",
            "confirmed_at",
            "confirmed_by",
            "code",
            "created_at",
            "created_by",
            "changed_at",
            "version",
            "search_text",
            "id");

    /** Whole rows of visits v. */
    static final String SELECT = "select v." + String.join(", v.", COLUMNS) + " from visit v";

    /** What of a row was seen in e-LAAS: in a reading, and of a budget. */
    static final List<String>
            READING = List.of("revenue_through", "expenditure_through", "accounting_through", "year_closed"),
            BUDGET = List.of("uses_elaas", "recorded_on", "approved_on", "in_use", "in_use_from", "amount");

    static final String INSERT = "insert into visit (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    static final String UPDATE =
            "update visit set " + String.join(" = ?, ", COLUMNS.subList(0, COLUMNS.size() - 1)) + " = ? where id = ?";

    /** By their places, since lists have thousands of cells. */
    private static final class Cells {
        private final ResultSet row;
        private int last;

        Cells(ResultSet row) {
            this.row = row;
        }

        <T> T next(Class<T> type) throws SQLException {
            return row.getObject(++last, type);
        }

        String text() throws SQLException {
            return row.getString(++last);
        }

        LocalDate day() throws SQLException {
            return next(LocalDate.class);
        }

        Instant moment() throws SQLException {
            var moment = next(OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }

        void pass() {
            last++;
        }
    }

    /** Of {@link #SELECT}. */
    static VisitRow of(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        int of = cells.next(Integer.class);
        // the province of its place
        cells.pass();
        var state = VisitState.valueOf(cells.text());
        var mode = VisitMode.valueOf(cells.text());
        var plannedOn = cells.day();
        var on = cells.day();
        // the day on which it counts, which follows from these
        cells.pass();
        boolean reached = cells.next(Boolean.class);
        var peopleMet = cells.text();
        var clinicId = cells.next(UUID.class);
        var findings = cells.text();
        var advice = cells.text();
        var nextContactOn = cells.day();
        var checklistId = cells.next(UUID.class);
        var said = new SaveVisit(
                null,
                state,
                mode,
                plannedOn,
                on,
                List.of(),
                reached,
                peopleMet,
                clinicId,
                findings,
                advice,
                nextContactOn,
                List.of(),
                null,
                observed(cells),
                cells.text());
        var confirmation = confirmation(cells);
        var code = cells.text();
        var createdAt = cells.moment();
        var createdBy = cells.text();
        var changedAt = cells.moment();
        long version = cells.next(Long.class);
        // what it is found by follows from what was said
        cells.pass();
        return new VisitRow(
                of,
                said,
                checklistId,
                confirmation,
                code,
                createdAt,
                createdBy,
                changedAt,
                version,
                cells.next(UUID.class));
    }

    /** Nothing where nothing was observed. */
    private static Observed observed(Cells cells) throws SQLException {
        return SaveVisit.stripped(new Observed(
                cells.day(),
                cells.day(),
                cells.day(),
                cells.next(Boolean.class),
                new Observed.Budget(
                        cells.next(Integer.class),
                        cells.next(Boolean.class),
                        cells.day(),
                        cells.day(),
                        cells.next(Boolean.class),
                        cells.day(),
                        cells.next(BigDecimal.class))));
    }

    private static Confirmation confirmation(Cells cells) throws SQLException {
        var confirmed = cells.next(Boolean.class);
        var remark = cells.text();
        var at = cells.moment();
        var by = cells.text();
        return confirmed == null ? null : new Confirmation(confirmed, remark, at, by);
    }

    Visit whole(Register.Entry place, List<UUID> trainers, List<NextStep> steps, List<AnswerGiven> answers) {
        return new Visit(
                id,
                new LocalGovernments.Known(place.id(), place.ref()),
                new SaveVisit(
                        place.ref().code(),
                        said.state(),
                        said.mode(),
                        said.plannedOn(),
                        said.on(),
                        trainers,
                        said.reached(),
                        said.peopleMet(),
                        said.clinicId(),
                        said.findings(),
                        said.advice(),
                        said.nextContactOn(),
                        steps,
                        checklistId == null ? null : new ChecklistAnswers(checklistId, answers),
                        said.observed(),
                        said.cancelReason()),
                confirmation,
                code,
                createdAt,
                createdBy,
                changedAt,
                version);
    }

    /** One that was cancelled may never have had a day. */
    private static LocalDate day(Visit visit) {
        var day = visit.said().day();
        return day != null ? day : LocalDate.ofInstant(visit.createdAt(), BANGKOK);
    }

    /** Null of most: these texts are plain, and found where they stand. */
    static String foundBy(String findings, String advice, String peopleMet) {
        return SearchText.ofUnlessPlain(findings, advice, peopleMet);
    }

    /** Of {@link #INSERT} and {@link #UPDATE}. */
    static Object[] values(Visit visit) {
        var said = visit.said();
        var observed = said.observed() == null ? new Observed(null, null, null, null, null) : said.observed();
        var budget = observed.budget() == null
                ? new Observed.Budget(null, null, null, null, null, null, null)
                : observed.budget();
        var confirmation = visit.confirmation();
        return new Object[] {
            visit.of().id(),
            visit.place().province().code(),
            said.state().name(),
            said.mode().name(),
            said.plannedOn(),
            said.on(),
            day(visit),
            said.reached(),
            said.peopleMet(),
            said.clinicId(),
            said.findings(),
            said.advice(),
            said.nextContactOn(),
            said.checklist() == null ? null : said.checklist().id(),
            observed.revenueThrough(),
            observed.expenditureThrough(),
            observed.accountingThrough(),
            observed.yearClosed(),
            budget.fiscalYear(),
            budget.usesElaas(),
            budget.recordedOn(),
            budget.approvedOn(),
            budget.inUse(),
            budget.inUseFrom(),
            budget.amount(),
            said.cancelReason(),
            confirmation == null ? null : confirmation.confirmed(),
            confirmation == null ? null : confirmation.remark(),
            confirmation == null ? null : confirmation.at().atOffset(ZoneOffset.UTC),
            confirmation == null ? null : confirmation.by(),
            visit.code(),
            visit.createdAt().atOffset(ZoneOffset.UTC),
            visit.createdBy(),
            visit.changedAt().atOffset(ZoneOffset.UTC),
            visit.version(),
            foundBy(said.findings(), said.advice(), said.peopleMet()),
            visit.id()
        };
    }
}
