package org.maekhai.shared.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;

/**
 * What the makers of demonstration data work with: the connection of the one transaction that makes all of it, the
 * day up to which there are facts, and chance that falls the same way every time.
 */
public record DemoContext(Connection connection, LocalDate today, ZoneId zone) {
    private static final int BATCH = 2000;
    private static final long SEED = 2557;

    /** The same numbers for the same topic, whatever else was drawn before. */
    public Random random(String topic) {
        long seed = SEED;
        for (int i = 0; i < topic.length(); i++) {
            seed = seed * 31 + topic.charAt(i);
        }
        // neighbouring topics would otherwise begin with nearly the same number
        seed = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        return new Random(seed ^ (seed >>> 27));
    }

    /** A moment of office hours on that day, never later than today's first one. */
    public OffsetDateTime at(LocalDate day, Random random) {
        var first = today.atStartOfDay(zone).toInstant();
        var then = day.atTime(8 + random.nextInt(8), random.nextInt(60))
                .atZone(zone)
                .toInstant();
        return (then.isBefore(first) ? then : first).atZone(zone).toOffsetDateTime();
    }

    /** An id such as {@link org.maekhai.shared.Ids} makes, of that moment, but the same every time. */
    public UUID id(Instant moment, Random random) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    public Rows batch(String sql) throws SQLException {
        return new Rows(connection.prepareStatement(sql));
    }

    /** Rows on their way into one table, many at a time. */
    public static final class Rows implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        private Rows(PreparedStatement statement) {
            this.statement = statement;
        }

        public void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        }

        private void flush() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                if (waiting > 0) {
                    flush();
                }
            }
        }
    }
}
