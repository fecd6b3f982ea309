package org.maekhai.registry;

import java.util.List;
import org.maekhai.imports.Column;

/** The columns of the registry's own list. */
final class RegistryColumns {
    static final int LATITUDE = LocalGovernmentColumns.OWN;
    static final int LONGITUDE = LATITUDE + 1;
    static final int ACTIVE_FROM = LATITUDE + 2;
    static final int ACTIVE_TO = LATITUDE + 3;

    static final List<Column> ALL = LocalGovernmentColumns.forRegistry(List.of(
            Column.of("lat", "ละติจูด", "8.0863").named("latitude", "y"),
            Column.of("lon", "ลองจิจูด", "98.9063").named("long", "lng", "longitude", "x"),
            Column.of("active_from", "ตั้งแต่วันที่", "1 ต.ค. 2552")
                    .named("วันที่จัดตั้ง", "วันจัดตั้ง", "จัดตั้งเมื่อ"),
            Column.of("active_to", "ถึงวันที่", "").named("วันที่ยุบ", "วันที่ยุบเลิก", "ยุบเมื่อ")));

    private RegistryColumns() {}
}
