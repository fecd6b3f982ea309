package org.maekhai.office;

import java.time.LocalDate;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * The order of the Department by which all this is done.
 *
 * @param number null until it is known
 * @param line as letters refer to it; null until it is known
 */
record OrderReferenceView(String number, LocalDate date, String subject, String line) {
    private static final String LETTER = "หนังสือกรมส่งเสริมการปกครองท้องถิ่น";

    static OrderReferenceView of(String number, LocalDate date, String subject) {
        return new OrderReferenceView(number, date, subject, number == null ? null : line(number, date, subject));
    }

    private static String line(String number, LocalDate date, String subject) {
        return LETTER
                + " ที่ " + ThaiWriting.digits(number)
                + (date == null ? "" : " ลงวันที่ " + ThaiWriting.day(date))
                + (subject == null ? "" : " เรื่อง " + subject);
    }
}
