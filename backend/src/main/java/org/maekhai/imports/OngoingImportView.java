package org.maekhai.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import that is going on or waits its turn. Afterwards it is found under the same id among the imports. */
record OngoingImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String kind,
        @Schema(required = true) boolean dryRun,
        String provinceCode,
        String fileName,
        @Schema(required = true) Progress.Stage stage,

        @Schema(required = true, description = "read so far")
        int rows,

        @Schema(description = "of the file, 0 to 100; not known for workbooks and boundaries")
        Integer percent,

        @Schema(required = true) Instant startedAt,
        @Schema(required = true) ImportView.By startedBy) {}
