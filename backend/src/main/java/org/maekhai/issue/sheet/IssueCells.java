package org.maekhai.issue.sheet;

import static org.maekhai.issue.sheet.IssueColumns.DETAIL;
import static org.maekhai.issue.sheet.IssueColumns.DUE_ON;
import static org.maekhai.issue.sheet.IssueColumns.ISSUE_CODE;
import static org.maekhai.issue.sheet.IssueColumns.KIND;
import static org.maekhai.issue.sheet.IssueColumns.MODULE;
import static org.maekhai.issue.sheet.IssueColumns.RAISED_ON;
import static org.maekhai.issue.sheet.IssueColumns.RESOLVED_ON;
import static org.maekhai.issue.sheet.IssueColumns.SEVERITY;
import static org.maekhai.issue.sheet.IssueColumns.SOLUTION;
import static org.maekhai.issue.sheet.IssueColumns.TITLE;

import java.time.LocalDate;
import org.maekhai.imports.CellWords;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.Severity;
import org.maekhai.shared.thai.ThaiText;

/** Reads what a row states of an issue. */
final class IssueCells {
    private static final CellWords<IssueKind> KINDS = new CellWords<>();
    private static final CellWords<IssueModule> MODULES = new CellWords<>();
    private static final CellWords<Severity> SEVERITIES = new CellWords<>();
    private static final int LONGEST_CODE = 40, LONGEST_TEXT = 20_000;

    static {
        KINDS.with(
                IssueKind.PROBLEM,
                "problem",
                "ปัญหา",
                "ปัญหาและอุปสรรค",
                "ปัญหา/อุปสรรค",
                "ปัญหา อุปสรรค",
                "ปัญหา-อุปสรรค",
                "ปัญหาที่พบ",
                "ประเด็นปัญหา",
                "ข้อขัดข้อง");
        KINDS.with(IssueKind.OBSTACLE, "obstacle", "อุปสรรค", "อุปสรรคที่พบ", "ข้อจำกัด", "ข้อติดขัด");
        KINDS.with(
                IssueKind.NEED,
                "need",
                "ความต้องการ",
                "ต้องการ",
                "สิ่งที่ต้องการ",
                "ความต้องการรับการสนับสนุน",
                "ความต้องการสนับสนุน",
                "ขอรับการสนับสนุน",
                "ขอความช่วยเหลือ",
                "ความช่วยเหลือที่ต้องการ");
        KINDS.with(
                IssueKind.SUGGESTION,
                "suggestion",
                "ข้อเสนอแนะ",
                "ข้อเสนอ",
                "เสนอแนะ",
                "ข้อแนะนำ",
                "ข้อคิดเห็น",
                "ความคิดเห็น",
                "ความเห็น/ข้อเสนอแนะ");
        for (var before : new String[] {"", "ด้าน", "ระบบ", "ระบบงาน", "ด้านระบบ", "ด้านการ", "การ", "งาน"}) {
            MODULES.with(
                    IssueModule.BUDGET,
                    before + "งบประมาณ",
                    before + "งบ",
                    before + "จัดทำงบประมาณ",
                    before + "ข้อบัญญัติงบประมาณ",
                    before + "ข้อบัญญัติ");
            MODULES.with(
                    IssueModule.REVENUE,
                    before + "รายรับ",
                    before + "รายได้",
                    before + "รับเงิน",
                    before + "จัดเก็บรายได้");
            MODULES.with(
                    IssueModule.EXPENDITURE,
                    before + "รายจ่าย",
                    before + "จ่ายเงิน",
                    before + "เบิกจ่าย",
                    before + "เบิกจ่ายเงิน",
                    before + "ฎีกา");
            MODULES.with(
                    IssueModule.ACCOUNTING,
                    before + "บัญชี",
                    before + "ปิดบัญชี",
                    before + "การเงินและบัญชี",
                    before + "การเงินการบัญชี",
                    before + "การเงินบัญชี",
                    before + "การบัญชี");
            MODULES.with(
                    IssueModule.PEOPLE,
                    before + "บุคลากร",
                    before + "บุคคล",
                    before + "ผู้ปฏิบัติงาน",
                    before + "ผู้ปฏิบัติ",
                    before + "เจ้าหน้าที่",
                    before + "กำลังคน",
                    before + "คน");
            MODULES.with(IssueModule.OTHER, before + "อื่น ๆ", before + "อื่นๆ", before + "อื่น", before + "ทั่วไป");
        }
        MODULES.with(
                IssueModule.SYSTEM,
                "system",
                "ระบบ",
                "ด้านระบบ",
                "ระบบ e-laas",
                "ระบบงาน e-laas",
                "e-laas",
                "elaas",
                "โปรแกรม",
                "ระบบสารสนเทศ",
                "ด้านเทคนิค",
                "เทคนิค",
                "อินเทอร์เน็ต",
                "อินเตอร์เน็ต",
                "ระบบเครือข่าย",
                "เครือข่าย",
                "คอมพิวเตอร์",
                "อุปกรณ์");
        MODULES.with(IssueModule.BUDGET, "budget");
        MODULES.with(IssueModule.REVENUE, "revenue");
        MODULES.with(IssueModule.EXPENDITURE, "expenditure");
        MODULES.with(IssueModule.ACCOUNTING, "accounting");
        MODULES.with(IssueModule.PEOPLE, "people");
        MODULES.with(IssueModule.OTHER, "other");
        SEVERITIES.with(
                Severity.LOW, "low", "น้อย", "ต่ำ", "เล็กน้อย", "ไม่เร่งด่วน", "ไม่ด่วน", "ระดับน้อย", "ระดับต่ำ");
        SEVERITIES.with(
                Severity.MEDIUM, "medium", "ปานกลาง", "กลาง", "ปกติ", "ทั่วไป", "พอสมควร", "ระดับปานกลาง", "ระดับกลาง");
        SEVERITIES.with(
                Severity.HIGH,
                "high",
                "มาก",
                "สูง",
                "ด่วน",
                "เร่งด่วน",
                "ด่วนมาก",
                "ด่วนที่สุด",
                "เร่งด่วนมาก",
                "มากที่สุด",
                "รุนแรง",
                "วิกฤต",
                "ระดับมาก",
                "ระดับสูง");
    }

    /** What a row states; null is nothing. */
    record Stated(
            String code,
            IssueKind kind,
            IssueModule module,
            Severity severity,
            String title,
            String detail,
            LocalDate raisedOn,
            String solution,
            LocalDate resolvedOn,
            LocalDate dueOn) {}

    private IssueCells() {}

    static Stated read(ImportRow row) {
        boolean isTopicTitle = isTopicTitle(row);
        var title = row.lines(isTopicTitle ? MODULE : TITLE);
        var told = IssueText.of(title, row.lines(DETAIL));
        if (told != null && told.detail() != null && told.detail().length() > LONGEST_TEXT) {
            row.reject(DETAIL, RowProblem.TOO_LONG, LONGEST_TEXT);
        }
        return new Stated(
                row.stated(ISSUE_CODE, LONGEST_CODE),
                kind(row),
                isTopicTitle ? null : row.word(MODULE, MODULES),
                row.word(SEVERITY, SEVERITIES),
                told == null ? null : told.title(),
                told == null ? null : told.detail(),
                row.day(RAISED_ON),
                row.lines(SOLUTION, LONGEST_TEXT),
                row.day(RESOLVED_ON),
                row.day(DUE_ON));
    }

    /** What stands below "เรื่อง" is what it is about in the one file, and what was told in the other. */
    private static boolean isTopicTitle(ImportRow row) {
        return !row.table().has(TITLE)
                && row.stated(MODULE) != null
                && ThaiText.key(row.headerOf(MODULE)).equals("เรื่อง")
                && MODULES.of(row.stated(MODULE)) == null;
    }

    /** As its cell says, else as the header says below which all of it stands. */
    private static IssueKind kind(ImportRow row) {
        if (row.stated(KIND) != null) {
            return row.word(KIND, KINDS);
        }
        return row.table().has(TITLE) ? KINDS.of(row.headerOf(TITLE)) : null;
    }
}
