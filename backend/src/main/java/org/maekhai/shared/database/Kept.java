package org.maekhai.shared.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Function;

/**
 * Something that is read from the database once and kept in memory until its version there is another one. The version is
 * raised in the transaction of each write and asked for at each question: so what is kept is never behind, on any server.
 *
 * <p>A transaction may see what nobody else does: its own writes before they are committed, or (in a {@link Snapshot}) what
 * was there a while ago. Such a thing is read for it alone.
 */
public final class Kept<T> {
    /** What was read, and of which version it is: both by one statement. */
    public record Of<T>(long version, T value) {}

    private volatile Of<T> kept;

    /**
     * @param version the version that the caller sees in the database
     * @param read reads it, of that version or a later one; gets what is kept of an earlier version, or null
     */
    public T at(long version, Function<Of<T>, Of<T>> read) {
        var known = kept;
        boolean alone = QuarkusTransaction.isActive();
        if (known != null && (known.version() == version || known.version() > version && !alone)) {
            return known.value();
        }
        if (alone) {
            return read.apply(known != null && known.version() < version ? known : null)
                    .value();
        }
        synchronized (this) {
            known = kept;
            if (known == null || known.version() < version) {
                kept = known = read.apply(known);
            }
            return known.value();
        }
    }
}
