package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Cohorts: those of the Department are everybody's to read, those of a provincial office its province's. */
@ApplicationScoped
class Cohorts {
    private static final String SELECT = """
            select c.*,
                   p.name as province_name,
                   (select count(*) from participant x where x.cohort_id = c.id) as participants,
                   (select count(*) from participant x where x.cohort_id = c.id and x.role = 'TRAINEE') as trainees,
                   (select count(*) from participant x where x.cohort_id = c.id and x.role <> 'TRAINEE') as observers,
                   (select count(*) from participant x
                    where x.cohort_id = c.id
                      and x.role = 'TRAINEE'
                      and x.result = 'PASSED') as passed,
                   (select count(*) from trainer t where t.cohort_id = c.id) as trainers
            from cohort c
            left join province p on p.code = c.province_code
            """;
    private static final Map<String, String> SORTABLE = Map.of(
            "code", "c.code",
            "name", "c.name",
            "fiscalYear", "c.fiscal_year",
            "startsOn", "c.starts_on",
            "endsOn", "c.ends_on",
            "participants", "participants",
            "passed", "passed",
            "trainers", "trainers");

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final Employers employers;
    private final TrainingStore store;
    private final Journal journal;

    Cohorts(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            Employers employers,
            TrainingStore store,
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.employers = employers;
        this.store = store;
        this.journal = journal;
    }

    Page<CohortView> list(PageRequest request, Integer fiscalYear, String province, String q) {
        var rows = filtered(new Sql(SELECT), fiscalYear, province, q)
                .append("order by " + request.orderBy(SORTABLE, "-startsOn", "c.code"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, CohortView.class),
                request,
                jdbc.count(filtered(new Sql("select count(*) from cohort c"), fiscalYear, province, q)));
    }

    private Sql filtered(Sql sql, Integer fiscalYear, String province, String q) {
        visible(sql).whereIf(fiscalYear, "c.fiscal_year = ?").whereIf(province, "c.province_code = ?");
        SearchText.keep(sql, q, "c.search_text");
        return sql;
    }

    private Sql visible(Sql sql) {
        var scope = currentUser.scope();
        return scope.level() == Scope.Level.NATION
                ? sql
                : sql.where("(c.province_code is null or c.province_code = ?)", scope.provinceCode());
    }

    /** @throws Failure 404 when there is none that the caller may know of */
    Stored<CohortView> get(UUID id) {
        return jdbc.first(
                        visible(new Sql(SELECT).where("c.id = ?", id)),
                        Row.of(CohortView.class).stored())
                .orElseThrow(Failure::notFound);
    }

    @Transactional
    Stored<CohortView> create(SaveCohort request) {
        var cohort = Cohort.of(Ids.next(clock), request, 0);
        check(cohort);
        store.insert(cohort);
        var after = get(cohort.id());
        journal.write(Written.Action.CREATE, cohort.subject(), null, after.view());
        return after;
    }

    @Transactional
    Stored<CohortView> update(UUID id, SaveCohort request, IfMatch ifMatch) {
        var before = get(id);
        var stored = store.lockedCohort(id).orElseThrow(Failure::notFound);
        employers.requireOwn(stored.provinceCode());
        var changed = Cohort.of(id, request, stored.version());
        if (changed.sameAs(stored)) {
            return get(id);
        }
        ifMatch.requires(stored.version());
        check(changed);
        store.update(changed.with(stored.version() + 1));
        var after = get(id);
        journal.write(Written.Action.UPDATE, changed.subject(), before.view(), after.view());
        return after;
    }

    private void check(Cohort cohort) {
        geography.requireProvince(cohort.provinceCode());
        employers.requireNew(cohort.provinceCode());
        cohort.check(LocalDate.now(clock));
        if (store.cohort(cohort.code())
                .filter(other -> !other.id().equals(cohort.id()))
                .isPresent()) {
            throw Failure.conflict("COHORT_CODE_TAKEN");
        }
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var before = get(id);
        var stored = store.lockedCohort(id).orElseThrow(Failure::notFound);
        employers.requireOwn(stored.provinceCode());
        ifMatch.requires(stored.version());
        if (store.isCohortInUse(id)) {
            throw Failure.conflict("COHORT_IN_USE");
        }
        store.deleteCohort(id);
        journal.write(Written.Action.DELETE, stored.subject(), before.view(), null);
    }
}
