package org.maekhai.report.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which part of a report a document has. */
@Schema(name = "ReportPart")
enum Part {
    ALL,
    /** what goes with it to the Director-General */
    LETTER,
    REPORT
}
