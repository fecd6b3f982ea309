package org.maekhai.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/**
 * The facts of one local government and fiscal year, or day, as they lie one over the other: that which stands, and below it what
 * each replaced. What one visit said is changed or taken out where it lies, by keys alone, however much else is kept.
 *
 * @param <F> what a fact states
 */
final class FactLayers<F> {
    /** In the order of their parameters; see {@link FactStore#sql}. */
    private static final String STANDING = """
            select {stated}, {when}, source, origin_id
            from {table}
            where {when} = ? and local_government_id = ?
            """,
            BELOW = """
                    select {stated}, {when}
                    from {table}_replaced
                    where replaced_by = ? and replaced_by_source = ? and {when} = ? and local_government_id = ?
                    """,
            REPLACED_BY = """
                    select {stated}, {when}, source, origin_id, id
                    from {table}_replaced
                    where replaced_by = ? and {when} = ? and local_government_id = ?
                    """,
            REPLACED_BY_HAND = """
                    select {stated}, {when}, source, origin_id, id
                    from {table}_replaced
                    where replaced_by is null and {when} = ? and local_government_id = ?
                    """,
            CORRECT = """
                    update {table}_replaced
                    set {stated as given}
                    where id = ?
                    """,
            /** What was written over it stands on what was there before. */
            RELINK = """
                    update {table}_replaced
                    set (replaced_by_source, replaced_by) = (
                        select later.replaced_by_source, later.replaced_by
                        from {table}_replaced later
                        where later.id = ?)
                    where replaced_by = ? and replaced_by_source = ? and {when} = ? and local_government_id = ?
                    """,
            RESTORE = """
                    merge into {table} f
                    using (
                        select {when}, local_government_id, {kept}
                        from {table}_replaced
                        where replaced_by = ? and replaced_by_source = ? and {when} = ? and local_government_id = ?) r
                    on f.{when} = r.{when} and f.local_government_id = r.local_government_id
                    when matched then update
                    set {kept as it was}{and version}
                    """,
            DROP = """
                    delete from {table}_replaced
                    where replaced_by = ? and replaced_by_source = ? and {when} = ? and local_government_id = ?
                    """;

    private final Jdbc jdbc;
    private final FactStore<F> store;
    private final int localGovernmentId;
    /** Its fiscal year, or its day. */
    private final Object when;

    FactLayers(Jdbc jdbc, FactStore<F> store, int localGovernmentId, Object when) {
        this.jdbc = jdbc;
        this.store = store;
        this.localGovernmentId = localGovernmentId;
        this.when = when;
    }

    /** @param id of what is kept; 0 of what stands */
    record Layer<F>(F stated, Origin origin, long id) {}

    /** The fact that counts. */
    Optional<Layer<F>> standing() {
        return jdbc.first(new Sql(store.sql(STANDING), when, localGovernmentId), row -> layer(row, 0));
    }

    /** What the word of a visit lies over, or would. */
    Optional<F> below(Origin visit) {
        var standing = standing();
        boolean isThere = standing.map(Layer::origin).equals(Optional.of(visit))
                || kept(visit, standing).isPresent();
        return isThere ? jdbc.first(of(BELOW, visit), store::stated) : standing.map(Layer::stated);
    }

    private Layer<F> layer(ResultSet row, long id) throws SQLException {
        return new Layer<>(store.stated(row), Origin.of(row), id);
    }

    /**
     * What a visit saw: over what is known, or in place of what the same visit said before. What was written over that stays; and
     * what was deleted stays deleted, unless something else was seen.
     *
     * @param seen what is to be stored, over what is known
     * @param isKnown whether this visit said something here before
     * @return what stands now in place of another; empty where that is as it was
     */
    Optional<F> put(Origin visit, Function<Optional<F>, F> seen, boolean isKnown, Instant at) {
        var standing = standing();
        if (isKnown) {
            boolean stands = standing.map(Layer::origin).equals(Optional.of(visit));
            var said = stands ? standing : kept(visit, standing);
            if (said.isPresent()) {
                var now = seen.apply(jdbc.first(of(BELOW, visit), store::stated));
                boolean same = now.equals(said.get().stated());
                if (stands && !same) {
                    store.correct(fact(now, visit, at));
                } else if (!stands && standing.isPresent()) {
                    correct(said.get(), now);
                }
                if (stands || standing.isPresent() || same) {
                    return stands && !same ? Optional.of(now) : Optional.empty();
                }
            }
            takeOut(visit);
        }
        var now = seen.apply(standing.map(Layer::stated));
        store.write(fact(now, visit, at), standing.map(layer -> layer.origin().source()));
        return Optional.of(now);
    }

    private Fact<F> fact(F stated, Origin visit, Instant at) {
        return new Fact<>(localGovernmentId, when, stated, visit, at);
    }

    private void correct(Layer<F> kept, F stated) {
        var parameters = Arrays.copyOf(store.values(stated), store.values(stated).length + 1);
        parameters[parameters.length - 1] = kept.id();
        jdbc.update(new Sql(store.sql(CORRECT), parameters));
    }

    /**
     * What a visit said goes: what it replaced stands there again, under the next version; where it replaced nothing, nothing
     * does. What was written over it later stays, over what was there before.
     *
     * @return whether another fact stands now, or none
     */
    boolean takeOut(Origin visit) {
        var standing = standing();
        boolean stands = standing.map(Layer::origin).equals(Optional.of(visit));
        if (stands) {
            if (update(RESTORE, visit) == 0) {
                store.remove(localGovernmentId, when);
            }
        } else {
            kept(visit, standing).ifPresent(kept -> {
                if (standing.isPresent()) {
                    relink(kept, visit);
                }
                jdbc.update(new Sql(store.sql("delete from {table}_replaced where id = ?"), kept.id()));
            });
        }
        update(DROP, visit);
        return stands;
    }

    private void relink(Layer<F> kept, Origin visit) {
        jdbc.update(
                new Sql(store.sql(RELINK), kept.id(), visit.id(), visit.source().name(), when, localGovernmentId));
    }

    private int update(String text, Origin visit) {
        return jdbc.update(of(text, visit));
    }

    private Sql of(String text, Origin visit) {
        return new Sql(store.sql(text), visit.id(), visit.source().name(), when, localGovernmentId);
    }

    /** What a visit said, below what was written over it or what was deleted: from layer to layer, since each names the next. */
    private Optional<Layer<F>> kept(Origin visit, Optional<Layer<F>> standing) {
        List<UUID> over = new ArrayList<>();
        over.add(null);
        standing.ifPresent(layer -> over.add(layer.origin().id()));
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < over.size(); i++) {
            if (seen.add(over.get(i))) {
                for (var layer : replacedBy(over.get(i))) {
                    if (layer.origin().equals(visit)) {
                        return Optional.of(layer);
                    }
                    over.add(layer.origin().id());
                }
            }
        }
        return Optional.empty();
    }

    /** @param origin null: by hand */
    private List<Layer<F>> replacedBy(UUID origin) {
        var sql = origin == null
                ? new Sql(store.sql(REPLACED_BY_HAND), when, localGovernmentId)
                : new Sql(store.sql(REPLACED_BY), origin, when, localGovernmentId);
        return jdbc.list(sql, row -> layer(row, row.getLong("id")));
    }
}
