package org.maekhai.visit;

import static org.maekhai.visit.VisitColumns.ADVICE;
import static org.maekhai.visit.VisitColumns.CANCEL_REASON;
import static org.maekhai.visit.VisitColumns.DATE;
import static org.maekhai.visit.VisitColumns.FINDINGS;
import static org.maekhai.visit.VisitColumns.MODE;
import static org.maekhai.visit.VisitColumns.NEXT_CONTACT;
import static org.maekhai.visit.VisitColumns.STATE;
import static org.maekhai.visit.VisitColumns.TRAINER_CODE;
import static org.maekhai.visit.VisitColumns.VISIT_CODE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.shared.http.Characters;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiText;

/** Reads what a row states of a visit. */
final class VisitCells {
    private static final Map<String, VisitState> STATES = new HashMap<>();
    private static final Map<String, VisitMode> MODES = new HashMap<>();
    private static final Pattern SEPARATORS = Pattern.compile("[,;|/\\s]+|และ");
    private static final int LONGEST_WORD = 60, LONGEST_CODE = 40, LONGEST_TEXT = 20_000, LONGEST_REASON = 1000;

    static {
        name(
                STATES,
                VisitState.PLANNED,
                "planned",
                "แผน",
                "วางแผน",
                "อยู่ในแผน",
                "ตามแผน",
                "นัดหมาย",
                "ยังไม่ดำเนินการ");
        name(
                STATES,
                VisitState.DONE,
                "done",
                "ดำเนินการแล้ว",
                "ติดตามแล้ว",
                "ออกติดตามแล้ว",
                "เสร็จ",
                "เสร็จแล้ว",
                "เสร็จสิ้น",
                "แล้วเสร็จ");
        name(STATES, VisitState.CANCELLED, "cancelled", "canceled", "ยกเลิก", "ยกเลิกแล้ว", "งด");
        name(
                MODES,
                VisitMode.ON_SITE,
                "on_site",
                "onsite",
                "on-site",
                "ไปที่สำนักงาน",
                "ลงพื้นที่",
                "ณ ที่ทำการ",
                "ณ สำนักงาน",
                "ออนไซต์",
                "ตรวจเยี่ยม");
        name(MODES, VisitMode.PHONE, "phone", "โทรศัพท์", "โทร", "ทางโทรศัพท์");
        name(
                MODES,
                VisitMode.ONLINE,
                "online",
                "ออนไลน์",
                "ทางออนไลน์",
                "ไลน์",
                "line",
                "zoom",
                "วิดีโอคอล",
                "ประชุมออนไลน์");
    }

    /** What a row states; null is nothing, and so is a list of no trainers. */
    record Stated(
            String code,
            LocalDate on,
            List<String> trainers,
            VisitMode mode,
            VisitState state,
            String findings,
            String advice,
            LocalDate nextContactOn,
            String cancelReason) {

        /** The same without day and state. */
        Stated ofTheSameDay() {
            return new Stated(code, null, trainers, mode, null, findings, advice, nextContactOn, cancelReason);
        }
    }

    private VisitCells() {}

    private static <T> void name(Map<String, T> names, T value, String... words) {
        for (var word : words) {
            names.put(ThaiText.key(word).toLowerCase(Locale.ROOT), value);
        }
    }

    static Stated read(ImportRow row) {
        return new Stated(
                code(row),
                day(row, DATE),
                trainers(row),
                word(row, MODE, MODES),
                word(row, STATE, STATES),
                text(row, FINDINGS, LONGEST_TEXT),
                text(row, ADVICE, LONGEST_TEXT),
                day(row, NEXT_CONTACT),
                text(row, CANCEL_REASON, LONGEST_REASON));
    }

    private static boolean statesNothing(ImportRow row, int column) {
        var text = row.text(column);
        return text == null || ThaiAnswer.isNothing(text);
    }

    private static <T> T word(ImportRow row, int column, Map<String, T> words) {
        if (statesNothing(row, column)) {
            return null;
        }
        var text = row.text(column);
        var found = text.length() > LONGEST_WORD
                ? null
                : words.get(ThaiText.key(text).toLowerCase(Locale.ROOT));
        if (found == null) {
            row.reject(column, RowProblem.BAD_STATUS);
        }
        return found;
    }

    private static LocalDate day(ImportRow row, int column) {
        if (statesNothing(row, column)) {
            return null;
        }
        var day = ThaiDates.parse(row.text(column));
        if (day == null || !FiscalYear.of(day).isPlausible()) {
            row.reject(column, RowProblem.BAD_DATE);
            return null;
        }
        return day;
    }

    /** The same code however it was typed. */
    private static String code(ImportRow row) {
        return statesNothing(row, VISIT_CODE) ? null : within(row, VISIT_CODE, row.text(VISIT_CODE), LONGEST_CODE);
    }

    /** As it stands there, its lines too, but for what could not be entered by hand either. */
    private static String text(ImportRow row, int column, int max) {
        var text = statesNothing(row, column) ? null : ThaiText.orNull(Characters.onlyGood(row.raw(column), true));
        return text == null ? null : within(row, column, text, max);
    }

    private static String within(ImportRow row, int column, String text, int max) {
        if (text.length() > max) {
            row.reject(column, RowProblem.TOO_LONG, max);
            return null;
        }
        return text;
    }

    private static List<String> trainers(ImportRow row) {
        return statesNothing(row, TRAINER_CODE)
                ? List.of()
                : Arrays.stream(SEPARATORS.split(row.text(TRAINER_CODE)))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
