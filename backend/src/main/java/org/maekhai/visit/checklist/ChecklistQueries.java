package org.maekhai.visit.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiSort;
import org.maekhai.visit.Checklist;
import org.maekhai.visit.Checklists;
import org.maekhai.visit.Question;

/** Questions about checklists, which belong to no place: everybody reads them. */
@ApplicationScoped
class ChecklistQueries implements Checklists {
    private final Jdbc jdbc;

    /** By their checklists, whose questions never change: asked for with every visit, and long to read. */
    private final Map<UUID, List<Question>> asked = new ConcurrentHashMap<>();

    ChecklistQueries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Page<Checklist> list(PageRequest request, Boolean active) {
        var rows = new Sql("select c.id from checklist c").whereIf(active, "c.active = ?");
        var byName = ThaiSort.by(Checklist::name);
        var byVersion = Comparator.comparingInt(Checklist::version);
        var all = of(jdbc.list(rows, row -> row.getObject("id", UUID.class))).stream()
                .sorted(byName.thenComparing(byVersion.reversed()).thenComparing(Checklist::id))
                .toList();
        return Page.slice(
                all,
                request,
                Map.of("name", byName, "version", byVersion, "active", Comparator.comparing(Checklist::active)));
    }

    /** In that order, with their questions: two queries, however many there are. */
    private List<Checklist> of(List<UUID> ids) {
        var unknown =
                ids.stream().filter(id -> !asked.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            asked.putAll(questions(unknown));
        }
        Map<UUID, Checklist> found = new HashMap<>();
        jdbc.list(new Sql("select c.* from checklist c").whereIn("c.id", ids), row(asked))
                .forEach(each -> found.put(each.id(), each));
        return ids.stream().map(found::get).toList();
    }

    private Map<UUID, List<Question>> questions(Collection<UUID> ids) {
        var sql = new Sql("select q.* from checklist_question q")
                .whereIn("q.checklist_id", ids)
                .append("order by q.checklist_id, q.place");
        var question = Row.of(Question.class);
        Map<UUID, List<Question>> questions = new HashMap<>();
        jdbc.each(
                sql,
                row -> questions
                        .computeIfAbsent(row.getObject("checklist_id", UUID.class), any -> new ArrayList<>())
                        .add(question.map(row)));
        return questions;
    }

    private static RowMapper<Checklist> row(Map<UUID, List<Question>> questions) {
        return Row.of(Checklist.class).with("questions", row -> questions.get(row.getObject("id", UUID.class)));
    }

    @Override
    public Optional<Checklist> find(UUID id) {
        return of(List.of(id)).stream().filter(each -> each != null).findFirst();
    }

    /** @throws Failure 404 when there is none */
    Checklist get(UUID id) {
        return find(id).orElseThrow(Failure::notFound);
    }
}
