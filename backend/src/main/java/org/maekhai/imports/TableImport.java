package org.maekhai.imports;

import java.sql.SQLException;

/** One import of one kind while it runs. */
public interface TableImport extends AutoCloseable {
    /** The rows that follow belong to this table. */
    default void table(Table table) {}

    /** The rows that follow lie where this line says, or are of those whom it names: {@code อำเภอเวียงสา}, {@code ผู้มาประชุม}. */
    default void section(String text) {}

    /** Looks at a row, writes it if it is good, and tells the row what became of it. */
    void row(ImportRow row) throws SQLException;

    /** All rows were seen and what was written will be kept (unless this is a dry run): writes the rest. */
    void finish() throws SQLException;

    /** Gives back what it holds beside the connection of the transaction, if anything. */
    @Override
    default void close() throws SQLException {}
}
