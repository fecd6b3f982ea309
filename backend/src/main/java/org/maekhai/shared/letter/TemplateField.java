package org.maekhai.shared.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a template may ask for.
 *
 * @param name between its braces; of a ROW behind the name of its list and a dot
 * @param alias the same in English
 * @param thai what it is, and {@code english}
 */
@Schema(name = "TemplateField")
public record TemplateField(
        @Schema(required = true) String name,
        @Schema(required = true) String alias,
        @Schema(required = true) Kind kind,
        @Schema(required = true) String thai,
        @Schema(required = true) String english) {

    @Schema(name = "TemplateFieldKind")
    public enum Kind {
        /** Within a line. */
        TEXT,
        /** Alone in its paragraph: as many paragraphs as it takes, or a table. */
        BLOCK,
        /** In a row of a table, which is repeated for each of a list. */
        ROW
    }

    /** Of a ROW. */
    String list() {
        return name.substring(0, name.indexOf('.'));
    }
}
