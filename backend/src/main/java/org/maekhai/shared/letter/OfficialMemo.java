package org.maekhai.shared.letter;

import java.util.List;

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
}
