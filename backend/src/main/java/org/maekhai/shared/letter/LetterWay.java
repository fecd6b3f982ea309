package org.maekhai.shared.letter;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiText;

/** Number and day of a letter, when it went and when it came; null as long as it isn't known. */
public record LetterWay(
        @Size(max = 100, message = "TOO_LONG") String letterNumber,
        LocalDate letterDate,
        LocalDate sentOn,
        LocalDate receivedOn) {

    public static final LetterWay NONE = new LetterWay(null, null, null, null);

    /** What is left out stays as it is. */
    public LetterWay with(LetterWay said) {
        var number = ThaiText.orNull(said.letterNumber());
        return new LetterWay(
                number == null ? letterNumber : number,
                said.letterDate() == null ? letterDate : said.letterDate(),
                said.sentOn() == null ? sentOn : said.sentOn(),
                said.receivedOn() == null ? receivedOn : said.receivedOn());
    }

    /** @throws Failure 422 with all that is wrong, each beside its field */
    public void requireRight(LocalDate today) {
        List<Failure.FieldError> errors = new ArrayList<>();
        possible(errors, "/letterDate", letterDate);
        past(errors, "/sentOn", sentOn, today);
        past(errors, "/receivedOn", receivedOn, today);
        if (sentOn != null && receivedOn != null && receivedOn.isBefore(sentOn)) {
            errors.add(Failure.FieldError.of("/receivedOn", "DATES_REVERSED"));
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private static void possible(List<Failure.FieldError> errors, String pointer, LocalDate day) {
        if (day != null && !FiscalYear.of(day).isPlausible()) {
            errors.add(Failure.FieldError.of(pointer, "BAD_DATE"));
        }
    }

    private static void past(List<Failure.FieldError> errors, String pointer, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            errors.add(Failure.FieldError.of(pointer, "FUTURE_DATE"));
        } else {
            possible(errors, pointer, day);
        }
    }
}
