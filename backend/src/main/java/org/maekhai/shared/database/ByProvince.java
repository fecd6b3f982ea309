package org.maekhai.shared.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What one writer at a time changes in a province and everybody reads from memory: as current as the database, for one
 * small query. After a write only that province is read again.
 *
 * <p>Whoever writes takes the province's row of the lock table and raises its version. Others see the version and what was
 * written together, on every server. A transaction may see what nobody else does (see {@link Kept}): that is read for it
 * alone.
 *
 * @param <T> what is kept of a province
 */
public final class ByProvince<T> {
    private final Jdbc jdbc;
    private final String table;
    private final Reader<T> reader;
    private volatile Remembered<T> kept = new Remembered<>(Map.of(), Map.of());

    /** Reads what is stored of each of these provinces. */
    @FunctionalInterface
    public interface Reader<T> {
        Map<String, T> read(Collection<String> provinceCodes);
    }

    private record Remembered<T>(Map<String, Long> versions, Map<String, T> contents) {}

    /** @param table the lock of writers: a row for each province, with province_code and version */
    public ByProvince(Jdbc jdbc, String table, Reader<T> reader) {
        this.jdbc = jdbc;
        this.table = table;
        this.reader = reader;
    }

    /** Before anything is written there: until the transaction ends, nobody else writes. */
    public void lock(String provinceCode) {
        jdbc.update(new Sql("update " + table + " set version = version + 1").where("province_code = ?", provinceCode));
    }

    /** As it is stored, by the code of the province; the same object as long as nobody writes. */
    public Map<String, T> all() {
        var versions = versions();
        var known = kept;
        if (known.versions().equals(versions)) {
            return known.contents();
        }
        var stale = versions.keySet().stream()
                .filter(province ->
                        !versions.get(province).equals(known.versions().get(province)))
                .toList();
        var contents = new HashMap<>(known.contents());
        contents.putAll(reader.read(stale));
        // what was written while it was read is good for this caller, but no longer of that version
        if (!QuarkusTransaction.isActive() && versions().equals(versions)) {
            kept = new Remembered<>(versions, contents);
        }
        return contents;
    }

    /** Reads these provinces again: they are not what they were for another reason than a write. */
    public synchronized void forget(Collection<String> provinceCodes) {
        var versions = new HashMap<>(kept.versions());
        versions.keySet().removeAll(provinceCodes);
        kept = new Remembered<>(versions, kept.contents());
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.each(
                new Sql("select province_code, version from " + table),
                row -> versions.put(row.getString(1), row.getLong(2)));
        return versions;
    }
}
