package org.maekhai.report.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.report.ReportTemplate;
import org.maekhai.shared.letter.TemplateField;

/**
 * The template of a province's office, beside the document itself.
 *
 * @param fileName null: nobody said
 * @param bytes its size; null, as what stands below: there is none, and reports have the program's form
 * @param used what it asks for; {@code unused} what else it could
 */
record ReportTemplateView(
        @Schema(required = true) String provinceCode,
        String fileName,
        Integer bytes,
        Instant uploadedAt,
        String uploadedBy,
        @Schema(required = true) List<String> used,
        @Schema(required = true) List<String> unused) {

    static ReportTemplateView of(String province, Optional<ReportTemplate> template) {
        var used = template.map(ReportTemplate::used).orElse(List.of());
        var unused = ReportFields.ALL.all().stream()
                .map(TemplateField::name)
                .filter(name -> !used.contains(name))
                .toList();
        return new ReportTemplateView(
                province,
                template.map(ReportTemplate::fileName).orElse(null),
                template.map(ReportTemplate::size).orElse(null),
                template.map(ReportTemplate::createdAt).orElse(null),
                template.map(ReportTemplate::createdBy).orElse(null),
                used,
                unused);
    }
}
