package org.maekhai.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maekhai.issue.IssueKind;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.AlikeIssues;
import org.maekhai.report.FrozenLetterhead;
import org.maekhai.report.ReportAnnexes;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportView;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.TemplateField;
import org.maekhai.shared.letter.TemplateField.Kind;
import org.maekhai.shared.letter.TemplateFields;
import org.maekhai.shared.letter.TemplateFilling;
import org.maekhai.shared.thai.ThaiWriting;

/** What an office's own template of the report may ask for, and what a report answers: the same figures and words as in the program's form. */
final class ReportFields {
    /** A report and the letter that goes with it. */
    private record Told(ReportView report, OfficialLetter letter, ReportTables tables) {
        ReportFigures figures() {
            return report.figures();
        }
    }

    /** @param says what stands in its place */
    private record One<T, R>(TemplateField field, Function<T, R> says) {}

    /**
     * Rows of one kind.
     *
     * @param name of its fields before the dot, {@code alias} in English; {@code thai} and {@code english} what its rows are
     * @param main the field that says that there are none
     */
    private record Rows<T>(
            String name,
            String alias,
            String thai,
            String english,
            Function<Told, List<T>> of,
            List<One<T, String>> fields,
            String main) {

        Stream<TemplateField> all() {
            return fields.stream()
                    .map(one -> new TemplateField(
                            name + "." + one.field().name(),
                            alias + "." + one.field().alias(),
                            Kind.ROW,
                            thai + ": " + one.field().thai(),
                            english + ": " + one.field().english()));
        }

        List<Map<String, String>> rows(Told told) {
            var items = of.apply(told);
            if (items.isEmpty()) {
                Map<String, String> none = new HashMap<>();
                fields.forEach(one -> none.put(one.field().name(), ""));
                none.put(main, ReportTables.NONE);
                return List.of(none);
            }
            return items.stream()
                    .map(item -> {
                        Map<String, String> cells = new HashMap<>();
                        fields.forEach(one -> cells.put(
                                one.field().name(),
                                Optional.ofNullable(one.says().apply(item)).orElse("")));
                        return cells;
                    })
                    .toList();
        }
    }

    private static final List<One<Told, String>> TEXTS = List.of(
            text(
                    "จังหวัด",
                    "province",
                    "ชื่อจังหวัด",
                    "the province",
                    told -> told.report().province().name()),
            text(
                    "เดือน",
                    "month",
                    "เดือนที่รายงาน เช่น ตุลาคม ๒๕๖๙",
                    "the month that is reported",
                    told -> Printed.month(told.report().month())),
            text(
                    "เดือนก่อน",
                    "previousMonth",
                    "เดือนก่อนเดือนที่รายงาน",
                    "the month before it",
                    told -> Printed.month(told.report().month().minusMonths(1))),
            text(
                    "เดือนถัดไป",
                    "followingMonth",
                    "เดือนถัดจากเดือนที่รายงาน",
                    "the month after it",
                    told -> Printed.month(told.report().month().plusMonths(1))),
            text(
                    "วันที่ข้อมูล",
                    "asOf",
                    "วันที่ของข้อมูล",
                    "the day of the figures",
                    told -> ThaiWriting.day(told.report().asOf())),
            text(
                    "ร่าง",
                    "draft",
                    "คำว่า (ร่าง) จนกว่าจะส่งรายงาน",
                    "(ร่าง) until it is submitted",
                    told -> told.report().frozen() ? "" : "(ร่าง)"),
            text(
                    "วันที่ส่ง",
                    "submittedOn",
                    "วันที่ส่งรายงานครั้งแรก ว่างจนกว่าจะส่ง",
                    "when it was first submitted",
                    told -> told.report().submittedOn() == null
                            ? ""
                            : ThaiWriting.day(told.report().submittedOn())),
            text(
                    "ส่วนราชการ",
                    "office",
                    "ชื่อและที่ตั้งสำนักงาน หลายบรรทัด",
                    "name and address of the office",
                    told -> lines(told.letter().office())),
            text(
                    "ติดต่อ",
                    "contact",
                    "ผู้ประสานงาน โทรศัพท์ ท้ายหนังสือ",
                    "who deals with it, as at the foot of letters",
                    told -> lines(told.letter().foot())),
            text(
                    "เลขที่หนังสือ",
                    "letterNumber",
                    "เลขที่หนังสือนำส่ง",
                    "number of the covering letter",
                    told -> told.letter().number()),
            text(
                    "วันที่หนังสือ",
                    "letterDate",
                    "วันที่หนังสือนำส่ง",
                    "date of the covering letter",
                    told -> told.letter().date()),
            text(
                    "อ้างถึง",
                    "reference",
                    "หนังสือสั่งการที่อ้างถึง",
                    "the order that it refers to",
                    told -> lines(told.letter().references())),
            text(
                    "ผู้ลงนาม",
                    "signedBy",
                    "ผู้ลงนามในรายงาน",
                    "who signs",
                    told -> told.letter().signer()),
            text(
                    "ตำแหน่งผู้ลงนาม",
                    "position",
                    "ตำแหน่งผู้ลงนาม และปฏิบัติราชการแทน",
                    "position of who signs",
                    told -> lines(told.letter().signerPosition())),
            text(
                    "ผู้จัดทำ",
                    "preparedBy",
                    "ผู้จัดทำรายงาน",
                    "who prepared it",
                    told -> orDots(told.report().preparedBy())),
            text(
                    "ผู้ตรวจ",
                    "checkedBy",
                    "ผู้ตรวจรายงาน",
                    "who checked it",
                    told -> orDots(told.report().checkedBy())),
            count("อปท.ทั้งหมด", "total", "อปท. ทั้งหมด (แห่ง)", "local governments", ReportFigures::total),
            status("อปท.เป็นปัจจุบัน", ComplianceStatus.COMPLETE_AND_CURRENT, "complete and up to date"),
            status("อปท.ล่าช้า", ComplianceStatus.COMPLETE_NOT_CURRENT, "complete, late"),
            status("อปท.ไม่ครบถ้วน", ComplianceStatus.INCOMPLETE, "incomplete"),
            status("อปท.ไม่ได้ใช้", ComplianceStatus.NOT_USING, "not using e-LAAS"),
            status("อปท.ไม่มีข้อมูล", ComplianceStatus.NO_DATA, "without data"),
            status("อปท.ยกเว้น", ComplianceStatus.EXEMPT, "exempt"),
            rate(
                    "ร้อยละ",
                    "rate",
                    "ร้อยละที่ครบถ้วนและเป็นปัจจุบัน",
                    "rate of complete and up to date",
                    ReportFigures::rate),
            rate(
                    "ร้อยละเดือนก่อน",
                    "previousRate",
                    "ร้อยละเดือนก่อน",
                    "the same a month before",
                    ReportFigures::previousRate),
            count(
                    "งบประมาณ.บันทึก",
                    "budget.recorded",
                    "บันทึกงบประมาณแล้ว (แห่ง)",
                    "budget recorded",
                    figures -> figures.budget().recorded()),
            count(
                    "งบประมาณ.อนุมัติ",
                    "budget.approved",
                    "อนุมัติงบประมาณแล้ว (แห่ง)",
                    "budget approved",
                    figures -> figures.budget().approved()),
            count(
                    "งบประมาณ.ใช้",
                    "budget.inUse",
                    "ใช้บริหารงบประมาณแล้ว (แห่ง)",
                    "budget in use",
                    figures -> figures.budget().inUse()),
            count(
                    "ปิดบัญชีปีก่อน",
                    "yearClosed",
                    "ปิดบัญชีปีก่อนแล้ว (แห่ง)",
                    "year before closed",
                    ReportFigures::yearClosed),
            count(
                    "มอบหมาย.แห่ง",
                    "coverage.covered",
                    "มีครู ก รับผิดชอบ (แห่ง)",
                    "with a trainer",
                    figures -> figures.coverage().covered()),
            rate(
                    "มอบหมาย.ร้อยละ",
                    "coverage.rate",
                    "ร้อยละที่มีครู ก รับผิดชอบ",
                    "rate of those with a trainer",
                    figures -> figures.coverage().rate()),
            count(
                    "ติดตาม.ครั้ง",
                    "visits.contacts",
                    "การติดตามและให้คำแนะนำ (ครั้ง)",
                    "contacts",
                    figures -> figures.visits().contacts()),
            count(
                    "ติดตาม.ลงพื้นที่",
                    "visits.onsite",
                    "การลงพื้นที่ (ครั้ง)",
                    "visits on site",
                    figures -> figures.visits().onsite()),
            count(
                    "ติดตาม.แห่ง",
                    "visits.reached",
                    "ได้รับการติดตามและให้คำแนะนำ (แห่ง)",
                    "reached",
                    figures -> figures.visits().reached()),
            count(
                    "ติดตาม.เลยกำหนด",
                    "visits.overdue",
                    "การติดตามตามแผนที่เลยกำหนด (ครั้ง)",
                    "overdue visits",
                    figures -> figures.visits().overdue()),
            count(
                    "แม่ข่าย.แห่ง",
                    "hubs.active",
                    "แม่ข่ายที่ปฏิบัติหน้าที่ (แห่ง)",
                    "active hubs",
                    figures -> figures.hubs().active()),
            count(
                    "แม่ข่าย.ลูกข่าย",
                    "hubs.members",
                    "อยู่ในความดูแลของแม่ข่าย (แห่ง)",
                    "members of hubs",
                    figures -> figures.hubs().members()),
            count(
                    "แม่ข่าย.ต้องช่วย",
                    "hubs.needy",
                    "ที่ต้องได้รับคำแนะนำ (แห่ง)",
                    "in need of advice",
                    figures -> figures.hubs().needy()),
            count(
                    "แม่ข่าย.ช่วยแล้ว",
                    "hubs.needyServed",
                    "ที่ต้องได้รับคำแนะนำและมีแม่ข่ายดูแล (แห่ง)",
                    "of these with a hub",
                    figures -> figures.hubs().needyServed()),
            count(
                    "เรื่อง.รับแจ้ง",
                    "issues.raised",
                    "เรื่องที่ได้รับแจ้งในเดือน",
                    "issues raised in the month",
                    figures -> figures.issues().raised()),
            count(
                    "เรื่อง.แก้ไขแล้ว",
                    "issues.resolved",
                    "เรื่องที่แก้ไขแล้วเสร็จในเดือน",
                    "issues resolved in the month",
                    figures -> figures.issues().resolved()),
            count(
                    "เรื่อง.ค้าง",
                    "issues.open",
                    "เรื่องที่อยู่ระหว่างแก้ไข ณ สิ้นเดือน",
                    "issues open at its end",
                    figures -> figures.issues().open()),
            count(
                    "เรื่อง.เสนอกรม",
                    "issues.escalated",
                    "เรื่องที่เสนอกรมและรอคำตอบ",
                    "issues waiting for the Department",
                    figures -> figures.issues().escalated()),
            figure(
                    "เร่งรัด.ครั้ง",
                    "reminders.sent",
                    "การแจ้งเร่งรัดในเดือน (ครั้ง)",
                    "reminders in the month",
                    figures -> figures.reminders() == null
                            ? Printed.NOTHING
                            : Printed.number(figures.reminders().sent())),
            figure(
                    "เร่งรัด.แล้วเสร็จ",
                    "reminders.met",
                    "แล้วเสร็จตามที่เร่งรัดในเดือน (ครั้ง)",
                    "reminders met in the month",
                    figures -> figures.reminders() == null
                            ? Printed.NOTHING
                            : Printed.number(figures.reminders().met())));

    private static final List<One<Told, Paper.Part>> BLOCKS = List.of(
            words("สรุป", "summary", "สรุป ๕ บรรทัด", "the summary", ReportView::summary),
            words(
                    "สถานะการปฏิบัติงาน",
                    "sections.status",
                    "ข้อความสถานะการปฏิบัติงาน",
                    "text: status",
                    report -> report.sections().status()),
            words(
                    "งบประมาณ",
                    "sections.budget",
                    "ข้อความงบประมาณและการเร่งรัด",
                    "text: budget",
                    report -> report.sections().budget()),
            words(
                    "การปิดบัญชี",
                    "sections.yearClosing",
                    "ข้อความการปิดบัญชีปีก่อน",
                    "text: closing of the year",
                    report -> report.sections().yearClosing()),
            words(
                    "การมอบหมาย",
                    "sections.coverage",
                    "ข้อความการมอบหมาย",
                    "text: assignments",
                    report -> report.sections().coverage()),
            words(
                    "การติดตาม",
                    "sections.followUp",
                    "ข้อความการติดตามและให้คำแนะนำ",
                    "text: follow-up",
                    report -> report.sections().followUp()),
            words(
                    "แม่ข่าย",
                    "sections.hubs",
                    "ข้อความแม่ข่าย",
                    "text: hubs",
                    report -> report.sections().hubs()),
            words(
                    "ผลการประชุม",
                    "sections.meeting",
                    "ข้อความผลการประชุม",
                    "text: meetings",
                    report -> report.sections().meeting()),
            words(
                    "ปัญหา",
                    "sections.problems",
                    "ข้อความปัญหา",
                    "text: problems",
                    report -> report.sections().problems()),
            words(
                    "อุปสรรค",
                    "sections.obstacles",
                    "ข้อความอุปสรรค",
                    "text: obstacles",
                    report -> report.sections().obstacles()),
            words(
                    "ความต้องการ",
                    "sections.needs",
                    "ข้อความความต้องการ",
                    "text: needs",
                    report -> report.sections().needs()),
            words(
                    "แนวทางแก้ไข",
                    "sections.solutions",
                    "ข้อความแนวทางการแก้ไขปัญหา",
                    "text: solutions",
                    report -> report.sections().solutions()),
            words(
                    "ข้อเสนอแนะ",
                    "sections.suggestions",
                    "ข้อความข้อเสนอแนะ",
                    "text: suggestions",
                    report -> report.sections().suggestions()),
            words(
                    "เรื่องขอให้กรมดำเนินการ",
                    "sections.requests",
                    "ข้อความเรื่องขอให้กรมดำเนินการ",
                    "text: requests to the Department",
                    report -> report.sections().requests()),
            words(
                    "แผนเดือนถัดไป",
                    "sections.nextMonth",
                    "ข้อความแผนเดือนถัดไป",
                    "text: the next month",
                    report -> report.sections().nextMonth()),
            table(
                    "ตารางสถานะแยกประเภท",
                    "tables.statusByType",
                    "ตารางสถานะแยกประเภท อปท.",
                    "table: status by type",
                    tables -> Optional.of(tables.statusesByType())),
            table(
                    "ตารางสถานะแยกอำเภอ",
                    "tables.statusByDistrict",
                    "ตารางสถานะแยกอำเภอ",
                    "table: status by district",
                    tables -> Optional.of(tables.statusesByDistrict())),
            table(
                    "ตารางงบประมาณแยกประเภท",
                    "tables.budgetByType",
                    "ตารางงบประมาณแยกประเภท อปท.",
                    "table: budget by type",
                    tables -> Optional.of(tables.budgetsByType())),
            table(
                    "ตารางงบประมาณแยกอำเภอ",
                    "tables.budgetByDistrict",
                    "ตารางงบประมาณแยกอำเภอ",
                    "table: budget by district",
                    tables -> Optional.of(tables.budgetsByDistrict())),
            table(
                    "ตารางการเร่งรัด",
                    "tables.reminders",
                    "ตารางการแจ้งเร่งรัด",
                    "table: reminders",
                    ReportTables::reminders),
            table(
                    "ตารางการติดตาม",
                    "tables.followUp",
                    "ตารางการมอบหมายและการติดตาม",
                    "table: assignments and follow-up",
                    tables -> Optional.of(tables.followUp())),
            table(
                    "ตารางแม่ข่าย",
                    "tables.hubs",
                    "ตารางเครือข่ายแม่ข่าย",
                    "table: hubs",
                    tables -> Optional.of(tables.network())),
            table(
                    "ตารางจำนวนเรื่อง",
                    "tables.issues",
                    "ตารางจำนวนปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะ",
                    "table: numbers of issues",
                    tables -> Optional.of(tables.issues())),
            table(
                    "ตารางปัญหา",
                    "tables.problems",
                    "ตารางปัญหา อุปสรรค ความต้องการ และแนวทางแก้ไข ควรอยู่ในหน้าแนวนอน",
                    "table: problems, obstacles, needs and solutions; best on a lying page",
                    ReportTables::problems),
            table(
                    "บัญชีแนบ1",
                    "tables.notApproved",
                    "บัญชีแนบ ๑ ยังไม่อนุมัติงบประมาณ",
                    "annex 1: budget not approved",
                    tables -> tables.annex(ReportTables.Annex.NOT_APPROVED)),
            table(
                    "บัญชีแนบ2",
                    "tables.notCurrent",
                    "บัญชีแนบ ๒ ไม่เป็นปัจจุบัน",
                    "annex 2: not up to date",
                    tables -> tables.annex(ReportTables.Annex.NOT_CURRENT)),
            table(
                    "บัญชีแนบ3",
                    "tables.notClosed",
                    "บัญชีแนบ ๓ ยังไม่ปิดบัญชีปีก่อน",
                    "annex 3: year not closed",
                    tables -> tables.annex(ReportTables.Annex.NOT_CLOSED)));

    private static final List<Rows<?>> ROWS = List.of(
            places("ประเภท", "byType", "แถวของแต่ละประเภท อปท.", "a row for each type", ReportFigures::byType),
            places("อำเภอ", "byDistrict", "แถวของแต่ละอำเภอ", "a row for each district", ReportFigures::byDistrict),
            issues("ปัญหา", "problems", "แถวของแต่ละปัญหา", "a row for each problem", IssueKind.PROBLEM),
            issues("อุปสรรค", "obstacles", "แถวของแต่ละอุปสรรค", "a row for each obstacle", IssueKind.OBSTACLE),
            issues("ความต้องการ", "needs", "แถวของแต่ละความต้องการ", "a row for each need", IssueKind.NEED),
            issues(
                    "ข้อเสนอแนะ",
                    "suggestions",
                    "แถวของแต่ละข้อเสนอแนะ",
                    "a row for each suggestion",
                    IssueKind.SUGGESTION),
            annex(
                    "แนบ1",
                    "notApproved",
                    "แถวของ อปท. ที่ยังไม่อนุมัติงบประมาณ",
                    "a row for each without an approved budget",
                    ReportTables.Annex.NOT_APPROVED),
            annex(
                    "แนบ2",
                    "notCurrent",
                    "แถวของ อปท. ที่ไม่เป็นปัจจุบัน",
                    "a row for each that is not up to date",
                    ReportTables.Annex.NOT_CURRENT),
            annex(
                    "แนบ3",
                    "notClosed",
                    "แถวของ อปท. ที่ยังไม่ปิดบัญชีปีก่อน",
                    "a row for each that has not closed the year",
                    ReportTables.Annex.NOT_CLOSED));

    static final TemplateFields ALL = new TemplateFields(Stream.of(
                    TEXTS.stream().map(One::field),
                    BLOCKS.stream().map(One::field),
                    ROWS.stream().flatMap(Rows::all))
            .flatMap(fields -> fields)
            .toList());

    private ReportFields() {}

    static TemplateFilling of(ReportView report, FrozenLetterhead letterhead) {
        var paper = new ReportPaper(report, letterhead.from(), letterhead.reference());
        var told = new Told(report, paper.letter(), new ReportTables(report));
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(one -> texts.put(one.field().name(), one.says().apply(told)));
        Map<String, Paper.Part> blocks = new LinkedHashMap<>();
        BLOCKS.forEach(one -> blocks.put(one.field().name(), one.says().apply(told)));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        ROWS.forEach(list -> rows.put(list.name(), list.rows(told)));
        return new TemplateFilling(texts, blocks, rows);
    }

    private static One<Told, String> text(
            String name, String alias, String thai, String english, Function<Told, String> says) {
        return new One<>(new TemplateField(name, alias, Kind.TEXT, thai, english), says);
    }

    private static One<Told, String> figure(
            String name, String alias, String thai, String english, Function<ReportFigures, String> says) {
        return text(name, "figures." + alias, thai, english, told -> says.apply(told.figures()));
    }

    private static One<Told, String> count(
            String name, String alias, String thai, String english, Function<ReportFigures, Integer> count) {
        return figure(name, alias, thai, english, figures -> Printed.number(count.apply(figures)));
    }

    private static One<Told, String> rate(
            String name, String alias, String thai, String english, Function<ReportFigures, Double> rate) {
        return figure(name, alias, thai, english, figures -> Printed.rate(rate.apply(figures)));
    }

    private static One<Told, String> status(String name, ComplianceStatus status, String english) {
        return count(
                name,
                "byStatus." + status,
                Printed.WORDS.code(status) + " (แห่ง)",
                english,
                figures -> figures.byStatus().getOrDefault(status, 0));
    }

    private static One<Told, Paper.Part> words(
            String name, String alias, String thai, String english, Function<ReportView, String> says) {
        return new One<>(
                new TemplateField(name, alias, Kind.BLOCK, thai, english),
                told -> Printed.body(says.apply(told.report())));
    }

    /** What it is about is said by the template. */
    private static One<Told, Paper.Part> table(
            String name,
            String alias,
            String thai,
            String english,
            Function<ReportTables, Optional<Paper.Table>> table) {
        return new One<>(
                new TemplateField(name, alias, Kind.BLOCK, thai, english),
                told -> table.apply(told.tables())
                        .<Paper.Part>map(found -> found)
                        .orElseGet(() -> Printed.body(ReportTables.NONE)));
    }

    private static <T> One<T, String> cell(
            String name, String alias, String thai, String english, Function<T, String> says) {
        return new One<>(new TemplateField(name, alias, Kind.ROW, thai, english), says);
    }

    private static Rows<ReportFigures.Row> places(
            String name,
            String alias,
            String thai,
            String english,
            Function<ReportFigures, List<ReportFigures.Row>> rows) {
        List<One<ReportFigures.Row, String>> fields = new ArrayList<>();
        fields.add(cell("ชื่อ", "name", "ชื่อ", "its name", ReportFigures.Row::name));
        fields.add(cell("ทั้งหมด", "total", "ทั้งหมด", "all", row -> Printed.number(row.total())));
        for (var one : TEXTS) {
            // the same words as of all of it
            if (one.field().alias().startsWith("figures.byStatus.")) {
                var status = ComplianceStatus.valueOf(one.field().alias().substring("figures.byStatus.".length()));
                fields.add(cell(
                        one.field().name().substring("อปท.".length()),
                        status.name(),
                        Printed.WORDS.code(status),
                        one.field().english(),
                        row -> Printed.number(row.byStatus().getOrDefault(status, 0))));
            }
        }
        fields.add(cell("ร้อยละ", "rate", "ร้อยละ", "rate", row -> Printed.rate(row.rate())));
        fields.add(cell(
                "ร้อยละเดือนก่อน",
                "previousRate",
                "ร้อยละเดือนก่อน",
                "rate a month before",
                row -> Printed.rate(row.previousRate())));
        fields.add(cell(
                "บันทึก",
                "recorded",
                "บันทึกงบประมาณแล้ว",
                "budget recorded",
                row -> Printed.number(row.budget().recorded())));
        fields.add(cell(
                "อนุมัติ",
                "approved",
                "อนุมัติงบประมาณแล้ว",
                "budget approved",
                row -> Printed.number(row.budget().approved())));
        fields.add(cell(
                "ใช้",
                "inUse",
                "ใช้บริหารงบประมาณแล้ว",
                "budget in use",
                row -> Printed.number(row.budget().inUse())));
        fields.add(cell(
                "ปิดบัญชี",
                "yearClosed",
                "ปิดบัญชีปีก่อนแล้ว",
                "year before closed",
                row -> Printed.number(row.yearClosed())));
        return new Rows<>(
                name,
                alias,
                thai,
                english,
                told -> Optional.ofNullable(rows.apply(told.figures())).orElse(List.of()),
                fields,
                "ชื่อ");
    }

    /** With its place among them, from 1. */
    private record Numbered<T>(int number, T of) {
        static <T> List<Numbered<T>> all(List<T> of) {
            return IntStream.range(0, of.size())
                    .mapToObj(i -> new Numbered<>(i + 1, of.get(i)))
                    .toList();
        }

        static <T> One<Numbered<T>, String> place() {
            return cell("ที่", "no", "ลำดับที่", "number", one -> Integer.toString(one.number()));
        }
    }

    private static Rows<Numbered<AlikeIssues>> issues(
            String name, String alias, String thai, String english, IssueKind kind) {
        return new Rows<>(
                name,
                alias,
                thai,
                english,
                told -> Numbered.all(told.tables().alike(List.of(kind))),
                List.of(
                        Numbered.place(),
                        cell(
                                "เรื่อง",
                                "title",
                                "เรื่อง",
                                "what it is",
                                one -> one.of().first().title()),
                        cell("แห่ง", "places", "อปท. ที่แจ้ง", "who told it", one -> ReportTables.places(one.of())),
                        cell(
                                "ด้าน",
                                "module",
                                "ด้าน",
                                "what it is about",
                                one -> Printed.WORDS.code(one.of().first().module())),
                        cell(
                                "แนวทางแก้ไข",
                                "solution",
                                "แนวทางการแก้ไขปัญหา",
                                "what solves it",
                                one -> ReportTables.solutions(one.of())),
                        cell(
                                "ผู้รับผิดชอบ",
                                "owner",
                                "ผู้รับผิดชอบ",
                                "who is in charge",
                                one -> ReportTables.owners(one.of())),
                        cell("กำหนด", "dueOn", "กำหนดแล้วเสร็จ", "due day", one -> ReportTables.dueDays(one.of()))),
                "เรื่อง");
    }

    private static Rows<Numbered<ReportAnnexes.Row>> annex(
            String name, String alias, String thai, String english, ReportTables.Annex annex) {
        return new Rows<>(
                name,
                alias,
                thai,
                english,
                told -> Numbered.all(annex.rows(told.report())),
                List.of(
                        Numbered.place(),
                        cell(
                                "อปท",
                                "name",
                                "ชื่อ อปท.",
                                "its name",
                                one -> one.of().localGovernment().name()),
                        cell(
                                "อำเภอ",
                                "district",
                                "อำเภอ",
                                "its district",
                                one -> one.of().localGovernment().district().name()),
                        cell(
                                "สถานะ",
                                "status",
                                "สถานะ",
                                "its status",
                                one -> Printed.WORDS.code(one.of().status())),
                        cell("เหตุผล", "why", "เหตุผล", "why", one -> ReportTables.why(one.of()))),
                "อปท");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Room for who writes it by hand. */
    private static String orDots(String name) {
        return name == null || name.isBlank() ? "........................................" : name;
    }
}
