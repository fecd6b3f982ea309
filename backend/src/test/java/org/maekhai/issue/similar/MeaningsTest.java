package org.maekhai.issue.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class MeaningsTest {
    private final ThaiTerms shipped = new ThaiTerms(Meanings.shipped());

    @Test
    void whatSaysTheSameMeansTheSame() {
        sameMeaning("งบไม่สมดุล", "รายรับไม่เท่ากับรายจ่าย");
        sameMeaning("เทศบัญญัติ", "ข้อบังคับงบประมาณ");
        sameMeaning("เน็ต", "อินเทอร์เน็ต");
        sameMeaning("พีดีเอฟ", "PDF");
        sameMeaning("statement", "รายการเดินบัญชี");
        sameMeaning("นายก", "ผู้บริหาร");
        sameMeaning("ล๊อคอิน", "เข้าสู่ระบบ");
        sameMeaning("ปริ้น", "พิมพ์");
        sameMeaning("E-LAAS", "อีลาส");
        sameMeaning("พาสเวิร์ด", "รหัสผ่าน");
    }

    private void sameMeaning(String one, String other) {
        assertFalse(shipped.of(one).meanings().isEmpty(), one);
        assertEquals(shipped.of(one).meanings(), shipped.of(other).meanings(), one + " and " + other);
    }

    @Test
    void ofTwoPhrasesTheLongerCountsAndNeitherWithinAWord() {
        var meanings = new Meanings(List.of("# a remark", "", "งบ,งบประมาณ", "งบทดลอง"));
        var terms = new ThaiTerms(meanings);

        assertEquals(List.of("งบทดลอง"), terms.of("งบทดลองไม่ลงตัว").meanings());
        assertEquals(List.of("งบ"), terms.of("โอนงบ").meanings());
        assertEquals(List.of(), terms.of("สงบ").meanings());
    }

    @Test
    void theyAreFoundWithoutToneMarksSpacedAndDotted() {
        assertEquals(shipped.of("ไม่ได้").meanings(), shipped.of("ไมได").meanings());
        assertEquals(shipped.of("ใบเสร็จ").meanings(), shipped.of("ใบ เส ร็จ").meanings());
        assertEquals(shipped.of("อบต").meanings(), shipped.of("อ.บ.ต.").meanings());
    }

    @Test
    void aTextOfNothingHasNoTerms() {
        for (var nothing : List.of("", " ", "\u200b", "...", "๏")) {
            assertTrue(shipped.of(nothing).isEmpty(), nothing);
        }
    }
}
