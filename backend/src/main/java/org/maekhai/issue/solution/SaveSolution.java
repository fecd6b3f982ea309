package org.maekhai.issue.solution;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.maekhai.issue.IssueModule;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;

/**
 * A solution as it is told.
 *
 * @param keywords in which words others ask for it; a single one may come as a text
 * @param fromIssueId the issue that it solved first, which is resolved
 */
record SaveSolution(
        @NotBlank(message = "REQUIRED") @Size(max = 300, message = "TOO_LONG")
        String title,

        @NotBlank(message = "REQUIRED") @Size(max = 20_000, message = "TOO_LONG") @MultiLine
        String text,

        @NotNull(message = "REQUIRED") IssueModule module,

        @Size(max = 20, message = "TOO_MANY") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotNull(message = "REQUIRED") @Size(max = 80, message = "TOO_LONG") String> keywords,

        UUID fromIssueId) {

    /** As it is stored: without blanks around it, each keyword once. */
    SaveSolution stripped() {
        var words = keywords == null
                ? List.<String>of()
                : keywords.stream()
                        .filter(word -> !ThaiText.isBlank(word))
                        .map(String::strip)
                        .distinct()
                        .toList();
        return new SaveSolution(title.strip(), text.strip(), module, words, fromIssueId);
    }
}
