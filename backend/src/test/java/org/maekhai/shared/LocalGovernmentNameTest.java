package org.maekhai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("without-database")
class LocalGovernmentNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "อบต.ดาวเหนือ|SAO|ดาวเหนือ|-",
                "อ.บ.ต. ดาวเหนือ|SAO|ดาวเหนือ|-",
                "อบต.ตำบลดาวเหนือ|SAO|ดาวเหนือ|-",
                "อบต. ต.ดาวเหนือ|SAO|ดาวเหนือ|-",
                "องค์การบริหารส่วน ตำบลดาวเหนือ|SAO|ดาวเหนือ|-",
                "องค์การบริหารส่วน ตำบลดาวเหนือ อ.ดาว|SAO|ดาวเหนือ|อ.ดาว",
                "สำนักงานอบต.ดาวเหนือ|SAO|ดาวเหนือ|-",
                "ที่ทำการ องค์การบริหารส่วนตำบลดาวเหนือ|SAO|ดาวเหนือ|-",
                "สำนักงานเทศบาลตำบลดาวเหนือ|TAMBON_MUNICIPALITY|ดาวเหนือ|-",
                "เทศบาล ต.ดาวเหนือ|TAMBON_MUNICIPALITY|ดาวเหนือ|-",
                "เทศบาลตำบล จ.ป.ร.|TAMBON_MUNICIPALITY|จ.ป.ร.|-",
                "อบต.ดาวเหนือ (เดิมชื่อ อบต.ดาวเก่า)|SAO|ดาวเหนือ|-",
                "อบต.ดาวเหนือ(ชื่อเดิม ดาวเก่า)|SAO|ดาวเหนือ|-",
                "อบต.ดาวเหนือ เดิม อบต.ดาวเก่า|SAO|ดาวเหนือ|-",
                "อบต. เดิมบาง|SAO|เดิมบาง|-",
                "อบต.ดาวเหนือ อ.บางบ่อ จ.สมุทรปราการ|SAO|ดาวเหนือ|อ.บางบ่อ จ.สมุทรปราการ",
                "อบต.ดาวเหนือ ต.ดาวเหนือ อ.ดาว จ.ฟ้า 11110|SAO|ดาวเหนือ|ต.ดาวเหนือ อ.ดาว จ.ฟ้า 11110",
                "อบต.ดาวเหนือ (อ.ดาว)|SAO|ดาวเหนือ|อ.ดาว",
                "อบต.ดาวเหนืออำเภอดาวจังหวัดฟ้า|SAO|ดาวเหนือ|อำเภอดาวจังหวัดฟ้า",
                "องค์การบริหารส่วน จังหวัดฟ้า|PAO|ฟ้า|-",
                "อบจ. จังหวัดฟ้า|PAO|ฟ้า|-",
                "อบจ.ฟ้า จ.ฟ้า|PAO|ฟ้า|จ.ฟ้า",
                "1. อบต.ดาวเหนือ|SAO|ดาวเหนือ|-",
                "(12) เทศบาลตำบลดาวเหนือ|TAMBON_MUNICIPALITY|ดาวเหนือ|-",
                "• อบต.ดาวเหนือ|SAO|ดาวเหนือ|-",
                "อ.บ.ต ดาวเหนือ|SAO|ดาวเหนือ|-",
                "องค์การบิหารส่วนตำบลดาวเหนือ|SAO|ดาวเหนือ|-",
                "องคการบรหารสวนตำบลดาวเหนือ|SAO|ดาวเหนือ|-",
                "องค์การบริหารตำบลดาวเหนือ|SAO|ดาวเหนือ|-",
                "เทสบาลตำบลดาวเหนือ|TAMBON_MUNICIPALITY|ดาวเหนือ|-",
                "เทสบาลเมืองดาวเหนือ|TOWN|ดาวเหนือ|-",
                "เขาเมืองดาว|-|เขาเมืองดาว|-",
                "อบต.ดาวเหนือจังหวัดฟ้า|SAO|ดาวเหนือ|จังหวัดฟ้า",
                "อบต.ดาวเหนืออ.ดาวดิน|SAO|ดาวเหนือ|อ.ดาวดิน",
                "องค์การบริหารส่วนจังหวัดฟ้า|PAO|ฟ้า|-",
                "สำนักงานเมืองพัทยา|SPECIAL|เมืองพัทยา|-",
                "ที่ว่าการอำเภอดาว|-|ที่ว่าการอำเภอดาว|-",
                "อำเภอดาว|-|อำเภอดาว|-"
            })
    void aNameIsTakenApart(String text, NamePrefix type, String bare, String place) {
        var found = LocalGovernmentName.parse(text);
        assertEquals(type, found.type(), text);
        assertEquals(bare, found.bare(), text);
        assertEquals(place, found.place() == null ? null : found.place().strip(), text);
    }
}
