package org.maekhai.report.document;

import org.maekhai.shared.http.MediaTypes;
import org.maekhai.shared.page.Page;

/** As what a report is written. */
enum Format {
    DOCX("docx", MediaTypes.DOCX),
    PDF("pdf", MediaTypes.PDF),
    XLSX("xlsx", Page.XLSX);

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }
}
