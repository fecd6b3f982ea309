package org.maekhai.registry;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportRow;
import org.maekhai.shared.thai.NamePrefix;

/** The columns by which a file names a local government. Every kind that does begins with them, in this order. */
public final class LocalGovernmentColumns {
    public static final int CODE = 0;
    public static final int NAME = 1;
    public static final int TYPE = 2;
    public static final int DISTRICT = 3;
    public static final int DISTRICT_CODE = 4;
    public static final int PROVINCE = 5;
    public static final int PROVINCE_CODE = 6;
    public static final int SUBDISTRICT = 7;
    /** The position of the kind's own first column. */
    public static final int OWN = 8;

    private static final List<Column> COLUMNS = List.of(
            Column.of("code", "รหัส อปท.", "6810103")
                    .named(
                            "รหัส",
                            "รหัสอปท",
                            "รหัสหน่วยงาน",
                            "รหัสองค์กรปกครองส่วนท้องถิ่น",
                            "local_government_code",
                            "lao_code",
                            "lg_code",
                            "dla_code",
                            "รหัสท้องถิ่น",
                            "รหัสองค์กร",
                            "เลขที่ อปท.",
                            "อปท. รหัส")
                    .matching("รหัส+อปท", "รหัส+องค์กรปกครองส่วนท้องถิ่น")
                    .identifies(),
            Column.of("name", "ชื่อ อปท.", "อบต.เขาคราม")
                    .named(
                            "อปท",
                            "ชื่อ",
                            "name_th",
                            "ชื่อหน่วยงาน",
                            "หน่วยงาน",
                            "ชื่อองค์กรปกครองส่วนท้องถิ่น",
                            "องค์กรปกครองส่วนท้องถิ่น",
                            "local_government",
                            "local_government_name",
                            "lao_name",
                            "ท้องถิ่น",
                            "รายชื่อ อปท.",
                            "อปท. ชื่อ",
                            "ชื่อเทศบาล/อบต.",
                            "เทศบาล/อบต.",
                            "อบต./เทศบาล",
                            "ชื่อ อบต./เทศบาล",
                            "รายชื่อ",
                            "รายชื่อหน่วยงาน",
                            "ชื่อองค์กร",
                            "ชื่อท้องถิ่น",
                            "องค์กรปกครองท้องถิ่น")
                    .matching("ชื่อ+อปท", "ชื่อ+องค์กรปกครองส่วนท้องถิ่น")
                    .matching(header -> NamePrefix.ofWord(header) != null || header.equals("เทศบาล"))
                    .identifies(),
            Column.of("type", "ประเภท", "SAO")
                    .named("ประเภท อปท.", "ประเภทหน่วยงาน", "ประเภทองค์กรปกครองส่วนท้องถิ่น", "รูปแบบ", "lao_type")
                    .matching("ประเภท+อปท")
                    .untemplated(),
            Column.of("district", "อำเภอ", "เมืองกระบี่")
                    .named("ชื่ออำเภอ", "district_name", "amphoe", "amphur", "อ.")
                    .untemplated(),
            Column.of("district_code", "รหัสอำเภอ", "8101").untemplated(),
            Column.of("province", "จังหวัด", "กระบี่")
                    .named("ชื่อจังหวัด", "province_name", "changwat", "จ.")
                    .untemplated(),
            Column.of("province_code", "รหัสจังหวัด", "81").untemplated(),
            Column.of("subdistrict", "ตำบล", "เขาคราม")
                    .named("ชื่อตำบล", "แขวง/ตำบล", "tambon", "subdistrict_name")
                    .untemplated());

    private LocalGovernmentColumns() {}

    /** The column by which a row names its local government. */
    public static int naming(ImportRow row) {
        return row.isBlank(CODE) && row.table().has(NAME) ? NAME : CODE;
    }

    /** These columns, then the kind's own. */
    public static List<Column> with(List<Column> own) {
        List<Column> all = new ArrayList<>(COLUMNS);
        all.addAll(own);
        return List.copyOf(all);
    }

    /** The registry's own list asks for where the local government lies, too. */
    static List<Column> forRegistry(List<Column> own) {
        List<Column> all = new ArrayList<>(COLUMNS);
        for (int asked : new int[] {TYPE, DISTRICT_CODE, PROVINCE_CODE}) {
            all.set(asked, all.get(asked).templated());
        }
        all.addAll(own);
        return List.copyOf(all);
    }
}
