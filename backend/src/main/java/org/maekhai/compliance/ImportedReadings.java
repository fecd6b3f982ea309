package org.maekhai.compliance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.maekhai.shared.thai.FiscalYear;

/** The readings that an import has written, as they are stored now: what followed from those before has to be renewed. */
final class ImportedReadings {
    static final ImportedReadings NONE = new ImportedReadings(new long[0], Set.of(), key -> null);

    /** Of each a number: the id of its local government, and below that its day. In their order. */
    private final long[] keys;

    private final Set<Integer> fiscalYears;
    private final LongFunction<Reading> readings;

    ImportedReadings(long[] keys, Set<Integer> fiscalYears, LongFunction<Reading> readings) {
        this.keys = keys;
        this.fiscalYears = fiscalYears;
        this.readings = readings;
    }

    static long key(int id, long day) {
        return (long) id << 32 | day;
    }

    static int id(long key) {
        return (int) (key >> 32);
    }

    static int day(long key) {
        return (int) key;
    }

    /** Of whose days there are some. */
    Set<Integer> fiscalYears() {
        return fiscalYears;
    }

    int[] localGovernmentIds() {
        return LongStream.of(keys).mapToInt(ImportedReadings::id).distinct().toArray();
    }

    /** The facts of a fiscal year get the readings that counted before and these, in the order of their days. */
    void over(List<Reading> before, int id, FiscalYear year, YearFacts facts) {
        int next = 0;
        for (var reading : of(id, year)) {
            while (next < before.size() && before.get(next).asOf() < reading.asOf()) {
                facts.reading(before.get(next++));
            }
            if (next < before.size() && before.get(next).asOf() == reading.asOf()) {
                next++;
            }
            facts.reading(reading);
        }
        before.subList(next, before.size()).forEach(facts::reading);
    }

    /** Those of one local government that may count in a year: of the year and of the one before. */
    private List<Reading> of(int id, FiscalYear year) {
        int at = Arrays.binarySearch(
                keys, key(id, new FiscalYear(year.year() - 1).firstDay().toEpochDay()));
        long last = key(id, year.lastDay().toEpochDay());
        List<Reading> found = new ArrayList<>();
        for (int i = at < 0 ? -at - 1 : at; i < keys.length && keys[i] <= last; i++) {
            found.add(readings.apply(keys[i]));
        }
        return found;
    }
}
