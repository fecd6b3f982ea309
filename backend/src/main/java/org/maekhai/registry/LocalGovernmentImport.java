package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.TableImport;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.problem.Failure;

/** The Department's registry, or (MATCH) the list of an office, whose spellings are learned and whose doubts are kept. */
@ApplicationScoped
@KindName("local-governments")
class LocalGovernmentImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final LocalGovernmentUndo undo;
    private final Replaced replaced;
    private final DataSource dataSource;
    private final Jdbc jdbc;
    private final Event<RegistryChanging> changing;
    private final Event<RegistryChanged> changed;
    private final Clock clock;
    private final Geography geography;

    LocalGovernmentImport(
            LocalGovernmentFinder finder,
            LocalGovernmentUndo undo,
            Replaced replaced,
            DataSource dataSource,
            Jdbc jdbc,
            Event<RegistryChanging> changing,
            Event<RegistryChanged> changed,
            Clock clock,
            Geography geography) {
        this.finder = finder;
        this.undo = undo;
        this.replaced = replaced;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.changing = changing;
        this.changed = changed;
        this.clock = clock;
        this.geography = geography;
    }

    @Override
    public String title() {
        return "ทะเบียน อปท.";
    }

    @Override
    public List<Column> columns() {
        return RegistryColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        if (request.caller().role() != Role.ADMIN && !request.isMatch()) {
            throw Failure.forbidden("MATCH_ONLY");
        }
    }

    @Override
    public TableImport begin(ImportRequest request) throws SQLException {
        changing.fire(new RegistryChanging());
        var index = finder.index();
        return new LocalGovernmentImportRun(
                request,
                index,
                finder.registryRows(request, index),
                new Coordinates(geography),
                replaced,
                dataSource.getConnection(),
                jdbc,
                changed,
                clock);
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        return undo.blockers(importId);
    }

    @Override
    public void undo(UUID importId) {
        undo.undo(importId);
    }
}
