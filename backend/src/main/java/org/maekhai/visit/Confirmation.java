package org.maekhai.visit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the visited local government says of a visit.
 *
 * @param confirmed true: it agrees; false: the remark says what is wrong
 */
public record Confirmation(
        @Schema(required = true) boolean confirmed,
        String remark,
        @Schema(required = true) Instant at,
        @Schema(required = true) String by) {}
