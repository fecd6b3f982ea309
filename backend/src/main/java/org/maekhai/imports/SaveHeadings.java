package org.maekhai.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All choices of an office for one kind; what isn't among them is forgotten. */
@Schema(name = "SaveImportHeadings")
record SaveHeadings(
        @NotNull(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        List<@NotNull(message = "REQUIRED") @Valid HeadingChoice> headings) {}
