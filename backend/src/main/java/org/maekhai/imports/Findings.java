package org.maekhai.imports;

import java.util.function.Consumer;

/** What an import finds to say about its rows while it runs: errors, and warnings beside them. */
final class Findings implements AutoCloseable {
    private final ErrorLog errors;
    private final ErrorLog warnings;

    Findings(Upload upload) {
        errors = new ErrorLog(upload.beside(".errors"));
        warnings = new ErrorLog(upload.beside(".warnings"));
    }

    void add(RowError finding) {
        (finding.level() == RowProblem.Level.WARNING ? warnings : errors).add(finding);
    }

    ErrorLog errors() {
        return errors;
    }

    ErrorLog warnings() {
        return warnings;
    }

    /** All that are kept, the errors first. */
    void each(Consumer<RowError> reader) {
        errors.each(reader);
        warnings.each(reader);
    }

    @Override
    public void close() {
        errors.close();
        warnings.close();
    }
}
