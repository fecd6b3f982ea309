package org.maekhai.compliance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernmentRows;

/** What imports of all facts have in common: who may, that they wait for other writers, and how they are taken back. */
abstract class FactImport implements ImportKind {
    final ComplianceProjection projection;
    private final LocalGovernmentFinder finder;
    private final DataSource dataSource;
    private final FactStore<?> store;

    FactImport(
            LocalGovernmentFinder finder, ComplianceProjection projection, DataSource dataSource, FactStore<?> store) {
        this.finder = finder;
        this.projection = projection;
        this.dataSource = dataSource;
        this.store = store;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows: the finder refuses those of others
    }

    @Override
    public TableImport begin(ImportRequest request) throws SQLException {
        projection.lockForWriting();
        return begin(request, finder.rows(request), dataSource.getConnection());
    }

    abstract TableImport begin(ImportRequest request, LocalGovernmentRows localGovernments, Connection connection);

    /** Where something stands on what it wrote; nothing does where that was deleted by hand, and deleted it stays. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        projection.lockForWriting();
        return store.standingOn(
                new Origin(Source.IMPORT, importId),
                row -> new Blocker(row.getString(1), name() + " " + row.getString(2)));
    }

    @Override
    public void undo(UUID importId) {
        takenBack(store.takeBack(new Origin(Source.IMPORT, importId)));
    }

    /** The facts of these fiscal years are others now. */
    abstract void takenBack(Set<Integer> fiscalYears);
}
