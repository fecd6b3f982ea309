package org.maekhai.visit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Places;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;

@QuarkusTest
class SpeedTmpTest {
    @Inject
    Jdbc jdbc;

    @Test
    void speed() {
        var ids = new ArrayList<Integer>();
        for (int i = 0; i < 300; i++) {
            Places.localGovernment("3001");
        }
        jdbc.each(
                new org.maekhai.shared.database.Sql("select id from local_government where province_code = '30'"),
                r -> ids.add(r.getInt(1)));
        var trainer = UUID.fromString(Visited.trainer("30"));
        var random = new Random(1);
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> t = new ArrayList<>();
        var start = java.time.LocalDate.of(2021, 11, 24);
        for (int i = 0; i < 20000; i++) {
            var id = UUID.randomUUID();
            var day = start.plusDays(random.nextInt(1825));
            boolean planned = random.nextInt(20) == 0;
            rows.add(new Object[] {
                id,
                ids.get(random.nextInt(ids.size())),
                planned ? "PLANNED" : "DONE",
                day,
                planned ? null : day,
                day,
                "ค้างกระทบยอดเงินฝากธนาคาร " + i,
                "แนะนำวิธีทำงบกระทบยอด " + i
            });
            t.add(new Object[] {id, trainer});
        }
        jdbc.batch(
                "insert into visit (id, local_government_id, province_code, state, mode, planned_on, visited_on, visit_day, reached, findings, advice, created_at, created_by, changed_at, version) values (?, ?, '30', ?, 'ON_SITE', ?, ?, ?, true, ?, ?, current_timestamp, 'x', current_timestamp, 0)",
                rows);
        jdbc.batch("insert into visit_trainer (visit_id, trainer_id, place) values (?, ?, 0)", t);
        for (var by : new org.maekhai.Api[] {
            Accounts.admin(), Accounts.of(Role.PROVINCE, "30"), Accounts.of(Role.DISTRICT, "3001")
        }) {
            for (var path : new String[] {
                "/session",
                "/visits?size=50",
                "/visits?province=30&size=50",
                "/visits?province=30&size=50&page=50",
                "/visits?province=30&overdue=true",
                "/visits?province=30&state=DONE",
                "/visits?province=30&q=กระทบยอด",
                "/visits?province=30&sort=localGovernment",
                "/visits?localGovernment=3001005",
                "/visits?trainer=" + trainer,
                "/visits/summary?by=district&province=30&from=2021-01-01&to=2026-12-31",
                "/overview?province=30",
                "/visits/priorities?province=30"
            }) {
                long best = Long.MAX_VALUE;
                for (int round = 0; round < 40; round++) {
                    long from = System.nanoTime();
                    by.get(path).expect(200);
                    best = Math.min(best, System.nanoTime() - from);
                }
                System.err.printf("SPEED %s %.2f ms%n", path, best / 1e6);
            }
        }
    }
}
