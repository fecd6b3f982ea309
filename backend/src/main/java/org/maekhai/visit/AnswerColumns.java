package org.maekhai.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.page.MoreColumns;

/** The answers of visits as columns of a table: one for each question of each version of a checklist that was used. */
final class AnswerColumns {
    /** @param number of the question in its version, from 1 */
    private record Asked(Checklist checklist, int number, Question question) {
        /** Two checklists may be called the same. */
        MoreColumns.Column column(boolean ambiguous) {
            var version = checklist.name() + (ambiguous ? " " + checklist.id() : "") + " v" + checklist.version();
            return new MoreColumns.Column(
                    version + " q" + number,
                    version + " ข้อ " + number + ": " + question.text(),
                    version + " no. " + number + ": " + Objects.requireNonNullElse(question.textEn(), question.text()));
        }
    }

    private final List<Asked> asked = new ArrayList<>();

    private AnswerColumns(List<Checklist> checklists) {
        for (var checklist : checklists) {
            int number = 0;
            for (var question : checklist.questions()) {
                asked.add(new Asked(checklist, ++number, question));
            }
        }
    }

    /** @param checklists that were used, in the order of their columns */
    static MoreColumns<VisitView> of(List<Checklist> checklists) {
        var answers = new AnswerColumns(checklists);
        return new MoreColumns<>(answers.columns(checklists), answers::cells);
    }

    private List<MoreColumns.Column> columns(List<Checklist> checklists) {
        Set<String> versions = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (var checklist : checklists) {
            if (!versions.add(checklist.name() + checklist.version())) {
                ambiguous.add(checklist.name() + checklist.version());
            }
        }
        List<MoreColumns.Column> columns = new ArrayList<>();
        for (var each : asked) {
            columns.add(each.column(ambiguous.contains(
                    each.checklist().name() + each.checklist().version())));
        }
        if (!columns.isEmpty()) {
            columns.add(new MoreColumns.Column("answer_notes", "หมายเหตุของคำตอบ", "Notes on answers"));
        }
        return columns;
    }

    private List<Object> cells(VisitView visit) {
        List<Object> cells = new ArrayList<>();
        if (asked.isEmpty()) {
            return cells;
        }
        Map<UUID, AnswerGiven> given = new HashMap<>();
        if (visit.checklist() != null) {
            visit.checklist().answers().forEach(answer -> given.put(answer.questionId(), answer));
        }
        List<String> notes = new ArrayList<>();
        for (var each : asked) {
            // later versions keep the ids of questions that are the same
            boolean own = visit.checklist() != null
                    && visit.checklist().id().equals(each.checklist().id());
            var answer = own ? given.get(each.question().id()) : null;
            cells.add(answer == null ? null : answer.answer());
            if (answer != null && answer.note() != null) {
                notes.add(each.number() + ": " + answer.note());
            }
        }
        cells.add(String.join("; ", notes));
        return cells;
    }
}
