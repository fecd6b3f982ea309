package org.maekhai.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.compliance.ObservedFacts;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.Replaced;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** The visits that offices gave a code to, for the length of one import, and what it writes of them. */
final class KnownVisits {
    private final ImportRequest request;
    private final VisitStore store;
    private final Trainers trainers;
    private final ObservedFacts facts;
    private final Replaced.Writing replaced;
    private final Map<Key, UUID> ids = new HashMap<>();
    private final Map<String, Optional<Serving>> serving = new HashMap<>();
    private final List<Visit> made = new ArrayList<>();

    /** Codes are those of a province's office. */
    record Key(String provinceCode, String code) {}

    KnownVisits(
            ImportRequest request,
            Jdbc jdbc,
            VisitStore store,
            Trainers trainers,
            ObservedFacts facts,
            Replaced replaced) {
        this.request = request;
        this.store = store;
        this.trainers = trainers;
        this.facts = facts;
        this.replaced = replaced.by(request.id());
        jdbc.each(
                new Sql("select v.province_code, v.code, v.id from visit v")
                        .where("v.code is not null")
                        .whereIf(request.area(), "v.province_code = ?"),
                row -> ids.put(new Key(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)));
    }

    Optional<Visit> find(Key key) {
        return Optional.ofNullable(ids.get(key)).flatMap(store::find);
    }

    Optional<Serving> trainer(String code, LocalDate on) {
        return serving.computeIfAbsent(code + " " + on, any -> trainers.byCode(code, on));
    }

    Collection<Serving> trainers(Collection<UUID> of, LocalDate on) {
        return trainers.of(of, on);
    }

    void make(UUID id, LocalGovernments.Known of, SaveVisit said, String code) {
        made.add(Visit.made(id, of, said, code, request.at(), request.caller().name()));
    }

    /** What keeps what was observed on a visit from being stated of it as it would be. */
    List<Failure.FieldError> problems(Visit after) {
        return after.observes()
                ? facts.problems(
                        after.id(), after.of(), after.said().on(), after.said().observed())
                : List.of();
    }

    void change(Visit before, Visit after) {
        replaced.keep(ReplacedVisits.ROWS, List.of(before.id()));
        if (before.observes() || after.observes()) {
            facts.observe(
                    after.id(),
                    after.of(),
                    after.said().on(),
                    after.observes() ? after.said().observed() : null);
        }
        store.update(after, before);
    }

    Instant at() {
        return request.at();
    }

    void finish() {
        store.insert(made);
        made.forEach(visit -> replaced.made(ReplacedVisits.ROWS, visit.id()));
        replaced.finish();
    }
}
