package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/**
 * What is found by the province of its place, and so goes with it where that was entered wrongly: a table whose rows tell their
 * province_code beside their local_government_id, and a code that is given once in a province.
 */
@ApplicationScoped
public class MovedPlaces {
    private final Jdbc jdbc;

    MovedPlaces(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A local government whose rows lie where it does not. */
    public record Moved(int id, String was, String is) {}

    /**
     * Has the rows of places that have moved go with them. Codes that both provinces have given are free by then.
     *
     * @param places by their ids; null: all
     * @param lock waits for whoever else writes in the provinces that they leave and come to
     * @param follow writes where the rows of one place lie now
     */
    public void follow(String table, int[] places, Consumer<Collection<String>> lock, Consumer<Moved> follow) {
        var moved = places == null ? some(table, null) : moved(table, places);
        Set<String> provinces = new HashSet<>();
        moved.forEach(each -> provinces.addAll(List.of(each.was(), each.is())));
        lock.accept(provinces);
        for (var each : moved) {
            freeCodes(table, each);
            follow.accept(each);
        }
    }

    private List<Moved> moved(String table, int[] places) {
        return Portions.of(Arrays.stream(places).boxed().toList()).stream()
                .flatMap(some -> some(table, some).stream())
                .toList();
    }

    /** @param some null: of all */
    private List<Moved> some(String table, List<Integer> some) {
        var sql = new Sql("""
                select distinct r.local_government_id as id, r.province_code as was, lg.province_code as "is"
                from %s r
                join local_government lg on lg.id = r.local_government_id
                """.formatted(table)).where("lg.province_code <> r.province_code");
        return jdbc.list(some == null ? sql : sql.whereIn("r.local_government_id", some), Moved.class);
    }

    /** A code that the office of the other province has given, too, names only what that gave it to. */
    private void freeCodes(String table, Moved each) {
        jdbc.update(new Sql("""
                update %1$s
                set code = null, version = version + 1
                where local_government_id = ?
                  and province_code = ?
                  and code in (
                      select there.code
                      from %1$s there
                      where there.province_code = ?
                        and there.code is not null)
                """.formatted(table), each.id(), each.was(), each.is()));
    }
}
