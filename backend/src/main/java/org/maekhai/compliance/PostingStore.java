package org.maekhai.compliance;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** The readings: one of each day, and beside them the days on which there are any. */
@Singleton
class PostingStore extends FactStore<StatePosting> {
    private final Jdbc jdbc;

    PostingStore(Jdbc jdbc) {
        super(
                jdbc,
                "posting_status",
                "as_of",
                false,
                List.of(
                        new Column("revenue_through", Types.DATE),
                        new Column("expenditure_through", Types.DATE),
                        new Column("accounting_through", Types.DATE),
                        new Column("year_closed", Types.BOOLEAN)));
        this.jdbc = jdbc;
    }

    @Override
    Object[] values(StatePosting stated) {
        return new Object[] {
            stated.revenueThrough(), stated.expenditureThrough(), stated.accountingThrough(), stated.yearClosed()
        };
    }

    @Override
    StatePosting stated(ResultSet row) throws SQLException {
        return StatePosting.of(row);
    }

    @Override
    int fiscalYear(ResultSet row) throws SQLException {
        return FiscalYear.of(row.getObject(1, LocalDate.class)).year();
    }

    @Override
    void begun(Connection connection, Collection<Object> days) throws SQLException {
        var sql = """
                insert into posting_day (as_of)
                select cast(? as date)
                where not exists (
                    select 1
                    from posting_day d
                    where d.as_of = ?)
                """;
        try (var insert = connection.prepareStatement(sql)) {
            for (var day : days) {
                insert.setObject(1, day);
                insert.setObject(2, day);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    void ended() {
        jdbc.update(new Sql("""
                        delete from posting_day
                        where not exists (
                            select 1
                            from posting_status p
                            where p.as_of = posting_day.as_of)
                        """));
    }
}
