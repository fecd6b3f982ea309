package org.maekhai.shared.letter;

import java.time.LocalDate;
import java.util.List;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * What one memorandum within an office says (บันทึกข้อความ, the form of the regulation on correspondence).
 *
 * @param office ส่วนราชการ
 * @param number behind ที่; what isn't given yet is left blank
 * @param body paragraphs
 * @param signers who sign it, one below the other: a name each, and a position, which may be null
 */
public record OfficialMemo(
        String office, String number, String date, String subject, String to, List<String> body, List<Signer> signers) {

    public record Signer(String name, String position) {}

    /** @param given null: none yet */
    public OfficialMemo numbered(String given) {
        return given == null ? this : new OfficialMemo(office, given, date, subject, to, body, signers);
    }

    /** @param day null: not known yet */
    public OfficialMemo dated(LocalDate day) {
        return new OfficialMemo(
                office,
                number,
                day == null ? OfficialLetter.NO_DAY.strip() : ThaiWriting.day(day),
                subject,
                to,
                body,
                signers);
    }
}
