package org.maekhai.report.document;

import static org.maekhai.report.document.Printed.column;
import static org.maekhai.report.document.Printed.item;
import static org.maekhai.report.document.Printed.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.TemplateField;

/** A template to begin with: the program's own form, with everything that can be asked for in its place. */
final class TemplateStarter {
    private static final String LIST_OF_TYPES = "ประเภท", LIST_OF_DISTRICTS = "อำเภอ";

    private TemplateStarter() {}

    static Paper paper() {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Letter(letter()));
        parts.add(new Paper.Heading(Paper.Level.TITLE, "รายงานผลการสนับสนุนและกำกับดูแลการปฏิบัติงานในระบบ e-LAAS"));
        parts.add(new Paper.Heading(Paper.Level.TITLE, "ประจำเดือน{{เดือน}} จังหวัด{{จังหวัด}}"));
        parts.add(new Paper.Words(Paper.Stand.CENTRED, "ข้อมูล ณ วันที่ {{วันที่ข้อมูล}} {{ร่าง}}"));

        parts.add(section("1. สรุป 5 บรรทัด"));
        parts.add(words("สรุป"));

        parts.add(section("2. สถานะการปฏิบัติงาน แยกประเภทและอำเภอ เทียบเดือนก่อน"));
        parts.add(words("สถานะการปฏิบัติงาน"));
        parts.add(caption("จำแนกตามประเภท"));
        parts.add(block("ตารางสถานะแยกประเภท"));
        parts.add(caption("จำแนกตามอำเภอ"));
        parts.add(block("ตารางสถานะแยกอำเภอ"));

        parts.add(section("3. งบประมาณและการเร่งรัด"));
        parts.add(words("งบประมาณ"));
        parts.add(caption("การแจ้งเร่งรัด"));
        parts.add(block("ตารางการเร่งรัด"));
        parts.add(caption("จำแนกตามประเภท"));
        parts.add(block("ตารางงบประมาณแยกประเภท"));
        parts.add(caption("จำแนกตามอำเภอ"));
        parts.add(block("ตารางงบประมาณแยกอำเภอ"));

        parts.add(section("4. การปิดบัญชีปีก่อน"));
        parts.add(words("การปิดบัญชี"));

        parts.add(section("5. การมอบหมาย การติดตามและให้คำแนะนำ"));
        parts.add(item("5.1 การมอบหมาย"));
        parts.add(words("การมอบหมาย"));
        parts.add(item("5.2 การติดตามและให้คำแนะนำ"));
        parts.add(words("การติดตาม"));
        parts.add(caption("ผลการมอบหมายและการติดตาม"));
        parts.add(block("ตารางการติดตาม"));

        parts.add(section("6. แม่ข่าย"));
        parts.add(words("แม่ข่าย"));
        parts.add(caption("เครือข่ายแม่ข่าย"));
        parts.add(block("ตารางแม่ข่าย"));

        parts.add(section("7. ผลการประชุม"));
        parts.add(words("ผลการประชุม"));

        parts.add(section("8. ปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา"));
        parts.add(caption("จำนวนเรื่องของเดือน"));
        parts.add(block("ตารางจำนวนเรื่อง"));
        parts.add(item("8.1 ปัญหา"));
        parts.add(words("ปัญหา"));
        parts.add(item("8.2 อุปสรรค"));
        parts.add(words("อุปสรรค"));
        parts.add(item("8.3 ความต้องการ"));
        parts.add(words("ความต้องการ"));
        parts.add(item("8.4 แนวทางการแก้ไขปัญหา"));
        parts.add(words("แนวทางแก้ไข"));
        parts.add(new Paper.NewPage(true));
        parts.add(caption("ตารางปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา"));
        parts.add(block("ตารางปัญหา"));
        parts.add(new Paper.NewPage(false));

        parts.add(section("9. ข้อเสนอแนะและเรื่องขอให้กรมดำเนินการ"));
        parts.add(item("9.1 ข้อเสนอแนะ"));
        parts.add(words("ข้อเสนอแนะ"));
        parts.add(item("9.2 เรื่องขอให้กรมดำเนินการ"));
        parts.add(words("เรื่องขอให้กรมดำเนินการ"));

        parts.add(section("10. แผนเดือนถัดไป ({{เดือนถัดไป}})"));
        parts.add(words("แผนเดือนถัดไป"));

        parts.add(new Paper.NewPage(false));
        parts.add(section("11. บัญชีแนบ"));
        parts.add(caption("บัญชีแนบ 1 องค์กรปกครองส่วนท้องถิ่นที่ยังไม่อนุมัติงบประมาณ"));
        parts.add(block("บัญชีแนบ1"));
        parts.add(caption("บัญชีแนบ 2 องค์กรปกครองส่วนท้องถิ่นที่ปฏิบัติงานไม่เป็นปัจจุบัน"));
        parts.add(block("บัญชีแนบ2"));
        parts.add(caption("บัญชีแนบ 3 องค์กรปกครองส่วนท้องถิ่นที่ยังไม่ปิดบัญชีปีก่อน"));
        parts.add(block("บัญชีแนบ3"));
        parts.add(new Paper.Signatures(List.of(
                new Paper.Signer("ผู้จัดทำ", "{{ผู้จัดทำ}}", List.of()),
                new Paper.Signer("ผู้ตรวจ", "{{ผู้ตรวจ}}", List.of()))));
        spare(parts);
        return new Paper("แม่แบบรายงานประจำเดือน", parts);
    }

    private static OfficialLetter letter() {
        return new OfficialLetter(
                "{{เลขที่หนังสือ}}",
                List.of("{{ส่วนราชการ}}"),
                "{{วันที่หนังสือ}}",
                "รายงานผลการสนับสนุนและกำกับดูแลการปฏิบัติงานในระบบ e-LAAS ประจำเดือน{{เดือน}}",
                "อธิบดีกรมส่งเสริมการปกครองท้องถิ่น",
                List.of("{{อ้างถึง}}"),
                List.of("รายงานประจำเดือน{{เดือน}} จำนวน 1 ชุด"),
                List.of(
                        "ตามที่กรมส่งเสริมการปกครองท้องถิ่นแจ้งแนวทางปฏิบัติในการสนับสนุนและกำกับดูแลให้องค์กรปกครองส่วนท้องถิ่น"
                                + "ปฏิบัติงานในระบบบัญชีคอมพิวเตอร์ขององค์กรปกครองส่วนท้องถิ่น (e-LAAS) นั้น",
                        "จังหวัด{{จังหวัด}}ได้ดำเนินการประจำเดือน{{เดือน}} แล้ว มีองค์กรปกครองส่วนท้องถิ่นทั้งหมด {{อปท.ทั้งหมด}} แห่ง"
                                + " ปฏิบัติงานครบถ้วนและเป็นปัจจุบัน {{อปท.เป็นปัจจุบัน}} แห่ง คิดเป็นร้อยละ {{ร้อยละ}}"
                                + " (เดือนก่อนร้อยละ {{ร้อยละเดือนก่อน}}) รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย",
                        "จึงเรียนมาเพื่อโปรดทราบ"),
                "{{ผู้ลงนาม}}",
                List.of("{{ตำแหน่งผู้ลงนาม}}"),
                List.of("{{ติดต่อ}}"));
    }

    /** What is taken from here to wherever it is wanted, and then thrown away. */
    private static void spare(List<Paper.Part> parts) {
        parts.add(new Paper.NewPage(false));
        parts.add(new Paper.Heading(Paper.Level.TITLE, "ตัวเลขและแถวที่เลือกใช้ได้"));
        parts.add(
                new Paper.Words(
                        Paper.Stand.BODY,
                        "หน้านี้และหน้าถัดไปมีไว้ให้คัดลอกไปวางในที่ที่ต้องการ เสร็จแล้วให้ลบทิ้ง แถวของตารางที่มีเครื่องหมายจุดจะพิมพ์ซ้ำตามจำนวนรายการ"));
        parts.add(new Paper.Table(
                "ตัวเลขและข้อความในบรรทัด",
                List.of(column("รายการ", 60, Paper.Align.LEFT), column("คำแทน", 40, Paper.Align.RIGHT)),
                fields(TemplateField.Kind.TEXT)
                        .map(field -> List.of(field.thai(), asked(field.name())))
                        .toList(),
                null));
        parts.add(new Paper.NewPage(true));
        for (var list : List.of(LIST_OF_TYPES, LIST_OF_DISTRICTS)) {
            rows(parts, list, List.of(16, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8));
        }
        for (var list : List.of("ปัญหา", "อุปสรรค", "ความต้องการ", "ข้อเสนอแนะ")) {
            rows(parts, list, List.of(6, 24, 18, 12, 24, 16, 16));
        }
        for (var list : List.of("แนบ1", "แนบ2", "แนบ3")) {
            rows(parts, list, List.of(8, 30, 18, 20, 34));
        }
    }

    private static void rows(List<Paper.Part> parts, String list, List<Integer> shares) {
        var fields = fields(TemplateField.Kind.ROW)
                .filter(field -> field.name().startsWith(list + "."))
                .toList();
        List<Paper.Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            var title = fields.get(i).thai().replaceFirst(".*: ", "");
            columns.add(column(title, shares.get(i), Paper.Align.LEFT));
        }
        parts.add(new Paper.Table(
                fields.get(0).thai().replaceFirst(": .*", ""),
                columns,
                List.of(fields.stream().map(field -> asked(field.name())).toList()),
                null));
    }

    private static Stream<TemplateField> fields(TemplateField.Kind kind) {
        return ReportFields.ALL.all().stream().filter(field -> field.kind() == kind);
    }

    private static Paper.Words words(String name) {
        return new Paper.Words(Paper.Stand.BODY, asked(name));
    }

    private static Paper.Words block(String name) {
        return new Paper.Words(Paper.Stand.LEFT, asked(name));
    }

    private static Paper.Heading caption(String text) {
        return new Paper.Heading(Paper.Level.SECTION, text);
    }

    private static String asked(String name) {
        return "{{" + name + "}}";
    }
}
