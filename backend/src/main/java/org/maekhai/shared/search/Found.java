package org.maekhai.shared.search;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was found, by as much as is needed to know it again and to open it.
 *
 * @param id of places the code
 * @param code as people write it
 * @param detail where it lies, or belongs
 * @param title of a meeting the province, which {@code code} and {@code status} tell more of
 * @param status of a local government how it stands, of a person the role, of a meeting its kind, else the state that it is in
 * @param on the day of a meeting
 */
public record Found(
        @Schema(required = true) FoundKind kind,
        @Schema(required = true) String id,
        String code,
        @Schema(required = true) String title,
        String detail,
        String status,
        LocalDate on) {

    public Found(FoundKind kind, String id, String code, String title, String detail, String status) {
        this(kind, id, code, title, detail, status, null);
    }
}
