package org.maekhai.shared.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class ThaiSortTest {
    @Test
    void namesStandInTheOrderOfAThaiDictionary() {
        var names =
                new String[] {"ยะลา", "เชียงใหม่", "ชัยนาท", "เชียงราย", "กระบี่", "แพร่", "พะเยา", "กา", "ก่า", "กาก"};

        Arrays.sort(names, Comparator.comparing(ThaiSort::key));

        assertEquals(
                List.of("กระบี่", "กา", "ก่า", "กาก", "ชัยนาท", "เชียงราย", "เชียงใหม่", "พะเยา", "แพร่", "ยะลา"),
                List.of(names));
    }

    @Test
    void theKeyOfALongNameStillFitsItsColumn() {
        assertTrue(ThaiSort.key("องค์การบริหารส่วนตำบล".repeat(9)).length() <= ThaiSort.MAX_LENGTH);
    }
}
