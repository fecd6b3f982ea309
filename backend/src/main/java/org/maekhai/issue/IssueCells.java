package org.maekhai.issue;

import static org.maekhai.issue.IssueColumns.DETAIL;
import static org.maekhai.issue.IssueColumns.DUE_ON;
import static org.maekhai.issue.IssueColumns.ISSUE_CODE;
import static org.maekhai.issue.IssueColumns.KIND;
import static org.maekhai.issue.IssueColumns.MODULE;
import static org.maekhai.issue.IssueColumns.RAISED_ON;
import static org.maekhai.issue.IssueColumns.RESOLVED_ON;
import static org.maekhai.issue.IssueColumns.SEVERITY;
import static org.maekhai.issue.IssueColumns.SOLUTION;
import static org.maekhai.issue.IssueColumns.TITLE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.shared.http.Characters;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiText;

/** Reads what a row states of an issue. */
final class IssueCells {
    private static final Map<String, IssueKind> KINDS = new HashMap<>();
    private static final Map<String, IssueModule> MODULES = new HashMap<>();
    private static final Map<String, Severity> SEVERITIES = new HashMap<>();
    private static final int LONGEST_WORD = 60, LONGEST_CODE = 40, LONGEST_TEXT = 20_000;

    static {
        name(
                KINDS,
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
        name(KINDS, IssueKind.OBSTACLE, "obstacle", "อุปสรรค", "อุปสรรคที่พบ", "ข้อจำกัด", "ข้อติดขัด");
        name(
                KINDS,
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
        name(
                KINDS,
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
            name(
                    MODULES,
                    IssueModule.BUDGET,
                    before + "งบประมาณ",
                    before + "งบ",
                    before + "จัดทำงบประมาณ",
                    before + "ข้อบัญญัติงบประมาณ",
                    before + "ข้อบัญญัติ");
            name(
                    MODULES,
                    IssueModule.REVENUE,
                    before + "รายรับ",
                    before + "รายได้",
                    before + "รับเงิน",
                    before + "จัดเก็บรายได้");
            name(
                    MODULES,
                    IssueModule.EXPENDITURE,
                    before + "รายจ่าย",
                    before + "จ่ายเงิน",
                    before + "เบิกจ่าย",
                    before + "เบิกจ่ายเงิน",
                    before + "ฎีกา");
            name(
                    MODULES,
                    IssueModule.ACCOUNTING,
                    before + "บัญชี",
                    before + "ปิดบัญชี",
                    before + "การเงินและบัญชี",
                    before + "การเงินการบัญชี",
                    before + "การเงินบัญชี",
                    before + "การบัญชี");
            name(
                    MODULES,
                    IssueModule.PEOPLE,
                    before + "บุคลากร",
                    before + "บุคคล",
                    before + "ผู้ปฏิบัติงาน",
                    before + "ผู้ปฏิบัติ",
                    before + "เจ้าหน้าที่",
                    before + "กำลังคน",
                    before + "คน");
            name(MODULES, IssueModule.OTHER, before + "อื่น ๆ", before + "อื่นๆ", before + "อื่น", before + "ทั่วไป");
        }
        name(
                MODULES,
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
        name(MODULES, IssueModule.BUDGET, "budget");
        name(MODULES, IssueModule.REVENUE, "revenue");
        name(MODULES, IssueModule.EXPENDITURE, "expenditure");
        name(MODULES, IssueModule.ACCOUNTING, "accounting");
        name(MODULES, IssueModule.PEOPLE, "people");
        name(MODULES, IssueModule.OTHER, "other");
        name(
                SEVERITIES,
                Severity.LOW,
                "low",
                "น้อย",
                "ต่ำ",
                "เล็กน้อย",
                "ไม่เร่งด่วน",
                "ไม่ด่วน",
                "ระดับน้อย",
                "ระดับต่ำ");
        name(
                SEVERITIES,
                Severity.MEDIUM,
                "medium",
                "ปานกลาง",
                "กลาง",
                "ปกติ",
                "ทั่วไป",
                "พอสมควร",
                "ระดับปานกลาง",
                "ระดับกลาง");
        name(
                SEVERITIES,
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

    private static <T> void name(Map<String, T> names, T value, String... words) {
        for (var word : words) {
            names.put(key(word), value);
        }
    }

    private static String key(String word) {
        return ThaiText.key(word).toLowerCase(Locale.ROOT);
    }

    static Stated read(ImportRow row) {
        boolean isTopicTitle = isTopicTitle(row);
        var title = isTopicTitle ? text(row, MODULE) : text(row, TITLE);
        var told = IssueText.of(title, text(row, DETAIL));
        if (told != null && told.detail() != null && told.detail().length() > LONGEST_TEXT) {
            row.reject(DETAIL, RowProblem.TOO_LONG, LONGEST_TEXT);
        }
        return new Stated(
                code(row),
                kind(row),
                isTopicTitle ? null : word(row, MODULE, MODULES),
                word(row, SEVERITY, SEVERITIES),
                told == null ? null : told.title(),
                told == null ? null : told.detail(),
                day(row, RAISED_ON),
                solution(row),
                day(row, RESOLVED_ON),
                day(row, DUE_ON));
    }

    /** What stands below "เรื่อง" is what it is about in the one file, and what was told in the other. */
    private static boolean isTopicTitle(ImportRow row) {
        return !row.table().has(TITLE)
                && !statesNothing(row, MODULE)
                && key(row.headerOf(MODULE)).equals("เรื่อง")
                && !MODULES.containsKey(key(row.text(MODULE)));
    }

    /** As its cell says, else as the header says below which all of it stands. */
    private static IssueKind kind(ImportRow row) {
        if (!statesNothing(row, KIND)) {
            return word(row, KIND, KINDS);
        }
        return row.table().has(TITLE) ? KINDS.get(key(row.headerOf(TITLE))) : null;
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
        var found = text.length() > LONGEST_WORD ? null : words.get(key(text));
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
        if (statesNothing(row, ISSUE_CODE)) {
            return null;
        }
        var text = row.text(ISSUE_CODE);
        if (text.length() > LONGEST_CODE) {
            row.reject(ISSUE_CODE, RowProblem.TOO_LONG, LONGEST_CODE);
            return null;
        }
        return text;
    }

    private static String solution(ImportRow row) {
        var text = text(row, SOLUTION);
        if (text != null && text.length() > LONGEST_TEXT) {
            row.reject(SOLUTION, RowProblem.TOO_LONG, LONGEST_TEXT);
            return null;
        }
        return text;
    }

    /** As it stands there, its lines too, but for what could not be entered by hand either. */
    private static String text(ImportRow row, int column) {
        return statesNothing(row, column) ? null : ThaiText.orNull(Characters.onlyGood(row.raw(column), true));
    }
}
