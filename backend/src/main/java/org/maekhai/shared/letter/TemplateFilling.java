package org.maekhai.shared.letter;

import java.util.List;
import java.util.Map;

/**
 * What stands in place of the fields of a template, by their names. Digits may be Arabic: all are printed as Thai ones.
 *
 * @param texts may have several lines
 * @param blocks {@link Paper.Words} or a {@link Paper.Table}
 * @param rows of each list what its fields say, by the part of their names behind the dot
 */
public record TemplateFilling(
        Map<String, String> texts, Map<String, Paper.Part> blocks, Map<String, List<Map<String, String>>> rows) {}
