package org.maekhai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The yardsticks of the summary: the best SQL that we could write by hand, over rows and over raw readings. */
final class HandWritten {
    private static final Map<String, PreparedStatement> PREPARED = new HashMap<>();

    private static final String COUNTS = "province_code, count(*), "
            + " count(case when status = 'A' then 1 end), count(case when status = 'B' then 1 end),"
            + " count(case when status = 'C' then 1 end), count(case when status = 'D' then 1 end),"
            + " count(case when status = 'E' then 1 end), count(case when status = 'F' then 1 end),"
            + " count(case when budget >= 1 then 1 end), count(case when budget >= 2 then 1 end),"
            + " count(case when budget >= 3 then 1 end), count(case when closed then 1 end)";

    private HandWritten() {}

    /** One narrow row per local government and day, nothing but what is counted. */
    static void prepare(Connection connection, LocalDate... days) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var day : days) {
                var table = table(day);
                statement.execute("create table " + table + " (local_government_id int primary key,"
                        + " province_code varchar(2) not null, status char(1) not null, budget int not null,"
                        + " closed boolean not null)");
                int position = (int) (day.toEpochDay()
                                - LocalDate.of(day.getMonthValue() >= 10 ? day.getYear() : day.getYear() - 1, 10, 1)
                                        .toEpochDay())
                        + 1;
                int fiscalYear = day.getYear() + 543 + (day.getMonthValue() >= 10 ? 1 : 0);
                statement.execute("insert into " + table + " select local_government_id, province_code,"
                        + " char(65 + (ascii(substring(standing from " + position + " for 1)) - 48) / 8),"
                        + " mod(ascii(substring(standing from " + position + " for 1)) - 48, 8) / 2,"
                        + " mod(ascii(substring(standing from " + position + " for 1)) - 48, 2) = 1"
                        + " from compliance_year where fiscal_year = " + fiscalYear);
                statement.execute("analyze");
            }
        }
    }

    static int overRows(Connection connection, LocalDate day) throws SQLException {
        return rows(connection, "select " + COUNTS + " from " + table(day) + " group by province_code");
    }

    /** The whole rule in one statement over the raw readings of the fiscal year. */
    static int overReadings(Connection connection, LocalDate day) throws SQLException {
        int fiscalYear = day.getYear() + 543 + (day.getMonthValue() >= 10 ? 1 : 0);
        var firstDay = LocalDate.of(fiscalYear - 544, 10, 1);
        var d = "date '" + day + "'";
        var newest = "select local_government_id,"
                + " max(case when revenue_through is not null then as_of end) r,"
                + " max(case when expenditure_through is not null then as_of end) e,"
                + " max(case when accounting_through is not null then as_of end) a,"
                + " max(case when year_closed then as_of end) c"
                + " from posting_status where as_of between date '" + firstDay + "' and " + d
                + " group by local_government_id";
        var lag = "(datediff(day, %1$s.%2$s, n.%3$s) > 30 or datediff(day, n.%3$s, " + d + ") > 45)";
        var sql = "select " + COUNTS + " from (select lg.province_code, n.c is not null closed,"
                + " case when b.approved_on <= " + d + " then case when b.in_use then 3 else 2 end"
                + " when b.recorded_on <= " + d + " then 1 else 0 end budget,"
                + " case when b.uses_elaas = false then 'D' when b.id is null and n.local_government_id is null then 'E'"
                + " when coalesce(b.approved_on <= " + d + " and b.in_use, false) = false or n.r is null or n.e is null"
                + " or n.a is null then 'C' when "
                + lag.formatted("pr", "revenue_through", "r") + " or "
                + lag.formatted("pe", "expenditure_through", "e") + " or "
                + lag.formatted("pa", "accounting_through", "a")
                + " then 'B' else 'A' end status from local_government lg"
                + " left join budget_status b on b.fiscal_year = " + fiscalYear + " and b.local_government_id = lg.id"
                + " left join (" + newest + ") n on n.local_government_id = lg.id"
                + " left join posting_status pr on pr.as_of = n.r and pr.local_government_id = lg.id"
                + " left join posting_status pe on pe.as_of = n.e and pe.local_government_id = lg.id"
                + " left join posting_status pa on pa.as_of = n.a and pa.local_government_id = lg.id)"
                + " group by province_code";
        return rows(connection, sql);
    }

    private static String table(LocalDate day) {
        return "bench_" + day.toString().replace("-", "");
    }

    private static int rows(Connection connection, String sql) throws SQLException {
        var statement = PREPARED.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            PREPARED.put(sql, statement);
        }
        int sum = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 2; column <= 12; column++) {
                    sum += rows.getInt(column);
                }
            }
        }
        return sum;
    }
}
