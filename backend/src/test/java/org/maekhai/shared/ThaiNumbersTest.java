package org.maekhai.shared;

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
}
