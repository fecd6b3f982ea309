package org.maekhai.bench;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Five years of issues of the largest province, the same every time: so many of each place that there are 10,000. */
final class IssuesOfYears {
    private static final int OF_EACH = 30, YEARS = 5;
    private static final String TITLE = "อนุมัติงบประมาณในระบบไม่ได้ แจ้งว่ารายรับไม่เท่ากับรายจ่าย";

    private IssuesOfYears() {}

    /** While no server is on it; nothing where there are any already. */
    static void fill(Database database) throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.get(0), address.get(1), address.get(2))) {
            connection.setAutoCommit(false);
            List<Integer> places = new ArrayList<>();
            try (var statement = connection.createStatement()) {
                try (var known = statement.executeQuery("select count(*) from issue")) {
                    known.next();
                    if (known.getInt(1) > 0) {
                        return;
                    }
                }
                try (var rows = statement.executeQuery("select id from local_government where province_code = '"
                        + VisitsBench.LARGEST + "' order by code")) {
                    while (rows.next()) {
                        places.add(rows.getInt(1));
                    }
                }
            }
            var issue = connection.prepareStatement("""
                    insert into issue (id, local_government_id, province_code, kind, module, severity, title, raised_on,
                                       created_by, created_at, state, search_text, last_step_on, changed_at, version)
                    values (?, ?, ?, ?, 'BUDGET', ?, ?, ?, 'bench', current_timestamp, ?, ?, ?, current_timestamp, 0)
                    """);
            var event = connection.prepareStatement("""
                    insert into issue_event (issue_id, place, action, state, on_day, at, by_name)
                    values (?, ?, ?, ?, ?, current_timestamp, 'bench')
                    """);
            var random = new Random(YEARS);
            for (int i = 0; i < places.size() * OF_EACH; i++) {
                enter(issue, event, places.get(i % places.size()), i, random);
            }
            issue.executeBatch();
            event.executeBatch();
            connection.commit();
            Report.progress("issues: %d", places.size() * OF_EACH);
        }
    }

    private static void enter(PreparedStatement issue, PreparedStatement event, int place, int number, Random random)
            throws SQLException {
        var id = new UUID(random.nextLong(), random.nextLong());
        var day = Days.TODAY.minusDays(random.nextInt(YEARS * 365));
        var kind = List.of("PROBLEM", "OBSTACLE", "NEED", "SUGGESTION").get(random.nextInt(4));
        var state = number % 40 == 0 ? "ESCALATED" : number % 10 == 1 ? "OPEN" : "RESOLVED";
        var last = state.equals("OPEN") ? day : day.plusDays(Math.min(20, Days.TODAY.toEpochDay() - day.toEpochDay()));
        add(
                issue,
                id,
                place,
                VisitsBench.LARGEST,
                kind,
                List.of("LOW", "MEDIUM", "HIGH").get(random.nextInt(3)),
                TITLE + " " + number,
                day,
                state,
                "x" + number,
                last);
        add(event, id, 0, "RAISED", "OPEN", day);
        if (!state.equals("OPEN")) {
            add(event, id, 1, state, state, last);
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.addBatch();
    }
}
