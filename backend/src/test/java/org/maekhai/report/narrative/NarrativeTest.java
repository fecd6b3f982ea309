package org.maekhai.report.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssuesOfKind;
import org.maekhai.issue.IssuesWaiting;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.MeetingOfMonth;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.Proposed;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportSection;
import org.maekhai.shared.thai.ThaiWriting;
import org.maekhai.visit.VisitCounts;
import org.maekhai.visit.VisitsOfMonth;

class NarrativeTest {
    private final AMonth nan = new AMonth();

    private void hundred() {
        nan.with(ComplianceStatus.COMPLETE_AND_CURRENT, 85)
                .with(ComplianceStatus.COMPLETE_NOT_CURRENT, 5)
                .with(ComplianceStatus.INCOMPLETE, 8)
                .with(ComplianceStatus.EXEMPT, 2);
    }

    private void says(ReportSection section, String... lines) {
        assertEquals(List.of(lines), nan.lines(section));
    }

    @Test
    void everySectionSaysSomethingOfAProvinceOfWhichNothingIsKnown() {
        var told = nan.told();
        assertEquals(List.of(ReportSection.values()), List.copyOf(told.keySet()));
        told.values().forEach(proposed -> assertFalse(proposed.text().isBlank()));
    }

    @Test
    void aTextIsItsSentencesALineEachAndEachStandsOnAList() {
        hundred();
        nan.told().forEach((section, proposed) -> {
            assertEquals(
                    proposed.text(),
                    String.join(
                            "\n",
                            proposed.sentences().stream().map(one -> one.text()).toList()));
            proposed.sentences().forEach(sentence -> {
                assertFalse(sentence.standsOn().isEmpty(), () -> section + ": " + sentence.text());
                sentence.standsOn().forEach(on -> assertTrue(on.link().startsWith("/"), on::link));
            });
        });
    }

    @Test
    void theSummaryHasFiveLines() {
        says(
                ReportSection.SUMMARY,
                "1. ณ วันที่ 31 ตุลาคม 2569 ไม่มีองค์กรปกครองส่วนท้องถิ่นของจังหวัดน่านในทะเบียน จึงไม่มีสถานะการปฏิบัติงานที่จะรายงาน",
                "2. ไม่มีองค์กรปกครองส่วนท้องถิ่นที่ต้องบันทึกและอนุมัติงบประมาณในระบบ e-LAAS",
                "3. ในเดือนตุลาคม 2569 ไม่มีการติดตามและให้คำแนะนำที่บันทึกในระบบ",
                "4. ในเดือนตุลาคม 2569 ไม่มีปัญหา อุปสรรค หรือความต้องการที่ต้องแก้ไข",
                "5. ไม่มีเรื่องที่ขอให้กรมส่งเสริมการปกครองท้องถิ่นดำเนินการ และยังไม่ได้กำหนดแผนการติดตามและให้คำแนะนำในเดือนพฤศจิกายน 2569");
        hundred();
        nan.covered = 98;
        nan.hubs = new ReportFigures.Network(8, 41, 10, 13);
        nan.visits = new VisitCounts(40, 22, 35, 3);
        nan.counts = new ReportFigures.Issues(6, 2, 9, 1);
        var lines = nan.lines(ReportSection.SUMMARY);
        assertEquals(5, lines.size());
        assertEquals(
                "3. ในเดือนตุลาคม 2569 ครู ก ได้ติดตามและให้คำแนะนำ จำนวน 40 ครั้ง เป็นการลงพื้นที่ จำนวน 22 ครั้ง ทางโทรศัพท์และระบบออนไลน์ จำนวน 18 ครั้ง ครอบคลุมองค์กรปกครองส่วนท้องถิ่น จำนวน 35 แห่ง จาก 100 แห่ง (ร้อยละ 35.0) มีครู ก รับผิดชอบแล้ว จำนวน 98 แห่ง จาก 100 แห่ง (ร้อยละ 98.0) และมีแม่ข่าย จำนวน 8 แห่ง",
                lines.get(2));
        assertEquals(
                "4. ในเดือนตุลาคม 2569 ได้รับแจ้งปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะ จำนวน 6 เรื่อง แก้ไขแล้วเสร็จ จำนวน 2 เรื่อง และอยู่ระหว่างแก้ไข จำนวน 9 เรื่อง",
                lines.get(3));
    }

    @Test
    void statusIsComparedWithTheMonthBefore() {
        hundred();
        nan.previousRate = 0.8;
        nan.risen = AMonth.names(2);
        nan.fallen = AMonth.names(6);
        says(
                ReportSection.STATUS,
                "ณ วันที่ 31 ตุลาคม 2569 จังหวัดน่านมีองค์กรปกครองส่วนท้องถิ่น จำนวน 100 แห่ง ได้รับยกเว้น จำนวน 2 แห่ง คงเหลือที่อยู่ในเกณฑ์ประเมิน จำนวน 98 แห่ง ปฏิบัติงานในระบบ e-LAAS ครบถ้วนและเป็นปัจจุบัน จำนวน 85 แห่ง คิดเป็นร้อยละ 86.7 เพิ่มขึ้นจากสิ้นเดือนกันยายน 2569 ซึ่งอยู่ที่ร้อยละ 80.0",
                "องค์กรปกครองส่วนท้องถิ่นที่ต้องเร่งให้คำแนะนำ แบ่งเป็น ครบถ้วนแต่ยังไม่เป็นปัจจุบัน จำนวน 5 แห่ง และยังปฏิบัติงานไม่ครบถ้วน จำนวน 8 แห่ง",
                "เมื่อเทียบกับสิ้นเดือนกันยายน 2569 มีสถานะดีขึ้น จำนวน 2 แห่ง ได้แก่ อบต.ที่1 และอบต.ที่2 และมีสถานะลดลง จำนวน 6 แห่ง");
        nan.previousRate = 0.9;
        assertTrue(nan.lines(ReportSection.STATUS)
                .get(0)
                .endsWith("ร้อยละ 86.7 ลดลงจากสิ้นเดือนกันยายน 2569 ซึ่งอยู่ที่ร้อยละ 90.0"));
        nan.previousRate = 0.8671;
        assertTrue(nan.lines(ReportSection.STATUS).get(0).endsWith("ร้อยละ 86.7 เท่ากับสิ้นเดือนกันยายน 2569"));
    }

    @Test
    void whereAllAreCompleteNobodyIsNamed() {
        nan.with(ComplianceStatus.COMPLETE_AND_CURRENT, 1);
        nan.previousRate = 1.0;
        says(
                ReportSection.STATUS,
                "ณ วันที่ 31 ตุลาคม 2569 จังหวัดน่านมีองค์กรปกครองส่วนท้องถิ่น จำนวน 1 แห่ง ปฏิบัติงานในระบบ e-LAAS ครบถ้วนและเป็นปัจจุบันครบทุกแห่ง จำนวน 1 แห่ง คิดเป็นร้อยละ 100.0 เท่ากับสิ้นเดือนกันยายน 2569",
                "ไม่มีองค์กรปกครองส่วนท้องถิ่นที่ยังปฏิบัติงานไม่ครบถ้วนหรือไม่เป็นปัจจุบัน",
                "เมื่อเทียบกับสิ้นเดือนกันยายน 2569 สถานะของทุกแห่งคงเดิม");
    }

    @Test
    void whereNobodyHasComeThereNoZeroIsCounted() {
        nan.with(ComplianceStatus.INCOMPLETE, 2);
        nan.previousRate = 0.5;
        nan.byType.addAll(List.of(AMonth.row("เทศบาลตำบล", 0, 1), AMonth.row("องค์การบริหารส่วนตำบล", 0, 1)));
        nan.recorded = 1;
        nan.notApproved = AMonth.names(2);
        var status = nan.lines(ReportSection.STATUS);
        assertEquals(
                "ณ วันที่ 31 ตุลาคม 2569 จังหวัดน่านมีองค์กรปกครองส่วนท้องถิ่น จำนวน 2 แห่ง ยังไม่มีแห่งใดปฏิบัติงานในระบบ e-LAAS ครบถ้วนและเป็นปัจจุบัน ลดลงจากสิ้นเดือนกันยายน 2569 ซึ่งอยู่ที่ร้อยละ 50.0",
                status.get(0));
        assertEquals(
                "องค์กรปกครองส่วนท้องถิ่นที่ต้องเร่งให้คำแนะนำ คือ ยังปฏิบัติงานไม่ครบถ้วน จำนวน 2 แห่ง",
                status.get(1));
        assertEquals(
                "จำแนกตามประเภทที่ครบถ้วนและเป็นปัจจุบัน ได้แก่ เทศบาลตำบล ยังไม่มี จากทั้งหมด 1 แห่ง และองค์การบริหารส่วนตำบล ยังไม่มี จากทั้งหมด 1 แห่ง",
                status.get(3));
        assertEquals(
                "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570 บันทึกในระบบ e-LAAS แล้ว จำนวน 1 แห่ง จาก 2 แห่ง (ร้อยละ 50.0) ยังไม่มีแห่งใดอนุมัติ และยังไม่มีแห่งใดใช้ในการบริหารงบประมาณ",
                nan.lines(ReportSection.BUDGET).get(0));
        assertEquals(
                "3. ในเดือนตุลาคม 2569 ไม่มีการติดตามและให้คำแนะนำที่บันทึกในระบบ ยังไม่ได้มอบหมายครู ก และยังไม่มีแม่ข่าย",
                nan.lines(ReportSection.SUMMARY).get(2));
    }

    @Test
    void ofAllWhoAreExemptNothingIsExpected() {
        nan.with(ComplianceStatus.EXEMPT, 3);
        assertEquals(
                "ณ วันที่ 31 ตุลาคม 2569 จังหวัดน่านมีองค์กรปกครองส่วนท้องถิ่น จำนวน 3 แห่ง ซึ่งได้รับยกเว้นการประเมินทั้งหมด",
                nan.lines(ReportSection.STATUS).get(0));
    }

    @Test
    void theBestAndTheWorstDistrictsAreNamed() {
        hundred();
        nan.byType.addAll(
                List.of(AMonth.row("องค์การบริหารส่วนจังหวัด", 1, 1), AMonth.row("องค์การบริหารส่วนตำบล", 83, 98)));
        nan.byDistrict.addAll(
                List.of(AMonth.row("เมืองน่าน", 10, 10), AMonth.row("ปัว", 5, 10), AMonth.row("เวียงสา", 4, 8)));
        var lines = nan.lines(ReportSection.STATUS);
        assertEquals(
                "จำแนกตามประเภทที่ครบถ้วนและเป็นปัจจุบัน ได้แก่ องค์การบริหารส่วนจังหวัด ครบทุกแห่ง จำนวน 1 แห่ง และองค์การบริหารส่วนตำบล จำนวน 83 แห่ง จาก 98 แห่ง (ร้อยละ 84.7)",
                lines.get(2));
        assertEquals(
                "อำเภอที่มีผลการปฏิบัติงานสูงสุด ได้แก่ อำเภอเมืองน่าน (ร้อยละ 100.0) และอำเภอที่มีผลการปฏิบัติงานต่ำสุด ได้แก่ อำเภอปัว และอำเภอเวียงสา (ร้อยละ 50.0)",
                lines.get(3));
        nan.byDistrict.remove(0);
        assertEquals(
                "ทุกอำเภอมีผลการปฏิบัติงานเท่ากัน คือร้อยละ 50.0",
                nan.lines(ReportSection.STATUS).get(3));
    }

    @Test
    void whoHasNotApprovedIsNamedWhereTheyAreFewAndWasPressed() {
        hundred();
        nan.recorded = 97;
        nan.notApproved = AMonth.names(10);
        nan.notInUse = AMonth.names(2);
        nan.visited = 5;
        says(
                ReportSection.BUDGET,
                "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570 บันทึกในระบบ e-LAAS แล้ว จำนวน 97 แห่ง จาก 98 แห่ง (ร้อยละ 99.0) อนุมัติแล้ว จำนวน 88 แห่ง จาก 98 แห่ง (ร้อยละ 89.8) และใช้ในการบริหารงบประมาณแล้ว จำนวน 86 แห่ง จาก 98 แห่ง (ร้อยละ 87.8)",
                "คงเหลือที่ยังไม่อนุมัติงบประมาณในระบบ จำนวน 10 แห่ง รายละเอียดตามบัญชีแนบ 1",
                "อนุมัติแล้วแต่ยังไม่ใช้ในการบริหารงบประมาณ จำนวน 2 แห่ง ได้แก่ อบต.ที่1 และอบต.ที่2",
                "ในเดือนตุลาคม 2569 ครู ก ได้ติดตามเร่งรัดแห่งที่คงเหลือดังกล่าวแล้ว จำนวน 5 แห่ง จาก 12 แห่ง (ร้อยละ 41.7)");
        nan.visited = 0;
        nan.reminders = new ReportFigures.Reminders(4, 1);
        assertEquals(
                List.of(
                        "ในเดือนตุลาคม 2569 จังหวัดได้แจ้งเร่งรัดแล้ว จำนวน 4 ครั้ง และดำเนินการแล้วเสร็จตามที่เร่งรัด จำนวน 1 แห่ง",
                        "ในเดือนตุลาคม 2569 ยังไม่ได้ติดตามแห่งที่คงเหลือ จังหวัดจะเร่งดำเนินการในเดือนถัดไป"),
                nan.lines(ReportSection.BUDGET).subList(3, 5));
    }

    @Test
    void aBudgetThatAllUseOfWhomItIsExpectedNeedsOneSentence() {
        hundred();
        nan.recorded = 98;
        says(
                ReportSection.BUDGET,
                "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570 องค์กรปกครองส่วนท้องถิ่นบันทึก อนุมัติ และใช้ระบบ e-LAAS ในการบริหารงบประมาณแล้วครบทุกแห่ง จำนวน 98 แห่ง");
    }

    @Test
    void fromTheMiddleOfAugustTheNextYearsBudgetIsToldToo() {
        nan.month = YearMonth.of(2026, 8);
        nan.asOf = LocalDate.of(2026, 8, 31);
        hundred();
        nan.recorded = 98;
        nan.next = new MonthFacts.NextBudget(2570, 0, 100);
        assertEquals(
                "สำหรับงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570 ยังไม่มีแห่งใดอนุมัติในระบบ e-LAAS ทั้งนี้ ต้องพร้อมใช้งานในวันที่ 1 ตุลาคม 2569",
                nan.lines(ReportSection.BUDGET).get(1));
        nan.next = new MonthFacts.NextBudget(2570, 40, 100);
        assertEquals(
                "สำหรับงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570 อนุมัติในระบบ e-LAAS แล้ว จำนวน 40 แห่ง จาก 100 แห่ง (ร้อยละ 40.0) ทั้งนี้ ต้องพร้อมใช้งานในวันที่ 1 ตุลาคม 2569",
                nan.lines(ReportSection.BUDGET).get(1));
    }

    @Test
    void closingOfTheYearBeforeIsDueByTheEndOfDecember() {
        hundred();
        nan.notClosed = AMonth.names(3);
        says(
                ReportSection.YEAR_CLOSING,
                "องค์กรปกครองส่วนท้องถิ่นปิดบัญชีประจำปีงบประมาณ พ.ศ. 2569 ในระบบ e-LAAS แล้ว จำนวน 95 แห่ง จาก 98 แห่ง (ร้อยละ 96.9)",
                "คงเหลือที่ยังไม่ปิดบัญชี จำนวน 3 แห่ง ได้แก่ อบต.ที่1 อบต.ที่2 และอบต.ที่3",
                "ทั้งนี้ ต้องส่งรายงานการเงินให้สำนักงานการตรวจเงินแผ่นดินภายในวันที่ 29 ธันวาคม 2569");
        nan.month = YearMonth.of(2026, 12);
        nan.asOf = LocalDate.of(2026, 12, 31);
        assertEquals(
                "ทั้งนี้ พ้นกำหนดส่งรายงานการเงินให้สำนักงานการตรวจเงินแผ่นดินเมื่อวันที่ 29 ธันวาคม 2569 แล้ว จังหวัดจะเร่งรัดให้ปิดบัญชีโดยเร็ว",
                nan.lines(ReportSection.YEAR_CLOSING).get(2));
        nan.notClosed = List.of();
        says(
                ReportSection.YEAR_CLOSING,
                "องค์กรปกครองส่วนท้องถิ่นปิดบัญชีประจำปีงบประมาณ พ.ศ. 2569 ในระบบ e-LAAS แล้ว ครบทุกแห่ง จำนวน 98 แห่ง");
        nan.notClosed = AMonth.names(98);
        assertEquals(
                "ยังไม่มีองค์กรปกครองส่วนท้องถิ่นที่ปิดบัญชีประจำปีงบประมาณ พ.ศ. 2569 ในระบบ e-LAAS",
                nan.lines(ReportSection.YEAR_CLOSING).get(0));
    }

    @Test
    void visitsAreCountedAndWhatTheyFoundMostOftenIsTold() {
        hundred();
        nan.visits = new VisitCounts(2, 2, 1, 0);
        nan.findings.add(new VisitsOfMonth.Finding("จัดทำใบนำส่งเงินทุกวันที่มีการรับเงินหรือไม่", 7));
        nan.findings.add(new VisitsOfMonth.Finding("ไม่มีรายการค้างอนุมัติเกิน 5 วันทำการใช่หรือไม่", 4));
        says(
                ReportSection.FOLLOW_UP,
                "ในเดือนตุลาคม 2569 ครู ก ได้ติดตามและให้คำแนะนำ จำนวน 2 ครั้ง โดยลงพื้นที่ทุกครั้ง ครอบคลุมองค์กรปกครองส่วนท้องถิ่น จำนวน 1 แห่ง จาก 100 แห่ง (ร้อยละ 1.0)",
                "ไม่มีการติดตามตามแผนที่เลยกำหนด",
                "ข้อที่ตรวจพบว่ายังไม่เป็นไปตามเกณฑ์มากที่สุด ได้แก่ (1) “จัดทำใบนำส่งเงินทุกวันที่มีการรับเงิน” จำนวน 7 แห่ง (2) “ไม่มีรายการค้างอนุมัติเกิน 5 วันทำการ” จำนวน 4 แห่ง");
        nan.visits = new VisitCounts(3, 0, 3, 2);
        nan.findings.clear();
        says(
                ReportSection.FOLLOW_UP,
                "ในเดือนตุลาคม 2569 ครู ก ได้ติดตามและให้คำแนะนำ จำนวน 3 ครั้ง ทางโทรศัพท์และระบบออนไลน์ ครอบคลุมองค์กรปกครองส่วนท้องถิ่น จำนวน 3 แห่ง จาก 100 แห่ง (ร้อยละ 3.0)",
                "มีการติดตามตามแผนที่เลยกำหนดแล้วยังไม่ได้ดำเนินการ จำนวน 2 ครั้ง");
    }

    @Test
    void whoHasNoTrainerIsNamed() {
        hundred();
        says(ReportSection.COVERAGE, "ยังไม่ได้มอบหมายครู ก รับผิดชอบองค์กรปกครองส่วนท้องถิ่น");
        nan.covered = 99;
        nan.uncovered = AMonth.names(1);
        says(
                ReportSection.COVERAGE,
                "มอบหมายครู ก รับผิดชอบองค์กรปกครองส่วนท้องถิ่นแล้ว จำนวน 99 แห่ง จาก 100 แห่ง (ร้อยละ 99.0)",
                "ยังไม่มีครู ก รับผิดชอบ จำนวน 1 แห่ง ได้แก่ อบต.ที่1");
        nan.covered = 100;
        nan.uncovered = List.of();
        says(ReportSection.COVERAGE, "มอบหมายครู ก รับผิดชอบองค์กรปกครองส่วนท้องถิ่นแล้ว ครบทุกแห่ง จำนวน 100 แห่ง");
    }

    @Test
    void hubsServeWhoNeedsIt() {
        nan.hubs = new ReportFigures.Network(8, 41, 10, 13);
        says(
                ReportSection.HUBS,
                "มีองค์กรปกครองส่วนท้องถิ่นที่ปฏิบัติหน้าที่แม่ข่าย จำนวน 8 แห่ง ให้คำแนะนำแก่องค์กรปกครองส่วนท้องถิ่นข้างเคียง จำนวน 41 แห่ง",
                "องค์กรปกครองส่วนท้องถิ่นที่ต้องได้รับคำแนะนำ จำนวน 13 แห่ง มีแม่ข่ายดูแลแล้ว จำนวน 10 แห่ง คงเหลือ จำนวน 3 แห่ง");
        nan.hubs = new ReportFigures.Network(1, 0, 0, 2);
        says(
                ReportSection.HUBS,
                "มีองค์กรปกครองส่วนท้องถิ่นที่ปฏิบัติหน้าที่แม่ข่าย จำนวน 1 แห่ง แต่ยังไม่มีแห่งใดอยู่ในความดูแล",
                "องค์กรปกครองส่วนท้องถิ่นที่ต้องได้รับคำแนะนำ จำนวน 2 แห่ง ยังไม่มีแห่งใดมีแม่ข่ายดูแล");
        nan.hubs = new ReportFigures.Network(2, 4, 2, 2);
        assertEquals(
                "องค์กรปกครองส่วนท้องถิ่นที่ต้องได้รับคำแนะนำ จำนวน 2 แห่ง มีแม่ข่ายดูแลครบทุกแห่ง",
                nan.lines(ReportSection.HUBS).get(1));
    }

    private void met(LocalDate doneOn) {
        nan.meetings.add(new MeetingOfMonth(
                UUID.randomUUID(),
                MeetingKind.MONTHLY_SUMMARY,
                10,
                2569,
                LocalDate.of(2026, 10, 28),
                "ห้องประชุม สถจ.น่าน",
                30,
                2,
                List.of(new MeetingOfMonth.Resolved("การเร่งรัดงบประมาณ", "เห็นชอบ")),
                List.of(new MeetingOfMonth.OpenAction(
                        "จัดคลินิก e-LAAS", "กลุ่มงานการเงิน", LocalDate.of(2026, 11, 15), doneOn)),
                true));
    }

    @Test
    void whatAMeetingResolvedAndWhatIsLeftOfItIsTold() {
        met(null);
        says(
                ReportSection.MEETING,
                "การประชุมสรุปประจำเดือน ครั้งที่ 10/2569 เมื่อวันที่ 28 ตุลาคม 2569 ณ ห้องประชุม สถจ.น่าน มีผู้มาประชุม จำนวน 30 คน ไม่มาประชุม จำนวน 2 คน",
                "โดยมีเรื่องที่ที่ประชุมมีมติ ได้แก่ เรื่องการเร่งรัดงบประมาณ มติที่ประชุม เห็นชอบ",
                "เรื่องที่ที่ประชุมมอบหมายและยังอยู่ระหว่างดำเนินการ จำนวน 1 เรื่อง ได้แก่ จัดคลินิก e-LAAS (ผู้รับผิดชอบ กลุ่มงานการเงิน ภายในวันที่ 15 พฤศจิกายน 2569)");
        nan.meetings.clear();
        met(LocalDate.of(2026, 10, 30));
        assertEquals(
                "เรื่องที่ที่ประชุมมอบหมาย จำนวน 1 เรื่อง ดำเนินการแล้วเสร็จทั้งหมด",
                nan.lines(ReportSection.MEETING).get(2));
    }

    @Test
    void whoSaysTheSameIsToldOnceByWhatItIsAbout() {
        nan.issue(
                        IssueKind.PROBLEM,
                        IssueModule.BUDGET,
                        "กดอนุมัติงบประมาณแล้วระบบแจ้งว่ายอดไม่สมดุล",
                        "หนึ่ง",
                        "ลบรายการที่ซ้ำ")
                .issue(IssueKind.PROBLEM, IssueModule.BUDGET, "กดอนุมัติงบประมาณแล้ว ระบบแจ้งยอดไม่สมดุล", "สอง", null)
                .issue(IssueKind.PROBLEM, IssueModule.BUDGET, "โอนงบประมาณแล้วยอดคงเหลือไม่ขยับ", "สาม", null)
                .issue(IssueKind.PROBLEM, IssueModule.SYSTEM, "ระบบช้าช่วงสิ้นเดือน", null, null)
                .issue(IssueKind.NEED, IssueModule.OTHER, "ขอคู่มือฉบับปัจจุบัน", "สาม", null);
        nan.counts = new ReportFigures.Issues(5, 1, 4, 0);
        says(
                ReportSection.PROBLEMS,
                "ในเดือนตุลาคม 2569 ได้รับแจ้งปัญหา จำนวน 4 เรื่อง จากองค์กรปกครองส่วนท้องถิ่น จำนวน 3 แห่ง",
                "ด้านงบประมาณ ได้แก่ (1) กดอนุมัติงบประมาณแล้วระบบแจ้งว่ายอดไม่สมดุล จำนวน 2 แห่ง (2) โอนงบประมาณแล้วยอดคงเหลือไม่ขยับ (อบต.สาม)",
                "ด้านระบบ ได้แก่ ระบบช้าช่วงสิ้นเดือน");
        says(ReportSection.OBSTACLES, "ในเดือนตุลาคม 2569 ไม่มีอุปสรรคที่ได้รับแจ้ง");
        says(
                ReportSection.NEEDS,
                "ในเดือนตุลาคม 2569 ได้รับแจ้งความต้องการ จำนวน 1 เรื่อง จากองค์กรปกครองส่วนท้องถิ่น จำนวน 1 แห่ง",
                "ด้านอื่น ๆ ได้แก่ ขอคู่มือฉบับปัจจุบัน (อบต.สาม)");
        says(
                ReportSection.SOLUTIONS,
                "ในเดือนตุลาคม 2569 ได้รับแจ้งปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะ จำนวน 5 เรื่อง แก้ไขแล้วเสร็จ จำนวน 1 เรื่อง และอยู่ระหว่างแก้ไข จำนวน 4 เรื่อง",
                "ด้านงบประมาณ กรณีกดอนุมัติงบประมาณแล้วระบบแจ้งว่ายอดไม่สมดุล แก้ไขโดยลบรายการที่ซ้ำ");
        says(ReportSection.SUGGESTIONS, "ในเดือนตุลาคม 2569 ไม่มีข้อเสนอแนะที่ได้รับแจ้ง");
    }

    @Test
    void whatWaitsForTheDepartmentIsAskedFor() {
        nan.waiting.add(new IssuesWaiting.Escalated(
                UUID.randomUUID(), "ระบบช้า", "ขอให้ตรวจสอบ\nโดยด่วน", LocalDate.of(2026, 10, 5), "อบต.สาม"));
        nan.waiting.add(
                new IssuesWaiting.Escalated(UUID.randomUUID(), "ขอคู่มือ", null, LocalDate.of(2026, 10, 6), null));
        says(
                ReportSection.REQUESTS,
                "เรื่องที่ขอให้กรมส่งเสริมการปกครองท้องถิ่นพิจารณาดำเนินการ จำนวน 2 เรื่อง",
                "(1) ระบบช้า (อบต.สาม เสนอกรมเมื่อวันที่ 5 ตุลาคม 2569) ขอให้ตรวจสอบ โดยด่วน",
                "(2) ขอคู่มือ (เสนอกรมเมื่อวันที่ 6 ตุลาคม 2569)");
    }

    @Test
    void theMonthAheadHasWhatIsPlannedAndDue() {
        hundred();
        nan.notApproved = AMonth.names(3);
        nan.uncovered = AMonth.names(2);
        nan.notClosed = AMonth.names(5);
        nan.month = YearMonth.of(2026, 11);
        nan.asOf = LocalDate.of(2026, 11, 30);
        nan.ahead = new MonthFacts.Ahead(
                3,
                AMonth.names(2),
                List.of(
                        new MonthFacts.Due("สำรวจผู้ใช้งาน", null, LocalDate.of(2026, 11, 20)),
                        new MonthFacts.Due("จัดคลินิก", "กลุ่มงานการเงิน", LocalDate.of(2026, 12, 15))),
                4,
                LocalDate.of(2027, 1, 5));
        says(
                ReportSection.NEXT_MONTH,
                "ในเดือนธันวาคม 2569 กำหนดติดตามและให้คำแนะนำ จำนวน 3 ครั้ง แก่องค์กรปกครองส่วนท้องถิ่น จำนวน 2 แห่ง ได้แก่ อบต.ที่1 และอบต.ที่2",
                "เร่งรัดองค์กรปกครองส่วนท้องถิ่นที่ยังไม่อนุมัติหรือยังไม่ใช้งบประมาณในระบบ e-LAAS จำนวน 3 แห่ง",
                "มอบหมายครู ก ให้แก่องค์กรปกครองส่วนท้องถิ่นที่ยังไม่มีผู้รับผิดชอบ จำนวน 2 แห่ง",
                "ดำเนินการตามที่ที่ประชุมมอบหมายซึ่งครบกำหนดภายในเดือนธันวาคม 2569 จำนวน 2 เรื่อง (เลยกำหนดแล้ว จำนวน 1 เรื่อง) ได้แก่ (1) สำรวจผู้ใช้งาน (ภายในวันที่ 20 พฤศจิกายน 2569) (2) จัดคลินิก (ผู้รับผิดชอบ กลุ่มงานการเงิน ภายในวันที่ 15 ธันวาคม 2569)",
                "แก้ไขปัญหาที่ครบกำหนดในเดือนธันวาคม 2569 จำนวน 4 เรื่อง",
                "กำกับการปิดบัญชีประจำปีงบประมาณ พ.ศ. 2569 ให้ส่งรายงานการเงินต่อสำนักงานการตรวจเงินแผ่นดินภายในวันที่ 29 ธันวาคม 2569",
                "จัดทำและส่งรายงานประจำเดือนธันวาคม 2569 ภายในวันที่ 5 มกราคม 2570");
    }

    @Test
    void sentencesCountTheIssuesOfTheMonthAndNotTheRowsOfTheTable() {
        nan.issue(IssueKind.PROBLEM, IssueModule.SYSTEM, "ระบบช้าช่วงสิ้นเดือน", "หนึ่ง", null);
        nan.kinds.put(IssueKind.PROBLEM, new IssuesOfKind(240, 75, 12));
        says(
                ReportSection.PROBLEMS,
                "ในเดือนตุลาคม 2569 ได้รับแจ้งปัญหา จำนวน 240 เรื่อง จากองค์กรปกครองส่วนท้องถิ่น จำนวน 75 แห่ง และมีเรื่องต่อเนื่องจากเดือนก่อนที่ยังแก้ไขไม่แล้วเสร็จ จำนวน 12 เรื่อง",
                "ด้านระบบ ได้แก่ ระบบช้าช่วงสิ้นเดือน (อบต.หนึ่ง)");
        var standsOn = nan.told().get(ReportSection.PROBLEMS).sentences().get(0).standsOn();
        assertEquals(
                List.of(240, 12),
                standsOn.stream().map(Proposed.StandsOn::count).toList());
        assertEquals(
                "/issues?province=55&to=2026-09-30&open=true&asOf=2026-10-31&kind=PROBLEM",
                standsOn.get(1).link());
        nan.kinds.put(IssueKind.NEED, new IssuesOfKind(0, 0, 2));
        says(
                ReportSection.NEEDS,
                "ในเดือนตุลาคม 2569 ไม่มีความต้องการที่ได้รับแจ้งใหม่ และมีเรื่องต่อเนื่องจากเดือนก่อนที่ยังแก้ไขไม่แล้วเสร็จ จำนวน 2 เรื่อง");
    }

    @Test
    void twoPlacesOfOneShortNameAreTwo() {
        nan.issue(IssueKind.PROBLEM, IssueModule.SYSTEM, "ระบบช้าช่วงสิ้นเดือน", "บ่อ", null)
                .issue(IssueKind.PROBLEM, IssueModule.SYSTEM, "ระบบช้าช่วงสิ้นเดือน", "บ่อ", null);
        assertTrue(nan.lines(ReportSection.PROBLEMS).get(1).endsWith("ระบบช้าช่วงสิ้นเดือน (อบต.บ่อ)"));
        nan.issues.remove(1);
        nan.issue(IssueKind.PROBLEM, IssueModule.SYSTEM, "ระบบช้าช่วงสิ้นเดือน", "6551299", "บ่อ", null);
        assertTrue(nan.lines(ReportSection.PROBLEMS).get(1).endsWith("ระบบช้าช่วงสิ้นเดือน จำนวน 2 แห่ง"));
    }

    /** Words that no other number has, so that no two titles are alike. */
    private static String words(int number, int letters) {
        var words = List.of(
                "งบประมาณ",
                "ใบเสร็จ",
                "ฎีกา",
                "เช็ค",
                "เงินยืม",
                "ทะเบียนคุม",
                "งบทดลอง",
                "เจ้าหนี้",
                "พัสดุ",
                "สัญญา");
        var said = new StringBuilder();
        for (int i = number; said.length() < letters; i = i * 31 + 7) {
            said.append(words.get(Math.floorMod(i / 10, words.size())))
                    .append(words.get(Math.floorMod(i, words.size())));
        }
        return said.substring(0, letters);
    }

    @Test
    void aBusyMonthIsToldInNoMoreThanAReportTakes() {
        hundred();
        for (int i = 0; i < 200; i++) {
            nan.issue(
                    IssueKind.values()[i % 4],
                    IssueModule.values()[i % IssueModule.values().length],
                    words(i, 300),
                    "ที่" + i,
                    words(i, 20_000));
            nan.waiting.add(new IssuesWaiting.Escalated(
                    UUID.randomUUID(), words(i, 300), words(i, 20_000), LocalDate.of(2026, 10, 5), "อบต." + i));
        }
        for (int i = 0; i < 40; i++) {
            nan.meetings.add(new MeetingOfMonth(
                    UUID.randomUUID(),
                    MeetingKind.MONTHLY_SUMMARY,
                    i + 1,
                    2569,
                    LocalDate.of(2026, 10, 28),
                    words(i, 300),
                    30,
                    2,
                    Collections.nCopies(30, new MeetingOfMonth.Resolved(words(i, 300), words(i, 20_000))),
                    Collections.nCopies(
                            30,
                            new MeetingOfMonth.OpenAction(
                                    words(i, 2000), words(i, 300), LocalDate.of(2026, 11, 15), null)),
                    true));
        }
        nan.ahead = new MonthFacts.Ahead(
                0,
                List.of(),
                Collections.nCopies(200, new MonthFacts.Due(words(1, 2000), words(1, 300), LocalDate.of(2026, 11, 15))),
                0,
                LocalDate.of(2026, 12, 8));
        var told = nan.told();
        told.forEach((section, proposed) -> {
            assertTrue(
                    proposed.text().length() < 18_000,
                    section + " " + proposed.text().length());
            assertEquals(
                    proposed.text(),
                    String.join(
                            "\n",
                            proposed.sentences().stream().map(one -> one.text()).toList()));
            proposed.sentences()
                    .forEach(sentence ->
                            assertFalse(sentence.standsOn().isEmpty(), () -> section + ": " + sentence.text()));
        });
        assertTrue(told.get(ReportSection.PROBLEMS)
                .text()
                .matches("(?s).* และอีก [0-9]+ เรื่อง รายละเอียดตามตาราง(\n.*)?"));
        assertTrue(told.get(ReportSection.REQUESTS).text().endsWith("\nและอีก 180 เรื่อง ซึ่งปรากฏในระบบ"));
        assertTrue(told.get(ReportSection.MEETING).text().contains("เรื่อง รายละเอียดตามรายงานการประชุม"));
        assertTrue(told.get(ReportSection.MEETING)
                .text()
                .matches("(?s).*\nทั้งนี้ ยังมีรายละเอียดอื่นอีก จำนวน [0-9]+ รายการ ซึ่งปรากฏในระบบ"));
    }

    @Test
    void aLongTextEndsBehindAWord() {
        assertEquals("ระบบช้า", ThaiWriting.brief("ระบบช้า", 7));
        assertEquals("ลบรายการ…", ThaiWriting.brief("ลบรายการที่ซ้ำกัน", 10));
        assertEquals("aaaaaaa…", ThaiWriting.brief("a".repeat(20), 8));
        assertEquals(12, ThaiWriting.brief("น้ำ".repeat(4), 12).length());
    }
}
