package org.maekhai.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/** Assignments as they are stored. Everybody who writes one locks its province first ({@link AssignmentLock}). */
@ApplicationScoped
class AssignmentStore implements PanacheRepositoryBase<Assignment, UUID> {
    /** What imports write of them. */
    static final ReplacedRows ROWS = ReplacedRows.of(
            "assignment",
            "id",
            UUID::fromString,
            "'assignment ' || t.valid_from",
            "(select lg.code from local_government lg where lg.id = t.local_government_id)");

    private final Jdbc jdbc;

    AssignmentStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Assignment> byIds(Collection<UUID> ids) {
        return Portions.of(ids).stream()
                .flatMap(some -> list("id in ?1", some).stream())
                .toList();
    }

    /** All there are, ten years of the nation, none of them watched for changes: what is written is looked up again. */
    void eachDetached(Consumer<Assignment> reader) {
        jdbc.each(
                new Sql("select id, trainer_id, local_government_id, role, valid_from, valid_to from assignment"),
                row -> reader.accept(new Assignment(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        AssignmentRole.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class))));
    }

    Map<Integer, List<Assignment>> ofLocalGovernments(Collection<Integer> ids) {
        return list("localGovernmentId in ?1", ids).stream()
                .collect(Collectors.groupingBy(assignment -> assignment.localGovernmentId));
    }

    /** Those of a local government that touch a period. */
    List<Assignment> overlapping(int localGovernmentId, LocalDate from, LocalDate to) {
        return find("localGovernmentId", localGovernmentId).stream()
                .filter(assignment -> assignment.overlaps(from, to))
                .toList();
    }

    /** @return whether it is still there: one that would never begin goes */
    boolean end(Assignment assignment, LocalDate lastDay) {
        boolean begins = assignment.end(lastDay);
        if (!begins) {
            delete(assignment);
        }
        return begins;
    }
}
