package org.maekhai.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a header means.
 *
 * @param heading as it stands in the files
 * @param column the key of the column that it means; null: it is left unread, and no report speaks of it
 */
@Schema(name = "ImportHeading")
record HeadingChoice(
        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG") @Schema(examples = "วันลงมติสภา")
        String heading,

        @Size(max = 40, message = "TOO_LONG") @Schema(examples = "approved_on")
        String column) {}
