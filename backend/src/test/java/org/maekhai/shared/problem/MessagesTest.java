package org.maekhai.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class MessagesTest {
    @Test
    void aDayIsWrittenAsTheLanguageWritesIt() {
        var day = LocalDate.of(2026, 12, 1);
        assertEquals("There is no room for it on 1 Dec 2026.", Messages.text(Locale.ENGLISH, "DAY_FULL", day));
        assertEquals("วันที่ 1 ธ.ค. 2569 ไม่มีเวลาเหลือพอ", Messages.text(Messages.THAI, "DAY_FULL", day));
    }
}
