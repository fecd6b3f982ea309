package org.maekhai.imports;

import java.util.List;
import java.util.Map;
import org.maekhai.shared.problem.Failure;

/** 422: the file can't be read at all, or no table was found in it; the reason stands among the errors. */
class UnreadableFile extends Failure {
    enum Reason {
        EMPTY_FILE,
        BINARY_FILE,
        PASSWORD_PROTECTED,
        OLD_WORKBOOK,
        BINARY_WORKBOOK,
        BROKEN_WORKBOOK,
        BROKEN_TEXT,
        BROKEN_JSON,
        NOT_GEOJSON,
        HTML_FILE,
        JSON_FILE,
        XML_FILE,
        PDF_FILE,
        IMAGE_FILE,
        ZIP_ARCHIVE,
        OTHER_DOCUMENT,
        MIXED_ENCODINGS,
        BAD_CELL_ADDRESS,
        TOO_MANY_COLUMNS,
        TEXT_TOO_LONG,
        TOO_LARGE_UNPACKED
    }

    private UnreadableFile(String code, List<FieldError> errors) {
        super(422, code, errors, Map.of());
    }

    static UnreadableFile because(Reason reason, Object... arguments) {
        return new UnreadableFile("UNREADABLE_FILE", List.of(FieldError.of("/file", reason.name(), arguments)));
    }

    static UnreadableFile noHeader() {
        return new UnreadableFile("NO_HEADER", List.of(FieldError.of("/file", "NO_HEADER")));
    }
}
