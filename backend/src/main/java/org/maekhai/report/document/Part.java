package org.maekhai.report.document;

/** Which part of a report a document has. */
enum Part {
    ALL,
    /** what goes with it to the Director-General */
    LETTER,
    REPORT
}
