package org.maekhai.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.maekhai.shared.letter.LetterWay;

/** The covering letter's way; what is left out stays as it is. */
public record ReportLetter(
        @Size(max = 100, message = "TOO_LONG") String letterNumber,
        LocalDate letterDate,
        LocalDate sentOn,
        LocalDate receivedOn) {

    LetterWay way() {
        return new LetterWay(letterNumber, letterDate, sentOn, receivedOn);
    }

    ReportLetter with(ReportLetter said) {
        var way = way().with(said.way());
        return new ReportLetter(way.letterNumber(), way.letterDate(), way.sentOn(), way.receivedOn());
    }
}
