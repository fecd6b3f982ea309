package org.maekhai.shared.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class ThaiLinesTest {
    private static List<String> pieces(String text, int room) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int end : ThaiLines.ends(text, room, String::length)) {
            pieces.add(text.substring(from, end));
            from = end;
        }
        return pieces;
    }

    private static List<String> pieces(String text) {
        return pieces(text, 1000);
    }

    @Test
    void aLineEndsBetweenWordsAndTheNamesOfOfficesAreOne() {
        assertEquals(List.of("ให้", "องค์กรปกครองส่วนท้องถิ่น", "รายงาน"), pieces("ให้องค์กรปกครองส่วนท้องถิ่นรายงาน"));
        assertEquals(List.of("ส่ง", "สำนักงานการตรวจเงินแผ่นดิน"), pieces("ส่งสำนักงานการตรวจเงินแผ่นดิน"));
        assertEquals(List.of("ผู้ใหญ่บ้าน", "มา", "ที่", "นี่"), pieces("ผู้ใหญ่บ้านมาที่นี่"));
    }

    @Test
    void namesAndNumbersAreNotTakenApart() {
        assertEquals(List.of("ระบบ ", "e-LAAS ", "ปี ", "๑/๒๕๖๙"), pieces("ระบบ e-LAAS ปี ๑/๒๕๖๙"));
        assertEquals(List.of("(e-LAAS) "), pieces("(e-LAAS) "));
        assertTrue(pieces("ต่าง ๆ กัน").get(0).startsWith("ต่าง ๆ"));
        assertFalse(pieces("เงินเดือน ฯลฯ").contains("ฯ"));
    }

    @Test
    void whatIsWiderThanItsLineEndsWhereItHurtsLeast() {
        assertEquals(List.of("องค์กร", "ปกครอง", "ส่วนท้องถิ่น"), pieces("องค์กรปกครองส่วนท้องถิ่น", 12));
        for (var piece : pieces("ญี่ปุ่นแต่ใครน้ำเก่าเกือบคอมพิวเตอร์", 3)) {
            char first = piece.charAt(0);
            assertTrue(first >= 'ก' && first <= 'ฮ' || "เแโใไ".indexOf(first) >= 0, piece);
            assertFalse("เแโใไ".indexOf(piece.charAt(piece.length() - 1)) >= 0, piece);
        }
        assertTrue(pieces("https://example.org/a/long/address", 10).size() > 3);
        assertEquals(List.of(), pieces(""));
    }
}
