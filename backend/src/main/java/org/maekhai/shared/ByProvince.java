package org.maekhai.shared;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What one writer at a time changes in a province and everybody reads from memory, always as current as the database, for
 * one small query.
 *
 * <p>A writer takes the province's row of the lock table and leaves a mark on it that was never used before. Others see
 * the mark and what was written together, on every server, and read anew what they remember by another mark. The writer
 * itself reads past the memory: its mark is there before what it is about to write.
 *
 * @param <T> what is remembered of a province
 */
public final class ByProvince<T> {
    private final Jdbc jdbc;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final String table;
    private final Reader<T> reader;
    private volatile Remembered<T> remembered = new Remembered<>(Map.of(), Map.of());

    /** Reads what is stored of each of these provinces. */
    @FunctionalInterface
    public interface Reader<T> {
        Map<String, T> read(Collection<String> provinceCodes);
    }

    private record Remembered<T>(Map<String, UUID> marks, Map<String, T> contents) {}

    /** @param table the lock of writers: a row for each province, with province_code and mark */
    public ByProvince(
            Jdbc jdbc, Clock clock, TransactionSynchronizationRegistry transaction, String table, Reader<T> reader) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.table = table;
        this.reader = reader;
    }

    /** Before anything is written there: until the transaction ends, nobody else writes. */
    public void lock(String provinceCode) {
        jdbc.update(new Sql("update " + table + " set mark = ?", Ids.next(clock))
                .where("province_code = ?", provinceCode));
        transaction.putResource(this, Boolean.TRUE);
    }

    /** As it is stored, by the code of the province; the same object as long as nobody writes. */
    public Map<String, T> all() {
        var marks = marks();
        if (isWriting()) {
            return reader.read(marks.keySet());
        }
        var before = remembered;
        if (before.marks().equals(marks)) {
            return before.contents();
        }
        var stale = marks.keySet().stream()
                .filter(province -> !marks.get(province).equals(before.marks().get(province)))
                .toList();
        var contents = new HashMap<>(before.contents());
        contents.putAll(reader.read(stale));
        // what somebody wrote meanwhile may not be remembered by the mark of before
        if (marks().equals(marks)) {
            remembered = new Remembered<>(marks, contents);
        }
        return contents;
    }

    private boolean isWriting() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(this) != null;
    }

    private Map<String, UUID> marks() {
        Map<String, UUID> marks = new HashMap<>();
        jdbc.each(
                new Sql("select province_code, mark from " + table),
                row -> marks.put(row.getString(1), row.getObject(2, UUID.class)));
        return marks;
    }
}
