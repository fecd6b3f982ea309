package org.maekhai.report.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which form a report is written. */
@Schema(name = "ReportTemplateChoice")
enum TemplateChoice {
    /** the template of its office; 404 where it has none */
    OWN,
    PROGRAM
}
