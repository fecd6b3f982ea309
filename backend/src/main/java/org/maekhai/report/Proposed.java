package org.maekhai.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text that proposes itself. @param sentences of which it is made, each with what it stands on */
@Schema(name = "ProposedText")
public record Proposed(
        @Schema(required = true) String text,
        @Schema(required = true) List<Sentence> sentences) {

    /** @param standsOn empty: a phrase that needs no proof */
    @Schema(name = "ProposedSentence")
    public record Sentence(
            @Schema(required = true) String text,
            @Schema(required = true) List<StandsOn> standsOn) {}

    /** @param kind of what, {@code count} how many; {@code link} where the screen lists them */
    @Schema(name = "ProposedStandsOn")
    public record StandsOn(@Schema(required = true) String kind, Integer count, String link) {}
}
