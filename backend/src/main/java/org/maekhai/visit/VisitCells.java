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
import java.util.List;
import java.util.regex.Pattern;
import org.maekhai.imports.CellWords;
import org.maekhai.imports.ImportRow;

/** Reads what a row states of a visit. */
final class VisitCells {
    private static final CellWords<VisitState> STATES = new CellWords<VisitState>()
            .with(VisitState.PLANNED, "planned", "แผน", "วางแผน", "อยู่ในแผน", "ตามแผน", "นัดหมาย", "ยังไม่ดำเนินการ")
            .with(
                    VisitState.DONE,
                    "done",
                    "ดำเนินการแล้ว",
                    "ติดตามแล้ว",
                    "ออกติดตามแล้ว",
                    "เสร็จ",
                    "เสร็จแล้ว",
                    "เสร็จสิ้น",
                    "แล้วเสร็จ")
            .with(VisitState.CANCELLED, "cancelled", "canceled", "ยกเลิก", "ยกเลิกแล้ว", "งด");
    private static final CellWords<VisitMode> MODES = new CellWords<VisitMode>()
            .with(
                    VisitMode.ON_SITE,
                    "on_site",
                    "onsite",
                    "on-site",
                    "ไปที่สำนักงาน",
                    "ลงพื้นที่",
                    "ณ ที่ทำการ",
                    "ณ สำนักงาน",
                    "ออนไซต์",
                    "ตรวจเยี่ยม")
            .with(VisitMode.PHONE, "phone", "โทรศัพท์", "โทร", "ทางโทรศัพท์")
            .with(
                    VisitMode.ONLINE,
                    "online",
                    "ออนไลน์",
                    "ทางออนไลน์",
                    "ไลน์",
                    "line",
                    "zoom",
                    "วิดีโอคอล",
                    "ประชุมออนไลน์");
    private static final Pattern SEPARATORS = Pattern.compile("[,;|/\\s]+|และ");
    private static final int LONGEST_CODE = 40, LONGEST_TEXT = 20_000, LONGEST_REASON = 1000;

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

    static Stated read(ImportRow row) {
        return new Stated(
                row.stated(VISIT_CODE, LONGEST_CODE),
                row.day(DATE),
                trainers(row),
                row.word(MODE, MODES),
                row.word(STATE, STATES),
                row.lines(FINDINGS, LONGEST_TEXT),
                row.lines(ADVICE, LONGEST_TEXT),
                row.day(NEXT_CONTACT),
                row.lines(CANCEL_REASON, LONGEST_REASON));
    }

    private static List<String> trainers(ImportRow row) {
        var codes = row.stated(TRAINER_CODE);
        return codes == null
                ? List.of()
                : Arrays.stream(SEPARATORS.split(codes))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
