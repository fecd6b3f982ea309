package org.maekhai.visit.checklist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    private static final int REMEMBERED = 100;
    /** What can change of one. */
    private static final RowMapper<Checklist> WITHOUT_QUESTIONS =
            Row.of(Checklist.class).with("questions", row -> List.of());

    private final Jdbc jdbc;

    /**
     * By their checklists: asked for with every visit, and long to read. No version says whether they still hold, for the
     * questions of a checklist never change: others are another checklist.
     */
    private final Map<UUID, List<Question>> asked = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Question>> eldest) {
            return size() > REMEMBERED;
        }
    };

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

    /** Those that there are, in that order, with their questions: two queries, however many there are. */
    private List<Checklist> of(List<UUID> ids) {
        Map<UUID, Checklist> found = new HashMap<>();
        // before their questions: those of one that is committed in between are there by then
        jdbc.list(new Sql("select c.* from checklist c").whereIn("c.id", ids), WITHOUT_QUESTIONS)
                .forEach(each -> found.put(each.id(), each));
        var questions = questions(found.keySet());
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(each -> each.asking(questions.get(each.id())))
                .toList();
    }

    private Map<UUID, List<Question>> questions(Collection<UUID> ids) {
        Map<UUID, List<Question>> questions = new HashMap<>();
        synchronized (asked) {
            ids.stream().filter(asked::containsKey).forEach(id -> questions.put(id, asked.get(id)));
        }
        var others =
                ids.stream().filter(id -> !questions.containsKey(id)).distinct().toList();
        if (others.isEmpty()) {
            return questions;
        }
        var read = read(others);
        questions.putAll(read);
        // a transaction may see what nobody else ever will
        if (!QuarkusTransaction.isActive()) {
            synchronized (asked) {
                asked.putAll(read);
            }
        }
        return questions;
    }

    private Map<UUID, List<Question>> read(Collection<UUID> ids) {
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

    @Override
    public Optional<Checklist> find(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** @throws Failure 404 when there is none */
    Checklist get(UUID id) {
        return find(id).orElseThrow(Failure::notFound);
    }
}
