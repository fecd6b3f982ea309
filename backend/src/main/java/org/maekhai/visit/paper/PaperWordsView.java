package org.maekhai.visit.paper;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words in which a province writes a paper of its visits.
 *
 * @param own false: nobody of the province has changed the program's
 * @param placeholders what is filled in, wherever it stands
 * @param mayBeEmpty those of them of which there may be nothing when this paper is written: lines with them are left out then
 */
record PaperWordsView(
        @Schema(required = true) String provinceCode,
        @Schema(required = true) Paper paper,
        @Schema(required = true) boolean own,
        @Schema(required = true) SavePaperWords words,
        @Schema(required = true) List<String> placeholders,
        @Schema(required = true) List<String> mayBeEmpty) {}
