package org.maekhai.meeting.sheet;

import static org.maekhai.meeting.sheet.AttendanceColumns.OFFICE;
import static org.maekhai.registry.LocalGovernmentColumns.CODE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.registry.Register;
import org.maekhai.shared.thai.LocalGovernmentName;
import org.maekhai.shared.thai.ThaiText;

/**
 * Where somebody comes from: a local government, found as in every import, or another office, which is kept as it is written. What
 * is called like a local government is one, or an error: never an office that only looks so.
 */
final class OfficeCells {
    private final LocalGovernmentRows localGovernments;
    private final Register register;
    private final Map<String, Set<String>> namesByProvince = new HashMap<>();

    /** @param code of a local government, {@code name} its name or that of another office; both null: nothing is said */
    record Office(String code, String name) {
        static final Office NONE = new Office(null, null);

        boolean isLocalGovernment() {
            return code != null;
        }
    }

    OfficeCells(LocalGovernmentRows localGovernments, Register register) {
        this.localGovernments = localGovernments;
        this.register = register;
    }

    void table(Table table) {
        localGovernments.table(table);
    }

    void section(String text) {
        localGovernments.section(text);
    }

    /** @param province where the meeting is; what is wrong is rejected */
    Office read(ImportRow row, String province) {
        var name = row.stated(OFFICE);
        if (row.stated(CODE) == null && name == null) {
            // where cells were merged it may be the one above, and where few have one it is none: nobody is tied by a
            // guess
            return Office.NONE;
        }
        return row.stated(CODE) != null || isLocalGovernment(name, province)
                ? localGovernment(row, province)
                : new Office(null, name);
    }

    private Office localGovernment(ImportRow row, String province) {
        var found = localGovernments.find(row);
        if (found == null) {
            return Office.NONE;
        }
        if (!found.provinceCode().equals(province)) {
            row.reject(
                    row.firstPresent(CODE, OFFICE),
                    RowProblem.INCONSISTENT,
                    found.name() + " ไม่ได้อยู่ในจังหวัดที่ประชุม",
                    found.name() + " lies in another province than the meeting");
        }
        return new Office(found.code(), found.name());
    }

    private boolean isLocalGovernment(String text, String province) {
        var name = LocalGovernmentName.parse(text);
        return name != null
                && (name.type() != null && name.certain() || names(province).contains(ThaiText.key(name.bare())));
    }

    private Set<String> names(String province) {
        return namesByProvince.computeIfAbsent(province, of -> {
            Set<String> names = new HashSet<>();
            for (var entry : register.entries()) {
                if (entry.place().provinceCode().equals(of)) {
                    names.add(ThaiText.key(
                            LocalGovernmentName.parse(entry.ref().name()).bare()));
                }
            }
            return names;
        });
    }
}
