package org.maekhai.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.problem.Failure;

/**
 * One kind of thing that can be imported. A feature brings a kind by implementing this as a CDI bean; the engine reads
 * the file, finds its columns, and keeps the report.
 */
public interface ImportKind {
    enum Format {
        /** Text or a workbook. */
        TABLE,
        /** A GeoJSON FeatureCollection: its features are the rows, its properties the columns, and {@code geometry} one. */
        GEOJSON
    }

    /** As in the address: {@code posting-status}. */
    default String name() {
        return getClass().getAnnotation(KindName.class).value();
    }

    /** What the rows are, for the template's sheet. */
    String title();

    default Format format() {
        return Format.TABLE;
    }

    /** What it takes. Rows are asked by the position in this list. */
    List<Column> columns();

    /** Whether all rows may be about one thing that the caller names: {@link ImportRequest#about}. */
    default boolean takesAbout() {
        return false;
    }

    /** @throws Failure 403 when the caller may not import this, or not so */
    void authorise(ImportRequest request);

    /** Begins an import in the transaction that is going on. */
    TableImport begin(ImportRequest request) throws SQLException;

    /**
     * Later facts that stand on what the import wrote; while there are any it can't be undone. Waits for other writers
     * first, so that its answer still holds when {@link #undo} follows in the same transaction.
     */
    List<Blocker> blockers(UUID importId);

    /** Takes back what the import wrote and restores what it replaced, in the transaction that is going on. */
    void undo(UUID importId);

    /**
     * Something that keeps an import from being undone.
     *
     * @param code of the local government
     * @param what the fact that stands on it: {@code posting-status 2026-09-30}
     */
    record Blocker(String code, String what) {}
}
