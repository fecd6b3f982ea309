package org.maekhai.shared.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("without-database")
class FiscalYearTest {
    @ParameterizedTest
    @CsvSource({
        "2570, 2570",
        "70, 2570",
        "2027, 2570",
        "2022, 2565",
        "FY2027, 2570",
        "FY 70, 2570",
        "fiscal year 2027, 2570",
        "ปีงบประมาณ พ.ศ. 2570, 2570",
        "ปีงบประมาณ ค.ศ. 2027, 2570",
        "ประจำปีงบประมาณ 2570, 2570",
        "ปี 2570.0, 2570",
        "2569/2570, 0",
        "257, 0",
        "x, 0"
    })
    void aYearIsReadInEitherEra(String text, int year) {
        assertEquals(year, FiscalYear.parse(text));
    }
}
