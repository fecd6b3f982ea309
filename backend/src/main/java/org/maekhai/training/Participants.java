package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
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
import org.maekhai.shared.thai.ThaiText;

/** Who took part in cohorts: a caller sees and writes those of its scope, in any cohort that it may read. */
@ApplicationScoped
class Participants {
    private static final String SELECT = """
            select x.*,
                   x.position_title as position,
                   p.name as province_name,
                   lg.code as local_government_code,
                   lg.name as local_government_name,
                   t.id as trainer_id
            """;
    private static final String FROM = """
            from participant x
            left join local_government lg on lg.id = x.local_government_id
            left join province p on p.code = x.province_code
            left join trainer t on t.code = x.code
            """;
    private static final Map<String, String> SORTABLE = Map.of(
            "name", "x.sort_key",
            "code", "x.code",
            "affiliation", "x.affiliation",
            "province", "x.province_code",
            "role", "x.role",
            "result", "x.result");

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Employers employers;
    private final Cohorts cohorts;
    private final TrainingStore store;
    private final Journal journal;

    Participants(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Employers employers,
            Cohorts cohorts,
            TrainingStore store,
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.employers = employers;
        this.cohorts = cohorts;
        this.store = store;
        this.journal = journal;
    }

    Page<ParticipantView> list(
            UUID cohortId, PageRequest request, TrainingResult result, ParticipantRole role, String q) {
        cohorts.get(cohortId);
        var rows = filtered(new Sql(SELECT + FROM), cohortId, result, role, q)
                .append("order by " + request.orderBy(SORTABLE, "name", "x.code"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, ParticipantView.class),
                request,
                jdbc.count(filtered(new Sql("select count(*) " + FROM), cohortId, result, role, q)));
    }

    private Sql filtered(Sql sql, UUID cohortId, TrainingResult result, ParticipantRole role, String q) {
        restrict(sql.where("x.cohort_id = ?", cohortId))
                .whereIf(result == null ? null : result.name(), "x.result = ?")
                .whereIf(role == null ? null : role.name(), "x.role = ?");
        SearchText.keepAt(sql, q, "lg.code", "x.search_text");
        return sql;
    }

    private Sql restrict(Sql sql) {
        return currentUser.scope().restrict(sql, "x.province_code", "lg.district_code", "lg.code");
    }

    private Stored<ParticipantView> get(UUID cohortId, UUID id) {
        cohorts.get(cohortId);
        return jdbc.first(
                        restrict(new Sql(SELECT + FROM).where("x.id = ?", id).where("x.cohort_id = ?", cohortId)),
                        Row.of(ParticipantView.class).stored())
                .orElseThrow(Failure::notFound);
    }

    @Transactional
    Stored<ParticipantView> add(UUID cohortId, SaveParticipant request) {
        cohorts.get(cohortId);
        var id = Ids.next(clock);
        var code = ThaiText.orNull(request.code());
        var fresh = of(id, cohortId, code != null ? code : newCode(id), request, 0);
        requireFree(fresh);
        store.insert(fresh);
        var after = get(cohortId, id);
        journal.write(Written.Action.CREATE, fresh.subject(), null, after.view());
        return after;
    }

    @Transactional
    Stored<ParticipantView> update(UUID cohortId, UUID id, SaveParticipant request, IfMatch ifMatch) {
        var before = get(cohortId, id);
        var stored = store.lockedParticipant(id).orElseThrow(Failure::notFound);
        var code = ThaiText.orNull(request.code());
        var changed = of(id, cohortId, code != null ? code : stored.code(), request, stored.version());
        if (changed.sameAs(stored)) {
            return get(cohortId, id);
        }
        ifMatch.requires(stored.version());
        requireFree(changed);
        stored.refuseLossOf(store.isTrainerThroughThis(stored), changed);
        store.update(changed.with(stored.version() + 1));
        var after = get(cohortId, id);
        journal.write(Written.Action.UPDATE, changed.subject(), before.view(), after.view());
        return after;
    }

    @Transactional
    void delete(UUID cohortId, UUID id, IfMatch ifMatch) {
        var before = get(cohortId, id);
        var stored = store.lockedParticipant(id).orElseThrow(Failure::notFound);
        ifMatch.requires(stored.version());
        stored.refuseLossOf(store.isTrainerThroughThis(stored), null);
        store.deleteParticipant(id);
        journal.write(Written.Action.DELETE, stored.subject(), before.view(), null);
    }

    private Participant of(UUID id, UUID cohortId, String code, SaveParticipant request, long version) {
        return new Participant(
                id,
                cohortId,
                code,
                ThaiText.normalize(request.name()),
                ThaiText.orNull(request.position()),
                employers.named(request.affiliation(), request.provinceCode(), request.localGovernmentCode()),
                request.role(),
                request.result(),
                version);
    }

    /** Of a person whom no office has numbered: as good as unique, and short enough to be read out. */
    private static String newCode(UUID id) {
        return "P-" + id.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    private void requireFree(Participant participant) {
        if (store.participant(participant.cohortId(), participant.code())
                .filter(other -> !other.id().equals(participant.id()))
                .isPresent()) {
            throw Failure.conflict("PARTICIPANT_CODE_TAKEN");
        }
    }
}
