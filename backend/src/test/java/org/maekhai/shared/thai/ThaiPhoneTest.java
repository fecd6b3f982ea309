package org.maekhai.shared.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("without-database")
class ThaiPhoneTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "812345678, 0812345678",
                "812345678.0, 0812345678",
                "75123456, 075123456",
                "21234567, 021234567",
                "8.12345678E8, 0812345678",
                "8.12E+08, -",
                "0812345678, 0812345678",
                "08-1234-5678, 08-1234-5678",
                "075-123456 ต่อ 12, 075-123456 ต่อ 12",
                "1234, 1234"
            })
    void theZeroThatASpreadsheetTookComesBack(String text, String number) {
        assertEquals(number, ThaiPhone.parse(text));
    }
}
