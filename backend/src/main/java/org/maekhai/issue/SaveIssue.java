package org.maekhai.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;

/**
 * A problem, obstacle, need or suggestion as somebody tells it (order 4).
 *
 * @param severity left out: MEDIUM
 * @param localGovernmentCode where it is; without it and with {@code provinceCode} it is the province's own
 * @param visitId the visit in which it was found, of the same local government
 * @param raisedOn left out: today, or as it was
 * @param ownerId who sees to it: one of {@code /people}
 */
public record SaveIssue(
        @NotNull(message = "REQUIRED") IssueKind kind,
        @NotNull(message = "REQUIRED") IssueModule module,
        @Schema(defaultValue = "MEDIUM") Severity severity,

        @NotBlank(message = "REQUIRED") @Size(max = 300, message = "TOO_LONG")
        String title,

        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String detail,
        @Size(max = 20, message = "TOO_LONG") String localGovernmentCode,
        @Size(max = 2, message = "TOO_LONG") String provinceCode,
        UUID visitId,
        LocalDate raisedOn,
        UUID ownerId,
        LocalDate dueOn) {

    /** As it is stored: two that say the same are equal. @param otherwise the day on which it was raised where none is said */
    SaveIssue stripped(IssuePlace at, LocalDate otherwise) {
        return new SaveIssue(
                kind,
                module,
                Objects.requireNonNullElse(severity, Severity.MEDIUM),
                title.strip(),
                ThaiText.orNull(detail),
                at.localGovernmentCode(),
                at.provinceCode(),
                visitId,
                Objects.requireNonNullElse(raisedOn, otherwise),
                ownerId,
                dueOn);
    }
}
