package org.maekhai.shared;

import java.util.Arrays;

/** From a key to two numbers, without an object for each: a million rows take about 50 MB. Keys are never 0. */
public final class LongTable {
    private static final int FIRST_SIZE = 1 << 12;

    private long[] keys = new long[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private int[] notes = new int[FIRST_SIZE];
    private int size;

    /** Where the key is or would be; remember it only until the next {@link #put}. */
    public int find(long key) {
        int at = slot(key, keys.length);
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return keys[at] == key ? at : -1;
    }

    public long value(int at) {
        return values[at];
    }

    public int note(int at) {
        return notes[at];
    }

    public void put(long key, long value, int note) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = slot(key, keys.length);
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = key;
        values[at] = value;
        notes[at] = note;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        var oldNotes = notes;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        notes = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i], keys.length);
                while (keys[at] != 0) {
                    at = at + 1 & keys.length - 1;
                }
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
                notes[at] = oldNotes[i];
            }
        }
        Arrays.fill(oldKeys, 0);
    }

    private static int slot(long key, int length) {
        long mixed = mix(key);
        return (int) (mixed ^ mixed >>> 32) & length - 1;
    }

    /** Spreads neighbouring numbers over all 64 bits. */
    public static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
