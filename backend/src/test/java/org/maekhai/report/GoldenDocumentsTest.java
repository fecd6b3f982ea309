package org.maekhai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.TestClock;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.document.Printout;
import org.maekhai.shared.thai.ThaiWriting;

/** The figures of the {@link GoldenProvince} in its documents, compared with those of the API. */
@QuarkusTest
class GoldenDocumentsTest {
    private static final String PROVINCE = "17", REPORT = "/monthly-reports/17/2026-10";

    @Inject
    TestClock clock;

    @Test
    void whatIsCountedByHandStandsInEachDocument() throws Exception {
        var golden = GoldenProvince.in(PROVINCE, clock);
        var report = golden.officer().get(REPORT).expect(200).json();
        var figures = report.get("figures");
        var word = Printout.docx(golden.officer().get(REPORT + "/document.docx").expect(200).bytes());
        var page = Printout.pdf(golden.officer().get(REPORT + "/document.pdf").expect(200).bytes());
        var book = golden.officer().get(REPORT + "/document.xlsx").expect(200).bytes();

        for (var line : List.of(
                "มีครู ก รับผิดชอบ\t" + figures.at("/coverage/covered"),
                "การติดตามและให้คำแนะนำ\t" + figures.at("/visits/contacts"),
                "การลงพื้นที่\t" + figures.at("/visits/onsite"),
                "ได้รับการติดตามและให้คำแนะนำ\t" + figures.at("/visits/reached"),
                "การติดตามตามแผนที่เลยกำหนด\t" + figures.at("/visits/overdue"),
                "แม่ข่ายที่ปฏิบัติหน้าที่\t" + figures.at("/hubs/active"),
                "อยู่ในความดูแลของแม่ข่าย\t" + figures.at("/hubs/members"),
                "ที่ต้องได้รับคำแนะนำ\t" + figures.at("/hubs/needy"),
                "ที่ต้องได้รับคำแนะนำและมีแม่ข่ายดูแล\t" + figures.at("/hubs/needyServed"),
                "เรื่องที่ได้รับแจ้งในเดือน\t" + figures.at("/issues/raised"),
                "เรื่องที่แก้ไขแล้วเสร็จในเดือน\t" + figures.at("/issues/resolved"),
                "เรื่องที่อยู่ระหว่างแก้ไข ณ สิ้นเดือน\t" + figures.at("/issues/open"),
                "เรื่องที่เสนอกรมและรอคำตอบ\t" + figures.at("/issues/escalated"))) {
            var printed = ThaiWriting.digits(line);
            assertTrue(word.contains(printed), () -> printed + "\nis not in\n" + word);
        }
        List<JsonNode> rows = new ArrayList<>();
        figures.get("byType").forEach(rows::add);
        figures.get("byDistrict").forEach(rows::add);
        for (var row : rows) {
            var statuses = ThaiWriting.digits(row.get("name").asText() + "\t" + cells(row));
            assertTrue(word.contains(statuses), () -> statuses + "\nis not in\n" + word);
            var budget = ThaiWriting.digits("%s\t%s\t%s\t%s\t%s\t%s"
                    .formatted(
                            row.get("name").asText(),
                            row.get("total"),
                            row.at("/budget/recorded"),
                            row.at("/budget/approved"),
                            row.at("/budget/inUse"),
                            row.get("yearClosed")));
            assertTrue(word.contains(budget), () -> budget + "\nis not in\n" + word);
        }
        assertTrue(word.contains(ThaiWriting.digits("รวม\t" + cells(figures))), word);
        // numbers of the pages, whatever the order of their letters
        assertTrue(page.contains(ThaiWriting.digits(tenths(figures.get("rate")))), page);

        var types = Printout.sheet(book, "แยกประเภท");
        var districts = Printout.sheet(book, "แยกอำเภอ");
        for (int i = 0; i < rows.size(); i++) {
            var ofTypes = figures.get("byType").size();
            var row = rows.get(i);
            var sheet = i < ofTypes ? types.get(i + 1) : districts.get(i - ofTypes + 1);
            assertEquals(row.get("key").asText(), sheet.get(0));
            assertEquals(row.get("total").asInt(), ((BigDecimal) sheet.get(2)).intValueExact());
            assertEquals(
                    row.get("rate").isNull() ? null : row.get("rate").asDouble(),
                    sheet.get(9) == null ? null : ((BigDecimal) sheet.get(9)).doubleValue());
            assertEquals(row.get("yearClosed").asInt(), ((BigDecimal) sheet.get(14)).intValueExact());
        }
        for (var annex : List.of("notApproved", "notCurrent", "notClosed")) {
            var name = switch (annex) {
                case "notApproved" -> "บัญชีแนบ 1 ยังไม่อนุมัติงบ";
                case "notCurrent" -> "บัญชีแนบ 2 ไม่เป็นปัจจุบัน";
                default -> "บัญชีแนบ 3 ยังไม่ปิดบัญชี";
            };
            var codes = Printout.sheet(book, name).stream()
                    .skip(1)
                    .map(cells -> cells.get(1))
                    .toList();
            List<Object> wanted = new ArrayList<>();
            report.at("/annexes/" + annex)
                    .forEach(row -> wanted.add(row.at("/localGovernment/code").asText()));
            assertEquals(wanted, codes, annex);
        }
        // what it says by itself has the same figures
        assertTrue(
                report.get("summary").asText().contains("คิดเป็นร้อยละ " + tenths(figures.get("rate"))),
                report.get("summary").asText());
    }

    private static String cells(JsonNode row) {
        var cells = new StringBuilder(row.get("total").asText());
        for (var status : ComplianceStatus.values()) {
            cells.append('\t').append(row.at("/byStatus/" + status).asInt());
        }
        return cells.append('\t').append(tenths(row.get("rate"))).append('\t').append(tenths(row.get("previousRate"))).toString();
    }

    private static String tenths(JsonNode rate) {
        return rate == null || rate.isNull()
                ? "–"
                : new BigDecimal(rate.asText())
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
