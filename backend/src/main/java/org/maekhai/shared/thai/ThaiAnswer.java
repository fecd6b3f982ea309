package org.maekhai.shared.thai;

import java.util.Set;

/** Yes, no or nothing, as offices tick it: ✓, ใช้, 1, บันทึกแล้ว, X, ยังไม่บันทึก. */
public enum ThaiAnswer {
    YES,
    NO,
    /** Something stands there, but it says neither: a dash, "in progress". */
    NOTHING;

    private static final Set<String> YES_WORDS = Set.of(
            "1",
            "true",
            "yes",
            "y",
            "t",
            "✓",
            "✔",
            "☑",
            "√",
            "✅",
            "/",
            "ü",
            "ใช้",
            "ใช้งาน",
            "ใช้แล้ว",
            "ใช้งานแล้ว",
            "ใช้ระบบ",
            "ใช้อยู่",
            "ใช้งานอยู่",
            "ใช้e-laas",
            "ใช้งานe-laas",
            "ใช้ระบบe-laas",
            "เปิดใช้งาน",
            "เริ่มใช้แล้ว",
            "จริง",
            "ok",
            "active",
            "(✓)",
            "(/)",
            "ใช่",
            "มี",
            "แล้ว",
            "บันทึกแล้ว",
            "บันทึก",
            "อนุมัติแล้ว",
            "อนุมัติ",
            "เสร็จ",
            "เสร็จแล้ว",
            "แล้วเสร็จ",
            "ดำเนินการแล้ว",
            "เรียบร้อย",
            "เรียบร้อยแล้ว",
            "ปิด",
            "ปิดแล้ว",
            "ปิดบัญชีแล้ว",
            "ปิดปีแล้ว",
            "ครบถ้วน",
            "used",
            "inuse",
            "done",
            "closed");
    private static final Set<String> NO_WORDS = Set.of(
            "0",
            "false",
            "no",
            "n",
            "f",
            "x",
            "✗",
            "✘",
            "☒",
            "×",
            "❌",
            "ไม่",
            "ไม่ใช้",
            "ไม่ใช้e-laas",
            "ไม่เคยใช้",
            "ยังไม่เริ่มใช้",
            "เลิกใช้",
            "เลิกใช้แล้ว",
            "เท็จ",
            "inactive",
            "ไม่ใช้งาน",
            "ไม่ได้ใช้",
            "ไม่ได้ใช้งาน",
            "ไม่ใช่",
            "ไม่มี",
            "ยังไม่ใช้",
            "ยังไม่ใช้งาน",
            "ยังไม่ได้ใช้",
            "ยังไม่ได้ใช้งาน",
            "ยังไม่ปิด",
            "ยังไม่ปิดบัญชี",
            "ไม่ปิด",
            "ยังไม่ได้ปิด",
            "notused",
            "notinuse",
            "notclosed");
    private static final Set<String> NOTHING_WORDS = Set.of(
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "?",
            "ยังไม่บันทึก",
            "ยังไม่ได้บันทึก",
            "ไม่บันทึก",
            "อยู่ระหว่างดำเนินการ",
            "อยู่ระหว่างบันทึก",
            "อยู่ระหว่างจัดทำ",
            "กำลังดำเนินการ",
            "ระหว่างดำเนินการ",
            "ยังไม่ดำเนินการ",
            "รอดำเนินการ",
            "รอบันทึก",
            "รอ",
            "ไม่ทราบ",
            "ไม่ระบุ",
            "ไม่มีข้อมูล",
            "ยังไม่อนุมัติ",
            "รออนุมัติ",
            "notrecorded",
            "pending",
            "unknown");

    /** Null for a word that isn't known. */
    public static ThaiAnswer of(String text) {
        var word = ThaiText.normalize(text).replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        if (word.endsWith(".0")) {
            word = word.substring(0, word.length() - 2);
        }
        if (YES_WORDS.contains(word)) {
            return YES;
        }
        if (NO_WORDS.contains(word)) {
            return NO;
        }
        return NOTHING_WORDS.contains(word) ? NOTHING : null;
    }

    /** A dash, or a word for "not known": the cell states nothing. */
    public static boolean isNothing(String text) {
        // no such word begins with a digit, and most cells that are asked about do: codes and days
        boolean mayBe = text.length() <= 30 && !text.isEmpty() && !Character.isDigit(text.charAt(0));
        return mayBe && of(text) == NOTHING;
    }

    /** Null where it says neither. */
    public Boolean bool() {
        return this == NOTHING ? null : Boolean.valueOf(this == YES);
    }
}
