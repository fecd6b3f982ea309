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
    NAME_MISMATCH("รหัส {0} คือ {1} แต่ชื่อที่ให้มาเป็นของ {2}", "Code {0} is {1}, but the name is that of {2}."),
    TYPE_MISMATCH("ทะเบียนระบุว่าเป็น {0} ไม่ใช่ {1}", "In the registry this is {0}, not {1}."),
    UNKNOWN_DISTRICT("ไม่มีอำเภอ \"{0}\" ในจังหวัดนี้", "There is no district \"{0}\" in this province."),
    DISTRICT_MISMATCH("{0} อยู่ในอำเภอ{1} ไม่ใช่ \"{2}\"", "{0} lies in district {1}, not in \"{2}\"."),
    UNKNOWN_PROVINCE("ไม่มีจังหวัด \"{0}\"", "There is no province \"{0}\"."),
    PROVINCE_MISMATCH("{0} อยู่ในจังหวัด{1} ไม่ใช่ \"{2}\"", "{0} lies in province {1}, not in \"{2}\"."),
    BAD_CODE_FORMAT("รหัส อปท. ต้องเป็นตัวเลข 7 หลัก", "A code has seven digits."),
    OUT_OF_SCOPE_BANGKOK("กรุงเทพมหานครไม่อยู่ในระบบนี้", "Bangkok is not part of this system."),
    NOT_A_LOCAL_GOVERNMENT("\"{0}\" ไม่ใช่ อปท.", "\"{0}\" is not a local government."),
    DUPLICATE_ROW("ซ้ำกับแถวที่ {0}", "The same as row {0}."),
    DUPLICATE_CONFLICT("แถวที่ {0} ให้ค่าอื่นไว้แล้ว", "Row {0} already gives other values."),
    BAD_DATE("อ่านวันที่ไม่ได้ หรืออยู่นอกช่วงที่เป็นไปได้", "Not a date, or not a possible one."),
    BAD_FISCAL_YEAR("ปีงบประมาณต้องเป็น พ.ศ. เช่น 2570", "A fiscal year is a Buddhist year such as 2570."),
    BAD_AMOUNT("อ่านจำนวนเงินไม่ได้", "Not an amount."),
    BAD_NUMBER("ไม่ใช่จำนวนที่ใช้ได้", "Not a usable number."),
    BAD_STATUS("อ่านสถานะไม่ได้", "Not a known status."),
    BAD_GEOMETRY("รูปทรงเรขาคณิตใช้ไม่ได้", "Not a usable geometry."),
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
    MISSING_VALUE("ต้องมีค่า", "A value is needed here."),
    TOO_LONG("ยาวเกิน {0} ตัวอักษร", "Longer than {0} characters."),
    OUT_OF_SCOPE("อยู่นอกพื้นที่ที่ท่านรับผิดชอบ", "Outside the area that you answer for.");

    private final String thai;
    private final String english;

    RowProblem(String thai, String english) {
        this.thai = thai;
        this.english = english;
    }

    String thai(Object... arguments) {
        return new MessageFormat(thai, Locale.ROOT).format(arguments);
    }

    String english(Object... arguments) {
        return new MessageFormat(english, Locale.ROOT).format(arguments);
    }
}
