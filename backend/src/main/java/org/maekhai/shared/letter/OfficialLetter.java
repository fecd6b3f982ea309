package org.maekhai.shared.letter;

import java.time.LocalDate;
import java.util.List;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * What one external letter says (หนังสือภายนอก, ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ).
 *
 * @param number behind ที่; what isn't given yet is left blank
 * @param office the sender's name and address, a line each
 * @param date of the letter
 * @param references อ้างถึง, a line each; {@code enclosures} สิ่งที่ส่งมาด้วย; both may be empty
 * @param body paragraphs: the cause, what is asked for, the end
 * @param signerPosition lines
 * @param foot who deals with it and how to reach them, lines
 */
public record OfficialLetter(
        String number,
        List<String> office,
        String date,
        String subject,
        String to,
        List<String> references,
        List<String> enclosures,
        List<String> body,
        String signer,
        List<String> signerPosition,
        List<String> foot) {

    /** A date that is written by hand. */
    public static final String NO_DAY = "          เดือน                         พ.ศ.";

    /** A bare number goes behind what stands there already, one that says whose it is stays as it was entered. @param given null: none yet */
    public OfficialLetter numbered(String given) {
        if (given == null) {
            return this;
        }
        boolean isBare = given.chars().allMatch(Character::isDigit);
        return new OfficialLetter(
                isBare ? number + given : given,
                office,
                date,
                subject,
                to,
                references,
                enclosures,
                body,
                signer,
                signerPosition,
                foot);
    }

    /** @param day null: not known yet */
    public OfficialLetter dated(LocalDate day) {
        return new OfficialLetter(
                number,
                office,
                day == null ? NO_DAY : ThaiWriting.day(day),
                subject,
                to,
                references,
                enclosures,
                body,
                signer,
                signerPosition,
                foot);
    }

    public OfficialLetter signed(String name, List<String> position) {
        return new OfficialLetter(
                number, office, date, subject, to, references, enclosures, body, name, position, foot);
    }
}
