package org.maekhai.visit.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.visit.Answer;
import org.maekhai.visit.ChecklistModule;
import org.maekhai.visit.Question;
import org.maekhai.visit.Scores;

/** What the answers of many visits come to: counted by the database, in one query each. */
@ApplicationScoped
class AnswerQueries {
    private static final Map<String, Comparator<FailureView>> FAILURES = Map.of(
            "share", Comparator.comparingDouble(FailureView::share),
            "no", Comparator.comparingInt(FailureView::no),
            "asked", Comparator.comparingInt(FailureView::asked),
            "module", Comparator.comparing(failure -> failure.question().module()));
    private static final Map<String, Comparator<ScoresView>> SCORES =
            Map.of("on", Comparator.comparing(ScoresView::on));

    private static final int MONTHS = 12;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;

    AnswerQueries(Clock clock, Jdbc jdbc, CurrentUser currentUser, LocalGovernments localGovernments) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
    }

    /**
     * The most often failed first. A question is the same over the versions of its checklist, and told as the newest of them
     * asks it.
     *
     * @param checklist any of the versions
     * @param from null, as {@code to}: the last twelve months, for the nation's answers of many years are tens of millions
     */
    Page<FailureView> failures(PageRequest request, String province, UUID checklist, LocalDate from, LocalDate to) {
        var since = from == null && to == null ? LocalDate.now(clock).minusMonths(MONTHS) : from;
        var counted = new Sql("""
                select c.lineage_id,
                       a.question_id,
                       max(c.version) as version,
                       count(*) as asked,
                       sum(case when a.answer = 'NO' then 1 else 0 end) as failed
                from visit v
                join local_government lg on lg.id = v.local_government_id
                join checklist c on c.id = v.checklist_id
                join visit_answer a on a.visit_id = v.id
                """);
        currentUser
                .scope()
                .restrict(counted, "lg")
                .where("v.state = 'DONE'")
                .where("a.answer in ('YES', 'NO')")
                .whereIf(province, "v.province_code = ?")
                .whereIf(since, "v.visit_day >= ?")
                .whereIf(to, "v.visit_day <= ?")
                .whereIf(checklist, "c.lineage_id = (select x.lineage_id from checklist x where x.id = ?)")
                .append("group by c.lineage_id, a.question_id");
        var all = new Sql("""
                select q.*,
                       f.asked,
                       f.failed as no,
                       cast(f.failed as double precision) / f.asked as share
                from (%s) f
                join checklist c on c.lineage_id = f.lineage_id and c.version = f.version
                join checklist_question q on q.checklist_id = c.id and q.id = f.question_id
                order by share desc, asked desc, q.checklist_id, q.place
                """.formatted(counted.text()), counted.parameters().toArray());
        var failure = Row.of(FailureView.class).with("question", Row.of(Question.class));
        return Page.slice(jdbc.list(all, failure), request, FAILURES);
    }

    /** Of visits whose checklist was answered, the newest first. */
    Page<ScoresView> scores(PageRequest request, String code) {
        var of = localGovernments.inScope(code);
        var sql = new Sql("""
                select v.id as visit_id,
                       v.visited_on as "on",
                       c.id as checklist_id,
                       c.name as checklist_name,
                       c.version,
                       q.module,
                       a.answer,
                       count(*) as number,
                       sum(q.weight) as weight
                from visit v
                join checklist c on c.id = v.checklist_id
                join checklist_question q on q.checklist_id = c.id
                left join visit_answer a on a.visit_id = v.id and a.question_id = q.id
                where v.local_government_id = ?
                  and v.state = 'DONE'
                  and exists (select 1 from visit_answer x where x.visit_id = v.id)
                group by v.id, v.visited_on, c.id, c.name, c.version, q.module, a.answer
                order by v.visited_on desc, v.id desc
                """, of.id());
        Map<UUID, ScoresView> visits = new LinkedHashMap<>();
        Map<UUID, Scores> scores = new LinkedHashMap<>();
        var view = Row.of(ScoresView.class).with("scores", row -> null);
        jdbc.each(sql, row -> {
            var visit = row.getObject("visit_id", UUID.class);
            visits.putIfAbsent(visit, view.map(row));
            var module = ChecklistModule.valueOf(row.getString("module"));
            var answer = row.getString("answer");
            var tally = scores.computeIfAbsent(visit, any -> new Scores());
            tally.asks(module);
            if (answer != null) {
                tally.add(module, Answer.valueOf(answer), row.getInt("number"), row.getInt("weight"));
            }
        });
        List<ScoresView> all = new ArrayList<>();
        visits.forEach((id, each) -> all.add(new ScoresView(
                each.on(),
                id,
                each.checklistId(),
                each.checklistName(),
                each.version(),
                scores.get(id).list())));
        return Page.slice(all, request, SCORES);
    }
}
