package org.maekhai.hub;

import static org.maekhai.hub.HubColumns.CAPACITY;
import static org.maekhai.hub.HubColumns.CONTACT;
import static org.maekhai.hub.HubColumns.FROM;
import static org.maekhai.hub.HubColumns.MEMBER_CODES;
import static org.maekhai.hub.HubColumns.PHONE;
import static org.maekhai.hub.HubColumns.STATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.maekhai.imports.CellWords;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.PlaceCells;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiAnswer;

/** Reads what a row states of a hub. */
final class HubCells {
    private static final CellWords<HubState> STATES = new CellWords<HubState>()
            .with(HubState.PROPOSED, "proposed", "เสนอ", "เสนอชื่อ", "เสนอแล้ว", "อยู่ระหว่างเสนอ")
            .with(HubState.INVITED, "invited", "เชิญ", "เชิญแล้ว", "ส่งหนังสือ", "ส่งหนังสือแล้ว", "รอตอบรับ")
            .with(
                    HubState.ACTIVE,
                    "active",
                    "accepted",
                    "ตอบรับ",
                    "ตอบรับแล้ว",
                    "เป็นแม่ข่าย",
                    "แม่ข่าย",
                    "ใช้งาน",
                    "ปฏิบัติหน้าที่")
            .with(HubState.DECLINED, "declined", "ไม่รับ", "ไม่ตอบรับ", "ปฏิเสธ", "ไม่ประสงค์")
            .with(HubState.SUSPENDED, "suspended", "ระงับ", "ระงับชั่วคราว", "พักการเป็นแม่ข่าย")
            .with(
                    HubState.RETIRED,
                    "retired",
                    "ยกเลิก",
                    "สิ้นสุด",
                    "ยุติ",
                    "ยกเลิกแล้ว",
                    "สิ้นสุดแล้ว",
                    "พ้นจากการเป็นแม่ข่าย");
    private static final Pattern SEPARATORS = Pattern.compile("[,;|/\\s]+|และ");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*(?:แห่ง|อปท\\.?)?");

    private final ImportRequest request;
    private final PlaceCells places;
    private final Geography geography;
    private final int mostMembers;
    private final Map<Integer, String> names = new HashMap<>();

    HubCells(ImportRequest request, PlaceCells places, Geography geography, int mostMembers) {
        this.request = request;
        this.places = places;
        this.geography = geography;
        this.mostMembers = mostMembers;
    }

    /** What a row states; null is nothing, and so is a list of no members. */
    record Stated(
            HubState state, LocalDate from, Integer capacity, String contact, String phone, List<Integer> members) {}

    void table(Table table) {
        places.table(table);
    }

    int mostMembers() {
        return mostMembers;
    }

    /** Of a member that some row states. */
    String name(int member) {
        return names.get(member);
    }

    /** @param of null when the row's local government isn't known */
    Stated read(ImportRow row, Entry of) {
        return new Stated(
                row.word(STATE, STATES),
                row.day(FROM, this::mayHaveHappened),
                capacity(row),
                row.stated(CONTACT, 200),
                row.phone(PHONE, 100),
                members(row, of));
    }

    /** What has not come yet has not. */
    private boolean mayHaveHappened(LocalDate day) {
        return FiscalYear.of(day).isPlausible() && !day.isAfter(request.today());
    }

    private Integer capacity(ImportRow row) {
        var text = row.stated(CAPACITY);
        if (text == null) {
            return null;
        }
        var number = NUMBER.matcher(text);
        int capacity = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (capacity < 1 || capacity > mostMembers) {
            row.reject(CAPACITY, RowProblem.BAD_NUMBER);
            return null;
        }
        return capacity;
    }

    private List<Integer> members(ImportRow row, Entry of) {
        List<Integer> members = new ArrayList<>();
        var codes = row.stated(MEMBER_CODES);
        if (codes == null) {
            return members;
        }
        for (var code : SEPARATORS.split(codes)) {
            if (code.isEmpty() || ThaiAnswer.isNothing(code)) {
                continue;
            }
            var member = places.localGovernment(row, MEMBER_CODES, code);
            if (member != null && of != null && isNeighbour(row, of, member) && !members.contains(member.id())) {
                members.add(member.id());
                names.put(member.id(), member.name());
            }
        }
        return members;
    }

    private boolean isNeighbour(ImportRow row, Entry of, Entry member) {
        if (member.id() == of.id()) {
            row.reject(
                    MEMBER_CODES, RowProblem.INCONSISTENT, "เป็นลูกข่ายของตนเองไม่ได้", "nobody is a member of itself");
            return false;
        }
        if (!member.provinceCode().equals(of.provinceCode())) {
            row.reject(
                    MEMBER_CODES,
                    RowProblem.PROVINCE_MISMATCH,
                    member.name(),
                    geography.provinceRef(member.provinceCode()).name(),
                    geography.provinceRef(of.provinceCode()).name());
            return false;
        }
        if (member.type() == LocalGovernmentType.PAO) {
            row.reject(
                    MEMBER_CODES,
                    RowProblem.INCONSISTENT,
                    "อบจ. เป็นลูกข่ายไม่ได้",
                    "a provincial organization is nobody's member");
            return false;
        }
        return true;
    }
}
