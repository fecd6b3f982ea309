package org.maekhai.shared.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was found, by as much as is needed to know it again and to open it.
 *
 * @param id of places the code
 * @param code as people write it
 * @param detail where it lies, or belongs
 * @param status of a local government how it stands, of a person the role, else the state that it is in
 */
public record Found(
        @Schema(required = true) FoundKind kind,
        @Schema(required = true) String id,
        String code,
        @Schema(required = true) String title,
        String detail,
        String status) {}
