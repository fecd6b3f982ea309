package org.maekhai.shared.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is too much for one statement, in portions, in the order in which it comes. */
public final class Portions {
    private static final int MANY = 500;

    private Portions() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, MANY);
    }

    public static <T> List<List<T>> of(Collection<T> all, int many) {
        var list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += many) {
            portions.add(list.subList(from, Math.min(from + many, list.size())));
        }
        return portions;
    }
}
