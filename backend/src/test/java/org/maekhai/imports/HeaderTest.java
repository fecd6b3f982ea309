package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class HeaderTest {
    private static final List<Column> COLUMNS = List.of(
            Column.of("code", "รหัส", "").identifies(),
            Column.of("as_of", "ณ วันที่", "").named("วันที่"),
            Column.of("approved_on", "วันที่อนุมัติ", "").matching("อนุมัติ+วันที่+!ไม่"),
            Column.of("note", "หมายเหตุ", ""));

    private static List<String> unknown(Headings headings, String... row) {
        var header = Header.of(headings, row);
        return header.unknown.stream().map(cell -> header.texts[cell]).toList();
    }

    @Test
    void whatNoColumnTakesIsKnownAsSuchAndRunningNumbersAreNot() {
        var found = unknown(
                Headings.of(COLUMNS),
                "ที่",
                "รหัส",
                "วันลงมติสภา",
                "หมายเหตุ",
                "",
                "วันที่อนุมัติงบ",
                "วันที่ยังไม่อนุมัติ",
                "ลำดับที่");
        assertEquals(List.of("วันลงมติสภา", "วันที่ยังไม่อนุมัติ"), found);
    }

    @Test
    void aSecondColumnOfTheSameMeaningIsNotDroppedSilently() {
        assertEquals(List.of("หมายเหตุ"), unknown(Headings.of(COLUMNS), "รหัส", "หมายเหตุ", "หมายเหตุ"));
    }

    @Test
    void aHeaderMeansWhatTheOfficeSays() {
        var chosen = Headings.of(COLUMNS).with(Map.of("วันลงมติสภา", "approved_on", "ผู้กรอก", "", "วันที่", "note"));
        var header = Header.of(chosen, new String[] {"รหัส", "วันลงมติสภา", "ผู้กรอก", "วันที่"});
        assertEquals(List.of(), header.unknown);
        assertEquals(-1, header.position[1]);
        assertEquals(1, header.position[2]);
        assertEquals(3, header.position[3]);
        var again = Header.of(chosen.with(Map.of("ผู้กรอก", "note")), new String[] {"รหัส", "ผู้กรอก"});
        assertEquals(1, again.position[3]);
    }
}
