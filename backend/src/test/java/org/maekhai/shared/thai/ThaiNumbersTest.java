package org.maekhai.shared.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("without-database")
class ThaiNumbersTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "งบประมาณที่ตั้งไว้ (ล้านบาท), 1000000",
                "งบประมาณที่ตั้งไว้ (ล้าน), 1000000",
                "วงเงิน หน่วย : พัน, 1000",
                "(หน่วย: แสนบาท), 100000",
                "Budget (million baht), 1000000",
                "ล้าน, 1000000",
                "บาท, 1",
                "งบประมาณบ้านล้านตัน, -",
                "งบประมาณ, -"
            })
    void theUnitOfAHeaderIsFound(String header, BigDecimal unit) {
        assertEquals(unit, ThaiNumbers.unitIn(header));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1.000, -", "12.500, -", "1.250 ล้านบาท, 1250000.00", "0.500 ล้าน, 500000.00", "1.50, 1.50"})
    void aPointBeforeThreeFiguresMayBeOneOfThousands(String text, String amount) {
        assertEquals(amount == null ? null : new BigDecimal(amount), ThaiNumbers.amount(text));
    }
}
