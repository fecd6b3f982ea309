package org.maekhai.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.maekhai.shared.thai.ThaiText;

/** The covering letter's way; what is left out stays as it is. */
public record ReportLetter(
        @Size(max = 100, message = "TOO_LONG") String letterNumber,
        LocalDate letterDate,
        LocalDate sentOn,
        LocalDate receivedOn) {

    ReportLetter with(ReportLetter said) {
        var number = ThaiText.orNull(said.letterNumber());
        return new ReportLetter(
                number == null ? letterNumber : number,
                said.letterDate() == null ? letterDate : said.letterDate(),
                said.sentOn() == null ? sentOn : said.sentOn(),
                said.receivedOn() == null ? receivedOn : said.receivedOn());
    }
}
