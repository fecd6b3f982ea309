package org.maekhai.hub.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of a province's invitation (หนังสือขอความร่วมมือเป็นแม่ข่าย).
 *
 * @param own false: nobody of the province has changed the program's
 * @param office the sender's name and address, lines
 * @param numberPrefix what stands before the letter's number
 * @param body paragraphs, divided by lines; {@code {…}} are filled in, see placeholders
 */
record LetterTemplateView(
        @Schema(required = true) String provinceCode,
        @Schema(required = true) boolean own,
        @Schema(required = true) SaveLetterTemplate words,
        @Schema(required = true) java.util.List<String> placeholders) {}
