package org.maekhai.shared.letter;

import java.util.List;

/**
 * A template that may be kept.
 *
 * @param content the document, packed anew of what was read of it
 * @param used the names of the fields that it asks for, in the order of all fields
 */
public record CheckedTemplate(byte[] content, List<String> used) {}
