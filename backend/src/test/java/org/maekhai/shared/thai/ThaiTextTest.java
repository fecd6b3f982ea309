package org.maekhai.shared.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("without-database")
class ThaiTextTest {
    @Test
    void whatLooksTheSameBecomesTheSame() {
        assertEquals("ตำบล", ThaiText.normalize("ต\u0e4d\u0e32บล"));
        assertEquals("น้ำ", ThaiText.normalize("น\u0e4d\u0e49\u0e32"));
        assertEquals("น้ำ", ThaiText.normalize("น\u0e33\u0e49"));
        assertEquals("แม่", ThaiText.normalize("เเม่"));
        assertEquals("อบต. 12", ThaiText.normalize("\ufeff อบต.\u00a0 \u200b๑๒ \t"));
        assertEquals("ตุ่น", ThaiText.normalize("ต\u0e48\u0e38น"));
        assertEquals("plain text", ThaiText.normalize("plain text"));
        assertNull(ThaiText.normalize(null));
        assertTrue(ThaiText.isBlank(" \u00a0\u200b\t"));
        assertFalse(ThaiText.isBlank("-"));
        assertNull(ThaiText.orNull(" \u00a0\u200b\t"));
        assertEquals("ที่ 1", ThaiText.orNull(" ที่ 1 "));
    }

    @ParameterizedTest
    @CsvSource({
        "ส\u0e48\u0e35, สี่",
        "ง\u0e49\u0e34\u0e49ว, งิ้ว",
        "ด\u0e4c\u0e34, ดิ์",
        "ท\u0e35\u0e35\u0e48\u0e48, ที่",
        "น\u0e49\u0e4d\u0e32, น้ำ",
        "ต\u0e4d\u0e33บล, ตำบล",
        "บ\uf70aอ, บ่อ",
        "ป\uf702น\uf710น, ปีนัน",
        "บ\uf88bอ, บ่อ",
        "ต าบล, ตำบล",
        "ต ำบล, ตำบล",
        "ตํ าบล, ตำบล",
        "น ้าตก, น้ำตก",
        "ที ่ดิน, ที่ดิน",
        "ตา\u0e4dบล, ตำบล",
        "น้า\u0e4d, น้ำ",
        "นา\u0e49, น้า",
        "น ้ าตก, น้ำตก",
        "ก ข า, ก ขำ",
        "a าb, a าb",
        "ตำ\u2060บ\u00adล\u202c\u061c, ตำบล",
        "ก\u2003ข\u2029ค\u1680ง, ก ข ค ง"
    })
    void whatIsTypedDrawnOrCopiedInAnotherWayIsTheSameText(String text, String normal) {
        assertEquals(normal, ThaiText.normalize(text));
        assertEquals(normal, ThaiText.normalize(normal));
        assertEquals(ThaiText.key(normal), ThaiText.key(text));
        assertEquals(ThaiText.fold(normal), ThaiText.fold(text));
    }

    @Test
    void searchKnowsNoSpacesDotsCapitalsAndTwinLetters() {
        assertEquals(ThaiText.fold("อบต. ถ้ำฤๅษี (Tham)"), ThaiText.fold("อบตถ้\u0e4d\u0e32ฤาษี(tham)"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, windows-1252",
        "UTF-8, ISO-8859-1",
        "UTF-8, x-MacRoman",
        "UTF-8, IBM437",
        "UTF-8, IBM850",
        "UTF-8, ISO-8859-15",
        "UTF-8, x-windows-874",
        "x-windows-874, ISO-8859-1",
        "x-windows-874, windows-1252",
        "x-windows-874, x-MacRoman",
        "x-windows-874, IBM437",
        "x-windows-874, IBM850",
        "x-windows-874, UTF-8",
        "x-windows-874, US-ASCII"
    })
    void thaiThatWentThroughAnotherEncodingIsBroken(String written, String read) {
        for (var text : new String[] {"เทศบาลตำบลดาวเหนือ", "อบต.ดาวใต้", "ดาวตกดิน", "บ้านดาว"}) {
            var broken = new String(
                    text.getBytes(java.nio.charset.Charset.forName(written)), java.nio.charset.Charset.forName(read));
            assertTrue(ThaiText.isBroken(broken), broken);
            assertFalse(ThaiText.isBroken(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "????????",
                "อบต.??????",
                "บ้าน???เหนือ",
                "ดาว\ufffd",
                "\ue123ดาว",
                "□□□□",
                "Ã Â¸Â\u00adÃ Â¸Â\u009a"
            })
    void whatWasLostIsBroken(String text) {
        assertTrue(ThaiText.isBroken(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "จริงหรือ???",
                "café",
                "Müller & Söhne",
                "เธอเน้นเนื้อ",
                "เนินแจงเนินเขา",
                "เธอ เธอ",
                "ย\u0e49\u0e34ม",
                "25 °C ± 2",
                "✓",
                "☐☐☐",
                "√ √ √",
                "“คำ” – …",
                "中文名字",
                "ບ້ານ"
            })
    void whatIsOnlyUnusualIsNotBroken(String text) {
        assertFalse(ThaiText.isBroken(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อบต.??",
                "อบต.ดา?เหนือ",
                "?",
                "аё\u00adаё‡аё„",
                "艇れ∫煤迷艘",
                "Н§¤мЎТГєГФЛТГ",
                "Ю╦╜Ю╦┤Ю╦└",
                "อบต.????"
            })
    void aNameThatLostALetterOrIsOfAnotherAlphabetIsBroken(String text) {
        assertTrue(ThaiText.isBrokenName(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"อบต.ดาวเหนือ", "เทศบาลตำบล จ.ป.ร.", "กม.5", "ดาว-เดือน", "Dao Nuea"})
    void aNameIsNoBrokenOneForItsSigns(String text) {
        assertFalse(ThaiText.isBrokenName(text));
    }

    @ParameterizedTest
    @CsvSource({
        "อบต.เขาคราม, SAO, เขาคราม",
        "อบต. เขาคราม, SAO, เขาคราม",
        "อบตเขาคราม, SAO, เขาคราม",
        "อ.บ.ต.เขาคราม, SAO, เขาคราม",
        "องค์การบริหารส่วนตำบลเขาคราม, SAO, เขาคราม",
        "องค์การบริหารส่วนตำบล เขาคราม อ.เมือง จ.กระบี่, SAO, เขาคราม",
        "ทต. เกาะลันตาใหญ่, TAMBON_MUNICIPALITY, เกาะลันตาใหญ่",
        "ทตห้วยน้ำขาว, TAMBON_MUNICIPALITY, ห้วยน้ำขาว",
        "ทม.น่าน, TOWN, น่าน",
        "เทศบาลเมืองน่าน, TOWN, น่าน",
        "ทน.ลำปาง, CITY, ลำปาง",
        "อบจ.น่าน, PAO, น่าน",
        "องค์การบริหารส่วนจังหวัดน่าน, PAO, น่าน",
        "อบจ. จังหวัดน่าน, PAO, น่าน",
        "เมืองพัทยา, SPECIAL, เมืองพัทยา",
        "เทศบาลหัวหิน, , หัวหิน",
        "เขาคราม, , เขาคราม",
        "จ.ป.ร., , จ.ป.ร.",
        "เมืองเก่า, , เมืองเก่า"
    })
    void aNameIsTakenApart(String text, NamePrefix type, String bare) {
        var name = LocalGovernmentName.parse(text);
        assertEquals(type, name.type());
        assertEquals(bare, name.bare());
    }

    @Test
    void aShortPrefixWithoutItsDotIsNotSure() {
        assertFalse(LocalGovernmentName.parse("ทมนางาม").certain());
        assertTrue(LocalGovernmentName.parse("ทม.นางาม").certain());
        assertEquals(
                "ทมนางาม",
                LocalGovernmentName.parse("ทมนางาม")
                        .asBareNameOf(NamePrefix.SAO)
                        .bare());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "๑,๒๓๔.๕๐ บาท|1234.50",
                "47,212,500.00 บาท|47212500.00",
                "๓๓,๙๑๙,๒๕๐.-|33919250.00",
                "1,234.- บาท|1234.00",
                "82.424 ล้านบาท|82424000.00",
                "74.31725 ล้านบาท|74317250.00",
                "1.2 ล้าน|1200000.00",
                "500 พันบาท|500000.00",
                "฿1,000|1000.00",
                "30782000|30782000.00",
                "7.77295E7|77729500.00",
                "0.1|0.10",
                "82424000.000000007|82424000.00",
                "0|0.00"
            })
    void amountsAreBaht(String text, BigDecimal baht) {
        assertEquals(baht, ThaiNumbers.amount(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สิบสองล้านบาท",
                "-5",
                "1,2",
                "1,23,456",
                "12 แห่ง",
                "",
                "บาท",
                "1.2.3",
                "99999999999999999999",
                "5 ดอลลาร์",
                "1e99"
            })
    void whatIsNoAmountIsNone(String text) {
        assertNull(ThaiNumbers.amount(text));
    }

    @Test
    void aUnitElsewhereMultipliesWhatNamesNone() {
        var million = ThaiNumbers.unitIn("จำนวนเงิน (ล้านบาท)");
        assertEquals(new BigDecimal("1200000.00"), ThaiNumbers.amount("1.2", million));
        assertEquals(new BigDecimal("1200000.00"), ThaiNumbers.amount("1,200,000 บาท", million));
        assertNull(ThaiNumbers.unitIn("จำนวนเงิน"));
    }

    @Test
    void answersAreYesNoOrNothing() {
        for (var yes : new String[] {"✓", "ใช้", "ใช้งาน", "1", "บันทึกแล้ว", "TRUE", " ๑ "}) {
            assertEquals(ThaiAnswer.YES, ThaiAnswer.of(yes), yes);
        }
        for (var no : new String[] {"ไม่ใช้งาน", "X", "0", "ไม่ใช้", "FALSE"}) {
            assertEquals(ThaiAnswer.NO, ThaiAnswer.of(no), no);
        }
        for (var nothing : new String[] {"-", "ยังไม่บันทึก", "อยู่ระหว่างดำเนินการ"}) {
            assertEquals(ThaiAnswer.NOTHING, ThaiAnswer.of(nothing), nothing);
        }
        assertNull(ThaiAnswer.of("อาจจะ"));
    }
}
