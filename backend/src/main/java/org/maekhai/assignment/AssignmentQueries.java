package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Trainers;

/** Questions about assignments. */
@ApplicationScoped
class AssignmentQueries {
    private static final String FROM = """
            from assignment a
            join trainer t on t.id = a.trainer_id
            join local_government lg on lg.id = a.local_government_id
            """;
    private static final String SELECT = """
            select a.*,
                   a.valid_from as "from",
                   a.valid_to as "to",
                   t.code as trainer_code,
                   t.name as trainer_name,
                   lg.code as local_government_code,
                   lg.code,
                   lg.name,
                   lg.type,
                   lg.district_code,
                   lg.province_code
            """ + FROM;

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final Terms terms;
    private final Row<AssignmentView> view;

    AssignmentQueries(
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            Trainers trainers,
            Terms terms) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.terms = terms;
        this.view = Row.of(AssignmentView.class)
                .with(
                        "localGovernment",
                        Row.of(LocalGovernmentRef.class)
                                .with("district", row -> geography.districtRef(row.getString("district_code")))
                                .with("province", row -> geography.provinceRef(row.getString("province_code"))));
    }

    private record Listed(Register.Entry of, Terms.Term term) {}

    /** In the caller's scope, the newest first: found in memory, those of the page told by the database. */
    Page<AssignmentView> list(PageRequest request, AssignmentFilter filter) {
        var found = found(filter);
        found.sort(order(request).thenComparing(listed -> listed.term().id()));
        var page = Page.slice(found, request);
        var views =
                views(page.getItems().stream().map(listed -> listed.term().id()).toList());
        // one that was taken away meanwhile is no longer told
        return new Page<>(
                page.getItems().stream()
                        .map(listed -> views.get(listed.term().id()))
                        .filter(Objects::nonNull)
                        .toList(),
                request,
                page.getTotal());
    }

    private List<Listed> found(AssignmentFilter filter) {
        var register = localGovernments.register();
        var now = terms.now(register);
        var within = Register.within(currentUser.scope(), filter.province(), filter.district());
        var own = filter.mine() ? trainers.requireOwn() : null;
        List<Listed> found = new ArrayList<>();
        for (var entry : filter.among(register)) {
            if (within.test(entry)) {
                for (var term : now.of(entry)) {
                    if (filter.takes(term) && (own == null || own.equals(term.trainerId()))) {
                        found.add(new Listed(entry, term));
                    }
                }
            }
        }
        return found;
    }

    private Comparator<Listed> order(PageRequest request) {
        // asked for once, and only where it is needed
        var byTrainer = request.isSortedBy("trainer") ? trainers.order() : Map.<UUID, Integer>of();
        return request.order(Map.<String, Comparator<Listed>>of(
                        "from", Comparator.comparing(listed -> listed.term().from()),
                        "to",
                                Comparator.comparing(
                                        listed -> listed.term().to(), Comparator.nullsLast(Comparator.naturalOrder())),
                        "trainer",
                                Comparator.comparing(listed ->
                                        byTrainer.getOrDefault(listed.term().trainerId(), 0)),
                        "localGovernment",
                                Comparator.comparing(listed -> listed.of().nameRank()),
                        "role",
                                Comparator.comparing(
                                        listed -> listed.term().role().name())))
                .orElse(Comparator.<Listed, LocalDate>comparing(
                                listed -> listed.term().from())
                        .reversed());
    }

    private Map<UUID, AssignmentView> views(List<UUID> ids) {
        Map<UUID, AssignmentView> views = new HashMap<>();
        for (var found : jdbc.list(new Sql(SELECT).whereIn("a.id", ids), view)) {
            views.put(found.id(), found);
        }
        return views;
    }

    Stored<AssignmentView> inScope(UUID id) {
        return jdbc.first(currentUser.scope().restrict(new Sql(SELECT).where("a.id = ?", id), "lg"), view.stored())
                .orElseThrow(Failure::notFound);
    }

    Stored<AssignmentView> stored(UUID id) {
        return jdbc.first(new Sql(SELECT).where("a.id = ?", id), view.stored()).orElseThrow();
    }

    AssignmentView view(UUID id) {
        return stored(id).view();
    }

    /** Those of a trainer that touch a day or what follows, in the caller's scope. */
    List<UUID> fromOn(UUID trainerId, LocalDate day) {
        return jdbc.list(
                currentUser
                        .scope()
                        .restrict(
                                new Sql("select a.id " + FROM)
                                        .where("a.trainer_id = ?", trainerId)
                                        .where("(a.valid_to is null or a.valid_to >= ?)", day),
                                "lg")
                        .append("order by lg.sort_key, lg.code, a.id"),
                row -> row.getObject(1, UUID.class));
    }

    /** How many local governments at most a trainer is primary for on one day of a period. */
    long primaries(UUID trainerId, LocalDate from, LocalDate to) {
        return Peak.within(
                jdbc.list(
                        new Sql("select a.valid_from, a.valid_to from assignment a")
                                .where("a.trainer_id = ?", trainerId)
                                .where("a.role = 'PRIMARY'")
                                .where("(a.valid_to is null or a.valid_to >= ?)", from),
                        row -> new Peak.Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))),
                from,
                to);
    }

    /** Whether a local government employs a trainer on some day of a period. */
    boolean employs(UUID trainerId, int localGovernmentId, LocalDate from, LocalDate to) {
        var sql = new Sql("""
                select count(*)
                from trainer_posting p
                where p.trainer_id = :trainer
                  and p.local_government_id = :localGovernment
                  and not exists (select 1 from trainer_posting q
                                  where q.trainer_id = p.trainer_id
                                    and q.valid_from > p.valid_from
                                    and q.valid_from <= :from)
                """, trainerId, localGovernmentId, from);
        return jdbc.count(to == null ? sql : sql.append("and p.valid_from <= ?", to)) > 0;
    }

    /** Whether a local government exists on a day. */
    boolean exists(int localGovernmentId, LocalDate on) {
        return jdbc.count(LocalGovernmentFilter.existing(
                        new Sql("select count(*) from local_government lg").where("lg.id = ?", localGovernmentId), on))
                > 0;
    }
}
