package org.maekhai.imports;

import java.util.List;
import java.util.Map;
import org.maekhai.shared.Failure;

/** 422: the file can't be read at all, or no table was found in it; the reason stands among the errors. */
class UnreadableFile extends Failure {
    enum Reason {
        EMPTY_FILE,
        BINARY_FILE,
        PASSWORD_PROTECTED,
        OLD_WORKBOOK,
        BROKEN_WORKBOOK,
        BROKEN_TEXT,
        BROKEN_JSON,
        NOT_GEOJSON,
        TOO_LARGE_UNPACKED
    }

    private UnreadableFile(String code, List<FieldError> errors) {
        super(422, code, errors, Map.of());
    }

    static UnreadableFile because(Reason reason) {
        return new UnreadableFile("UNREADABLE_FILE", List.of(FieldError.of("/file", reason.name())));
    }

    static UnreadableFile noHeader() {
        return new UnreadableFile("NO_HEADER", List.of(FieldError.of("/file", "NO_HEADER")));
    }
}
