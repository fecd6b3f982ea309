package org.maekhai.compliance;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.work.Stopping;

/** The readings: one of each day, and beside them the days on which there are any. */
@Singleton
class PostingStore extends FactStore<StatePosting> {
    private final Jdbc jdbc;

    PostingStore(Jdbc jdbc, Stopping stopping) {
        super(
                jdbc,
                stopping,
                "posting_status",
                "as_of",
                false,
                List.of("revenue_through", "expenditure_through", "accounting_through", "year_closed"),
                StatePosting::values,
                StatePosting::of);
        this.jdbc = jdbc;
    }

    @Override
    int fiscalYear(ResultSet row) throws SQLException {
        return FiscalYear.of(row.getObject(1, LocalDate.class)).year();
    }

    @Override
    void begin(Object day) {
        jdbc.update(new Sql("""
                        insert into posting_day (as_of)
                        select cast(? as date)
                        where not exists (
                            select 1
                            from posting_day d
                            where d.as_of = ?)
                        """, day, day));
    }

    @Override
    void end() {
        jdbc.update(new Sql("""
                        delete from posting_day
                        where not exists (
                            select 1
                            from posting_status p
                            where p.as_of = posting_day.as_of)
                        """));
    }
}
