package org.maekhai.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.Ids;

/**
 * The yardstick of a visit on which something was seen: the rows that whoever writes it has to leave, and nothing else. They are
 * the visit, its trainer, steps and answers, the reading and the budget, what that budget replaced, whose facts they are, and the
 * entry in the record of writes. What our way of answering costs besides (standings, versions, whose turn it is) isn't among them.
 */
final class BareVisit {
    private static final UUID USER = UUID.randomUUID();

    private final Statements sql;
    private final List<Place> places = new ArrayList<>();
    private final List<UUID> questions = new ArrayList<>();
    private UUID checklist;
    private int written;

    private record Place(int id, String code, String province, String district, UUID trainer) {}

    BareVisit(Statements sql) {
        this.sql = sql;
    }

    Map<String, Yardstick.Task> tasks() {
        return Map.of("insert-visit", (batch, count, characters) -> {
            read();
            var after = "x".repeat(Integer.parseInt(characters));
            for (int i = 0; i < count; i++, written++) {
                write(places.get(written % places.size()), VisitsBench.dayOf(written / places.size()), after);
                sql.commit();
            }
        });
    }

    private void read() throws SQLException {
        if (!places.isEmpty()) {
            return;
        }
        sql.each(
                """
                select lg.id, lg.code, lg.province_code, lg.district_code,
                       (select min(tp.trainer_id) from trainer_posting tp where tp.province_code = lg.province_code)
                from local_government lg
                order by lg.id
                """,
                row -> places.add(new Place(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class))));
        sql.each("select checklist_id, id from checklist_question where by_phone order by place", row -> {
            checklist = row.getObject(1, UUID.class);
            questions.add(row.getObject(2, UUID.class));
        });
    }

    private void write(Place of, LocalDate on, String after) throws SQLException {
        var id = Ids.next(Clock.systemUTC());
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        visit(id, of, on, now);
        parts(id, of, on);
        facts(id, of, on, now);
        sql.update("""
                insert into audit_entry (id, at, user_id, username, user_name, token_id, token_name, entity, entity_id,
                                         province_code, district_code, local_government_code, action, before_json,
                                         after_json)
                values (?, ?, ?, 'admin', 'admin', null, null, 'visit', ?, ?, ?, ?, 'CREATE', null, ?)
                """, UUID.randomUUID(), now, USER, id.toString(), of.province(), of.district(), of.code(), after);
    }

    private void visit(UUID id, Place of, LocalDate on, OffsetDateTime now) throws SQLException {
        sql.update(
                """
                insert into visit (id, local_government_id, province_code, state, mode, visited_on, visit_day, reached,
                                   people_met, findings, advice, next_contact_on, checklist_id, revenue_through,
                                   expenditure_through, accounting_through, year_closed, budget_fiscal_year, amount,
                                   created_at, created_by, changed_at, version)
                values (?, ?, ?, 'DONE', 'PHONE', ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, 'admin', ?, 0)
                """,
                id,
                of.id(),
                of.province(),
                on,
                on,
                VisitsBench.PEOPLE_MET,
                VisitsBench.FINDINGS,
                VisitsBench.ADVICE,
                on.plusDays(30),
                checklist,
                on.minusDays(1),
                on.minusDays(2),
                on.minusDays(3),
                Days.LAST_YEAR,
                20_000_000 + written,
                now,
                now);
    }

    private void parts(UUID id, Place of, LocalDate on) throws SQLException {
        sql.update("insert into visit_trainer (visit_id, trainer_id, place) values (?, ?, 0)", id, of.trainer());
        var steps =
                "insert into visit_step (visit_id, id, place, text, owner, due_on) values (?, ?, ?, ?, 'TRAINER', ?)";
        for (int place = 0; place < VisitsBench.STEPS; place++) {
            sql.prepare(steps, id, UUID.randomUUID(), place, VisitsBench.STEP, on.plusDays(14))
                    .addBatch();
        }
        sql.prepare(steps).executeBatch();
        var answers = "insert into visit_answer (visit_id, question_id, place, answer) values (?, ?, ?, 'YES')";
        for (int place = 0; place < questions.size(); place++) {
            sql.prepare(answers, id, questions.get(place), place).addBatch();
        }
        sql.prepare(answers).executeBatch();
    }

    private void facts(UUID id, Place of, LocalDate on, OffsetDateTime now) throws SQLException {
        sql.update("""
                insert into posting_status (as_of, local_government_id, revenue_through, expenditure_through,
                                            accounting_through, year_closed, source, origin_id)
                values (?, ?, ?, ?, ?, true, 'VISIT', ?)
                """, on, of.id(), on.minusDays(1), on.minusDays(2), on.minusDays(3), id);
        sql.update("""
                insert into budget_status_replaced (fiscal_year, local_government_id, uses_elaas, recorded_on, approved_on,
                                                    in_use, in_use_from, amount, note, source, origin_id, changed_at,
                                                    replaced_by_source, replaced_by)
                select fiscal_year, local_government_id, uses_elaas, recorded_on, approved_on, in_use, in_use_from, amount,
                       note, source, origin_id, changed_at, 'VISIT', cast(? as uuid)
                from budget_status
                where fiscal_year = ? and local_government_id = ?
                """, id, Days.LAST_YEAR, of.id());
        sql.update("""
                update budget_status
                set amount = ?, source = 'VISIT', origin_id = ?, changed_at = ?, version = version + 1
                where fiscal_year = ? and local_government_id = ?
                """, 20_000_000 + written, id, now, Days.LAST_YEAR, of.id());
        sql.update(
                "insert into visit_fact (visit_id, local_government_id, as_of, fiscal_year) values (?, ?, ?, ?)",
                id,
                of.id(),
                on,
                Days.LAST_YEAR);
    }
}
