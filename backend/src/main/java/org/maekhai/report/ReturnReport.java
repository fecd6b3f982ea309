package org.maekhai.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.maekhai.shared.http.MultiLine;

/** Back to the province. @param remarks what is to be mended, by section */
public record ReturnReport(
        @NotEmpty(message = "REQUIRED") @MultiLine
        Map<ReportSection, @NotBlank(message = "REQUIRED") @Size(max = 20_000, message = "TOO_LONG") String> remarks) {

    Map<ReportSection, String> stripped() {
        Map<ReportSection, String> stripped = new EnumMap<>(remarks);
        stripped.replaceAll((section, remark) -> remark.strip());
        return stripped;
    }
}
