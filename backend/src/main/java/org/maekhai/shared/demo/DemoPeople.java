package org.maekhai.shared.demo;

import java.util.List;
import java.util.Random;

/** Names that nobody bears, for demonstrations. */
public final class DemoPeople {
    private static final List<String> FIRST_NAMES = List.of(
            "นายกล้า",
            "นายขวัญ",
            "นายชัย",
            "นายดนัย",
            "นายธีระ",
            "นายปรีชา",
            "นายพงษ์",
            "นายมานพ",
            "นายวิทย์",
            "นายสมหมาย",
            "นายอุดม",
            "นางกานดา",
            "นางจันทร์",
            "นางดวงใจ",
            "นางนิภา",
            "นางบุษบา",
            "นางพรรณี",
            "นางมาลี",
            "นางสาวรัตนา",
            "นางสาวลำดวน",
            "นางสาววรรณา",
            "นางสาวศรีสุข",
            "นางสุดา",
            "นางอรทัย");
    private static final List<String> SURNAMES =
            List.of("สมมติสุข", "ตัวอย่างดี", "ใจทดลอง", "นามสมมติ", "แบบอย่าง", "ทดสอบชัย", "สาธิตกุล", "จำลองศรี");

    private DemoPeople() {}

    public static String person(Random random) {
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " "
                + SURNAMES.get(random.nextInt(SURNAMES.size()));
    }
}
