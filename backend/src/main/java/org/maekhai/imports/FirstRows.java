package org.maekhai.imports;

import java.util.HashMap;
import java.util.Map;

/** Which row of a file was the first to tell of something: what is told once can't be told otherwise below. */
public final class FirstRows<K> {
    private final Map<K, Seen> seen = new HashMap<>();

    private record Seen(int row, Object stated) {}

    /** Whether no row before told of that; else this one is rejected. */
    public boolean isFirst(ImportRow row, int column, K key, Object stated) {
        var before = seen.putIfAbsent(key, new Seen(row.number(), stated));
        if (before != null) {
            row.rejectRepeated(column, before.row(), before.stated().equals(stated));
        }
        return before == null;
    }

    /** What rows below tell of it is told anew. */
    public void forget(K key) {
        seen.remove(key);
    }
}
