package org.maekhai.imports;

import java.text.MessageFormat;
import java.util.Locale;

/** What can be wrong with a row: stable codes, and the words for them in both languages. */
public enum RowProblem {
    UNKNOWN_CODE("ไม่มีรหัส {0} ในทะเบียน อปท.", "There is no local government with code {0}."),
    UNKNOWN_LOCAL_GOVERNMENT("ไม่พบ \"{0}\" ในทะเบียน อปท.", "No local government is called \"{0}\"."),
    AMBIGUOUS_NAME(
            "ชื่อ \"{0}\" ตรงกับ อปท. มากกว่าหนึ่งแห่ง ระบุรหัสหรืออำเภอ",
            "More than one local government is called \"{0}\"; give its code or district."),
    NAME_MISMATCH("รหัส {0} ({1}) มากับชื่อที่เป็นของ {2}", "Code {0} ({1}) comes with a name that is the one of {2}."),
    TYPE_MISMATCH("ทะเบียนระบุว่าเป็น {0} ไม่ใช่ {1}", "In the registry this is {0}, not {1}."),
    UNKNOWN_DISTRICT("ไม่มีอำเภอ \"{0}\" ในจังหวัดนี้", "There is no district \"{0}\" in this province."),
    DISTRICT_MISMATCH("{0} อยู่ในอำเภอ{1} ไม่ใช่ \"{2}\"", "{0} lies in district {1}, not in \"{2}\"."),
    UNKNOWN_PROVINCE(
            "ไม่มีจังหวัด \"{0}\" ชื่อที่ใกล้เคียงที่สุดคือ {1}",
            "There is no province \"{0}\"; the nearest name is {1}."),
    PROVINCE_MISMATCH("{0} อยู่ในจังหวัด{1} ไม่ใช่ \"{2}\"", "{0} lies in province {1}, not in \"{2}\"."),
    BAD_CODE_FORMAT("รหัส อปท. ต้องเป็นตัวเลข 7 หลัก", "A code has seven digits."),
    OUT_OF_SCOPE_BANGKOK("กรุงเทพมหานครไม่อยู่ในระบบนี้", "Bangkok is not part of this system."),
    NOT_A_LOCAL_GOVERNMENT("\"{0}\" ไม่ใช่ อปท.", "\"{0}\" is not a local government."),
    DUPLICATE_ROW("ซ้ำกับแถวที่ {0}", "The same as row {0}."),
    DUPLICATE_CONFLICT("แถวที่ {0} ให้ค่าอื่นไว้แล้ว", "Row {0} already gives other values."),
    BAD_DATE("อ่านวันที่ไม่ได้ หรืออยู่นอกช่วงที่เป็นไปได้", "Not a date, or not a possible one."),
    BAD_FISCAL_YEAR(
            "อ่านปีงบประมาณไม่ได้ หรืออยู่นอกช่วงที่เป็นไปได้ เขียนเป็น พ.ศ. เช่น 2570",
            "Not a fiscal year, or not a possible one; write a Buddhist year such as 2570."),
    BAD_AMOUNT("อ่านจำนวนเงินไม่ได้", "Not an amount."),
    BAD_NUMBER("ไม่ใช่จำนวนที่ใช้ได้", "Not a usable number."),
    BAD_STATUS("อ่านสถานะไม่ได้", "Not a known status."),
    BAD_GEOMETRY("รูปทรงเรขาคณิตใช้ไม่ได้: {0}", "Not a usable geometry: {1}."),
    BROKEN_TEXT(
            "ตัวอักษรในช่องนี้เสียหาย (รหัสอักขระไม่ถูกต้อง) ให้บันทึกไฟล์ต้นฉบับใหม่เป็น xlsx หรือ CSV UTF-8",
            "The letters of this cell are broken (wrong encoding); save the original anew as xlsx or CSV UTF-8."),
    UNCLOSED_QUOTE(
            "มีเครื่องหมายคำพูดเปิดแต่ไม่ปิด จึงไม่รู้ว่าข้อความจบที่ใด ให้แก้เครื่องหมายคำพูดในแถวนี้",
            "A quotation mark is opened and never closed, so the end of this text can't be told; correct it."),
    NOT_CALCULATED(
            "สูตรในช่องนี้ยังไม่ได้คำนวณ ให้เปิดไฟล์ด้วยโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
            "The formula of this cell was never calculated; open the file in a spreadsheet and save it anew."),
    INCONSISTENT("ข้อมูลในแถวขัดกันเอง: {0}", "The row contradicts itself: {1}"),
    UNKNOWN_COHORT("ไม่มีรุ่น \"{0}\"", "There is no cohort \"{0}\"."),
    NOT_PASSED(
            "\"{0}\" ไม่ได้ผ่านการฝึกอบรมในฐานะผู้เข้ารับการอบรม", "\"{0}\" has not passed a training as a trainee."),
    UNKNOWN_TRAINER("ไม่มีครู ก รหัส \"{0}\"", "There is no trainer with code \"{0}\"."),
    TRAINER_INACTIVE("{0} ไม่ได้ปฏิบัติหน้าที่ในวันดังกล่าว", "{0} is not active on that day."),
    OWN_EMPLOYER("ครู ก กำกับดูแล อปท. ที่ตนสังกัดไม่ได้", "Nobody supervises the local government that employs them."),
    CAPACITY_EXCEEDED("{0} รับผิดชอบได้ไม่เกิน {1} แห่ง", "{0} takes {1} local governments at most."),
    ASSIGNMENT_OVERLAPS(
            "ซ้อนกับการมอบหมาย {0} ตั้งแต่ {1} ให้ระบุวันสิ้นสุดของการมอบหมายนั้นก่อน (ในแถวที่อยู่ก่อนหน้า)",
            "Overlaps with the assignment of {0} from {1}: give that one its last day first (in a row above)."),
    HUB_FULL("แม่ข่ายนี้รับลูกข่ายได้ไม่เกิน {0} แห่ง", "This hub takes {0} members at most."),
    MEMBER_ELSEWHERE(
            "{0} เป็นลูกข่ายของ{1}อยู่ ให้นำออกจากแม่ข่ายนั้นก่อน (ในแถวที่อยู่ก่อนหน้า)",
            "{0} is a member of {1}: take it away there first (in a row above)."),
    UNKNOWN_MEETING("จังหวัดนี้ไม่มีการประชุม{0}", "This province has no meeting {0}."),
    AMBIGUOUS_MEETING(
            "การประชุม{0} มีมากกว่าหนึ่งครั้ง ระบุประเภทการประชุม ปี หรือวันที่ประชุม",
            "There is more than one meeting {0}; give its kind, year or day."),
    OTHER_MEETING(
            "แถวนี้เป็นของการประชุม{0} ไม่ใช่ครั้งที่กำลังนำเข้า",
            "This row is of meeting {0}, not of the one that is imported."),
    MEETING_CLOSED(
            "การประชุมครั้งที่ {0} ปิดรายงานแล้ว จึงเปลี่ยนรายชื่อไม่ได้",
            "The minutes of meeting {0} are closed; its list stays as it is."),
    AMBIGUOUS_PERSON(
            "มีชื่อ \"{0}\" มากกว่าหนึ่งคน ระบุหน่วยงานหรือรหัสครู ก",
            "More than one person is called \"{0}\"; give the office, or the code of the trainer."),
    BAD_ATTENDANCE(
            "อ่านการมาประชุมไม่ได้ ใช้ มา มาแทน ไม่มา หรือผู้เข้าร่วมประชุม",
            "Not understood: use present, substitute, absent or observer."),
    LIST_FULL("การประชุมครั้งหนึ่งมีรายชื่อได้ไม่เกิน {0} คน", "A meeting has {0} attendees at most."),
    MISSING_VALUE("ต้องมีค่า", "A value is needed here."),
    TOO_LONG("ยาวเกิน {0} ตัวอักษร", "Longer than {0} characters."),
    OUT_OF_SCOPE("อยู่นอกพื้นที่ที่ท่านรับผิดชอบ", "Outside the area that you answer for."),
    NOT_IN_EXISTENCE("{0} {1}", "{0} {2}"),
    UNKNOWN_COLUMN(
            Level.WARNING,
            "ไม่เข้าใจคอลัมน์ \"{0}\" จึงไม่ได้อ่านข้อมูลในคอลัมน์นี้",
            "The column \"{0}\" is not understood; nothing in it was read."),
    NO_ROWS(
            Level.WARNING,
            "ไม่พบแถวข้อมูลใต้หัวตาราง จึงไม่ได้อ่านข้อมูลใด",
            "There is no row of data below the header; nothing was read."),
    ALIAS_LEARNED(
            Level.WARNING, "จำ \"{0}\" ไว้เป็นอีกชื่อหนึ่งของ {1}", "\"{0}\" was learned as another name of {1}."),
    NOT_THE_TRAINER(
            Level.WARNING,
            "ชื่อเดียวกับครู ก {0} แต่หน่วยงานไม่ตรงกัน จึงบันทึกเป็นผู้แทนของ{1}",
            "Called like trainer {0}, who belongs elsewhere; taken as a representative of {1}."),
    REASON_NOT_TAKEN(
            Level.WARNING,
            "ไม่ได้บันทึกข้อความในช่องนี้ เพราะเก็บเหตุผลเฉพาะของผู้ไม่มาประชุม",
            "What stands here was not taken: a reason is kept of those who did not come."),
    COORDINATES_NOT_TAKEN(Level.WARNING, "ไม่ได้นำพิกัด {0} มาใช้: {1}", "The coordinates {0} were not taken: {2}");

    /** What a finding does to its row. */
    public enum Level {
        /** The row is rejected. */
        ERROR,
        /** The row counts, but something about it is odd. */
        WARNING
    }

    /** Stands where an argument is empty, so that no message has a hole. */
    private static final String NOTHING = "–";

    private final Level level;
    private final String thai;
    private final String english;
    private final int arguments;

    RowProblem(String thai, String english) {
        this(Level.ERROR, thai, english);
    }

    RowProblem(Level level, String thai, String english) {
        this.level = level;
        this.thai = thai;
        this.english = english;
        this.arguments = Math.max(count(thai), count(english));
    }

    private static int count(String words) {
        return new MessageFormat(words, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    public Level level() {
        return level;
    }

    /** How many arguments the words take. */
    int arguments() {
        return arguments;
    }

    String thai(Object... texts) {
        return format(thai, texts);
    }

    String english(Object... texts) {
        return format(english, texts);
    }

    private String format(String words, Object... texts) {
        if (texts.length != arguments) {
            throw new IllegalArgumentException(name() + " takes " + arguments + " arguments");
        }
        var filled = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            var text = texts[i] == null ? "" : texts[i].toString();
            filled[i] = text.isBlank() ? NOTHING : text;
        }
        return new MessageFormat(words, Locale.ROOT).format(filled);
    }
}
