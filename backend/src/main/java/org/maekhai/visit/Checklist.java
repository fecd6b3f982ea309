package org.maekhai.visit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked on a visit: one version, which never changes but in {@code active}.
 *
 * @param source whose it is
 * @param version from 1
 * @param versionOf the version before; null: the first
 * @param active offered on new visits; of the versions of a checklist one at most is
 */
public record Checklist(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        String source,
        @Schema(required = true) int version,
        UUID versionOf,
        @Schema(required = true) boolean active,
        @Schema(required = true) List<Question> questions) {

    public Checklist asking(List<Question> questions) {
        return new Checklist(id, name, source, version, versionOf, active, questions);
    }
}
