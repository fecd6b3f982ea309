package org.maekhai.letter;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many letters stand where. @param states each of them, also those in which none is */
record LetterCounts(@Schema(required = true) Map<LetterState, Integer> states) {}
