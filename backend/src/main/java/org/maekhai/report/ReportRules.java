package org.maekhai.report;

import java.time.LocalDate;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.problem.Failure;

/** What is wrong with the days of a covering letter: as of any letter. */
final class ReportRules {
    private ReportRules() {}

    /** @throws Failure 422 with all that is wrong */
    static void require(SubmitReport signed, LocalDate today) {
        new LetterWay(signed.letterNumber(), signed.letterDate(), null, null).requireRight(today);
    }

    /** @throws Failure 422 with all that is wrong */
    static void require(ReportLetter letter, LocalDate today) {
        letter.way().requireRight(today);
    }
}
