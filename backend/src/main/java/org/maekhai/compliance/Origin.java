package org.maekhai.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where a fact comes from, also as text of a fixed length.
 *
 * @param id of the import or the visit; null: by hand
 */
record Origin(Source source, UUID id) {
    static final int WIDTH = 1 + 2 * Origin.DIGITS;

    private static final int DIGITS = 11, BITS = 6, DIGIT = (1 << BITS) - 1;
    private static final char FIRST = '0';
    private static final Source[] SOURCES = Source.values();

    static Origin byHand(Source source) {
        return new Origin(source, null);
    }

    static Origin of(ResultSet row) throws SQLException {
        return new Origin(Source.valueOf(row.getString("source")), row.getObject("origin_id", UUID.class));
    }

    /** Null when it was not imported. */
    UUID importId() {
        return source == Source.IMPORT ? id : null;
    }

    /** Null when it was not seen on a visit. */
    UUID visitId() {
        return source == Source.VISIT ? id : null;
    }

    void appendTo(StringBuilder text) {
        text.append((char) (FIRST + source.ordinal()));
        append(text, id == null ? 0 : id.getMostSignificantBits());
        append(text, id == null ? 0 : id.getLeastSignificantBits());
    }

    static Origin in(CharSequence text, int at) {
        long most = number(text, at + 1);
        long least = number(text, at + 1 + DIGITS);
        return new Origin(SOURCES[text.charAt(at) - FIRST], most == 0 && least == 0 ? null : new UUID(most, least));
    }

    private static void append(StringBuilder text, long number) {
        for (int digit = 0; digit < DIGITS; digit++) {
            text.append((char) (FIRST + (number >>> digit * BITS & DIGIT)));
        }
    }

    private static long number(CharSequence text, int at) {
        long number = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            number |= (long) (text.charAt(at + digit) - FIRST) << digit * BITS;
        }
        return number;
    }
}
