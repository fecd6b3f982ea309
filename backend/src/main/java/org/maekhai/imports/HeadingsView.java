package org.maekhai.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.journal.Subject;

/**
 * What an office says of the headers in its files of one kind.
 *
 * @param provinceCode of the office; null: of the nation's
 * @param columns all that a header can mean
 */
@Schema(name = "ImportHeadings")
record HeadingsView(
        @Schema(required = true, examples = "budget-status") String kind,
        @Schema(examples = "81") String provinceCode,
        @Schema(required = true) List<HeadingChoice> headings,
        @Schema(required = true) List<ColumnName> columns) {

    /** One column that the kind takes. */
    @Schema(name = "ImportColumn")
    record ColumnName(
            @Schema(required = true, examples = "approved_on")
            String key,

            @Schema(required = true, examples = "วันที่อนุมัติงบประมาณ")
            String name) {}

    Subject subject() {
        return Subject.ofProvince(
                "import-headings", provinceCode == null ? kind : kind + "-" + provinceCode, provinceCode);
    }
}
