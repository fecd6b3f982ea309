package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.compliance.Observed;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;

/** Visits as they are stored: each with its trainers, next steps and answers. */
@ApplicationScoped
class VisitStore {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final List<String> PARTS = List.of("visit_trainer", "visit_step", "visit_answer");

    /** What imports write of them. */
    static final ReplacedRows ROWS = ReplacedRows.of(
                    "visit",
                    "id",
                    UUID::fromString,
                    "'visit'",
                    "(select lg.code from local_government lg where lg.id = t.local_government_id)")
            .with("visit_trainer", "visit_id")
            .with("visit_step", "visit_id")
            .with("visit_answer", "visit_id")
            .without("province_code");

    /** In the order of {@link #values}. */
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
            "version");

    private static final List<String>
            READING = List.of("revenue_through", "expenditure_through", "accounting_through", "year_closed"),
            BUDGET = List.of("uses_elaas", "recorded_on", "approved_on", "in_use", "in_use_from", "amount");
    private static final String INSERT = "insert into visit (" + String.join(", ", COLUMNS) + ", id) values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size() + 1, "?")) + ")";
    private static final String UPDATE = "update visit set " + String.join(" = ?, ", COLUMNS) + " = ? where id = ?";

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final VisitClinics clinics;

    VisitStore(Jdbc jdbc, LocalGovernments localGovernments, VisitClinics clinics) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.clinics = clinics;
    }

    Optional<Visit> find(UUID id) {
        return list(new Sql("select v.* from visit v").where("v.id = ?", id)).stream()
                .findFirst();
    }

    /** Nobody else writes it until the transaction ends. */
    Optional<Visit> lock(UUID id) {
        jdbc.first(
                new Sql("select version from visit").where("id = ?", id).append("for update"), row -> row.getLong(1));
        return find(id);
    }

    /** In that order. */
    List<Visit> byIds(List<UUID> ids) {
        Map<UUID, Visit> found = new HashMap<>();
        list(new Sql("select v.* from visit v").whereIn("v.id", ids)).forEach(visit -> found.put(visit.id(), visit));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those that a query over visits v finds, whole, in its order. */
    List<Visit> list(Sql visits) {
        var register = localGovernments.register();
        List<Bare> bare = jdbc.list(visits, row -> bare(row, register));
        var ids = bare.stream().map(each -> each.visit().id()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var trainers = trainers(ids);
        var steps = steps(ids);
        var answers = answers(bare.stream()
                .filter(each -> each.checklistId() != null)
                .map(each -> each.visit().id())
                .toList());
        return bare.stream()
                .map(each -> {
                    var id = each.visit().id();
                    return each.with(
                            trainers.getOrDefault(id, List.of()),
                            steps.getOrDefault(id, List.of()),
                            answers.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** Its row alone. */
    private record Bare(Visit visit, UUID checklistId) {
        Visit with(List<UUID> trainers, List<NextStep> steps, List<AnswerGiven> answers) {
            var said = visit.said();
            return new Visit(
                    visit.id(),
                    visit.of(),
                    new SaveVisit(
                            said.localGovernmentCode(),
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
                    visit.confirmation(),
                    visit.code(),
                    visit.createdAt(),
                    visit.createdBy(),
                    visit.changedAt(),
                    visit.version());
        }
    }

    private static Bare bare(ResultSet row, Register register) throws SQLException {
        var place = register.byId(row.getInt("local_government_id"));
        var said = new SaveVisit(
                place.ref().code(),
                VisitState.valueOf(row.getString("state")),
                VisitMode.valueOf(row.getString("mode")),
                day(row, "planned_on"),
                day(row, "visited_on"),
                List.of(),
                row.getBoolean("reached"),
                row.getString("people_met"),
                row.getObject("clinic_id", UUID.class),
                row.getString("findings"),
                row.getString("advice"),
                day(row, "next_contact_on"),
                List.of(),
                null,
                observed(row),
                row.getString("cancel_reason"));
        var confirmed = row.getObject("confirmed", Boolean.class);
        var visit = new Visit(
                row.getObject("id", UUID.class),
                new LocalGovernments.Known(place.id(), place.ref()),
                said,
                confirmed == null
                        ? null
                        : new Confirmation(
                                confirmed,
                                row.getString("confirm_remark"),
                                moment(row, "confirmed_at"),
                                row.getString("confirmed_by")),
                row.getString("code"),
                moment(row, "created_at"),
                row.getString("created_by"),
                moment(row, "changed_at"),
                row.getLong("version"));
        return new Bare(visit, row.getObject("checklist_id", UUID.class));
    }

    /** Nothing where nothing was observed. */
    private static Observed observed(ResultSet row) throws SQLException {
        var budget = new Observed.Budget(
                row.getObject("budget_fiscal_year", Integer.class),
                row.getObject("uses_elaas", Boolean.class),
                day(row, "recorded_on"),
                day(row, "approved_on"),
                row.getObject("in_use", Boolean.class),
                day(row, "in_use_from"),
                row.getBigDecimal("amount"));
        var observed = new Observed(
                day(row, "revenue_through"),
                day(row, "expenditure_through"),
                day(row, "accounting_through"),
                row.getObject("year_closed", Boolean.class),
                budget);
        return SaveVisit.stripped(observed);
    }

    /** Of which day and fiscal year a visit stated facts; null: none. */
    record Observing(int localGovernmentId, LocalDate asOf, Integer fiscalYear) {
        boolean statesNothing() {
            return asOf == null && fiscalYear == null;
        }
    }

    /** Of a row as {@link #ROWS} keeps it. */
    static Observing observing(Map<String, String> row) {
        int of = Integer.parseInt(row.get("local_government_id"));
        if (!row.get("state").equals(VisitState.DONE.name())) {
            return new Observing(of, null, null);
        }
        var on = LocalDate.parse(row.get("visited_on"));
        var year = row.get("budget_fiscal_year");
        return new Observing(
                of,
                READING.stream().allMatch(column -> row.get(column) == null) ? null : on,
                BUDGET.stream().allMatch(column -> row.get(column) == null)
                        ? null
                        : year == null ? FiscalYear.of(on).year() : Integer.valueOf(year));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Map<UUID, List<UUID>> trainers(Collection<UUID> visits) {
        return byVisit("select visit_id, trainer_id from visit_trainer", visits, row -> row.getObject(2, UUID.class));
    }

    private Map<UUID, List<NextStep>> steps(Collection<UUID> visits) {
        return byVisit(
                "select visit_id, id, text, owner, due_on, done_on from visit_step",
                visits,
                row -> new NextStep(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        StepOwner.valueOf(row.getString("owner")),
                        day(row, "due_on"),
                        day(row, "done_on")));
    }

    private Map<UUID, List<AnswerGiven>> answers(Collection<UUID> visits) {
        return byVisit(
                "select visit_id, question_id, answer, note from visit_answer",
                visits,
                row -> new AnswerGiven(
                        row.getObject("question_id", UUID.class),
                        Answer.valueOf(row.getString("answer")),
                        row.getString("note")));
    }

    private <T> Map<UUID, List<T>> byVisit(String select, Collection<UUID> visits, RowMapper<T> mapper) {
        Map<UUID, List<T>> found = new HashMap<>();
        if (!visits.isEmpty()) {
            jdbc.each(
                    new Sql(select).whereIn("visit_id", visits).append("order by visit_id, place"),
                    row -> found.computeIfAbsent(row.getObject("visit_id", UUID.class), id -> new ArrayList<>())
                            .add(mapper.map(row)));
        }
        return found;
    }

    void insert(Collection<Visit> visits) {
        jdbc.batch(INSERT, visits.stream().map(VisitStore::values).toList());
        insertParts(visits);
        clinicsChanged(visits);
    }

    /** Who looked at a clinic saw whose visits it has, and what became of them. */
    void clinicsChanged(Collection<Visit> visits) {
        clinics.changed(visits.stream()
                .map(visit -> visit.said().clinicId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    void update(Visit visit, Visit before) {
        jdbc.update(new Sql(UPDATE, values(visit)));
        if (!visit.said().equals(before.said())) {
            deleteParts(visit.id());
            insertParts(List.of(visit));
        }
        boolean isSame = visit.of().id() == before.of().id()
                && visit.state() == before.state()
                && Objects.equals(visit.said().clinicId(), before.said().clinicId());
        if (!isSame) {
            clinicsChanged(List.of(visit, before));
        }
    }

    void delete(Visit visit) {
        deleteParts(visit.id());
        jdbc.update(new Sql("delete from visit where id = ?", visit.id()));
        clinicsChanged(List.of(visit));
    }

    private void deleteParts(UUID id) {
        for (var part : PARTS) {
            jdbc.update(new Sql("delete from " + part + " where visit_id = ?", id));
        }
    }

    private void insertParts(Collection<Visit> visits) {
        List<Object[]> trainers = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        for (var visit : visits) {
            var said = visit.said();
            int place = 0;
            for (var trainer : said.trainerIds()) {
                trainers.add(new Object[] {visit.id(), trainer, place++});
            }
            place = 0;
            for (var step : said.nextSteps()) {
                steps.add(new Object[] {
                    visit.id(), step.id(), place++, step.text(), step.owner().name(), step.dueOn(), step.doneOn()
                });
            }
            place = 0;
            for (var given : said.checklist() == null
                    ? List.<AnswerGiven>of()
                    : said.checklist().answers()) {
                answers.add(new Object[] {
                    visit.id(), given.questionId(), place++, given.answer().name(), given.note()
                });
            }
        }
        jdbc.batch("insert into visit_trainer (visit_id, trainer_id, place) values (?, ?, ?)", trainers);
        jdbc.batch("""
                insert into visit_step (visit_id, id, place, text, owner, due_on, done_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """, steps);
        jdbc.batch("""
                insert into visit_answer (visit_id, question_id, place, answer, note)
                values (?, ?, ?, ?, ?)
                """, answers);
    }

    /** One that was cancelled may never have had a day. */
    private static LocalDate day(Visit visit) {
        var day = visit.said().day();
        return day != null ? day : LocalDate.ofInstant(visit.createdAt(), BANGKOK);
    }

    private static Object[] values(Visit visit) {
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
            visit.id()
        };
    }
}
