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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiPhone;
import org.maekhai.shared.thai.ThaiText;

/** Reads what a row states of a hub. */
final class HubCells {
    private static final Map<String, HubState> STATES = new HashMap<>();
    private static final Pattern SEPARATORS = Pattern.compile("[,;|/\\s]+|และ");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*(?:แห่ง|อปท\\.?)?");

    static {
        name(HubState.PROPOSED, "proposed", "เสนอ", "เสนอชื่อ", "เสนอแล้ว", "อยู่ระหว่างเสนอ");
        name(HubState.INVITED, "invited", "เชิญ", "เชิญแล้ว", "ส่งหนังสือ", "ส่งหนังสือแล้ว", "รอตอบรับ");
        name(
                HubState.ACTIVE,
                "active",
                "accepted",
                "ตอบรับ",
                "ตอบรับแล้ว",
                "เป็นแม่ข่าย",
                "แม่ข่าย",
                "ใช้งาน",
                "ปฏิบัติหน้าที่");
        name(HubState.DECLINED, "declined", "ไม่รับ", "ไม่ตอบรับ", "ปฏิเสธ", "ไม่ประสงค์");
        name(HubState.SUSPENDED, "suspended", "ระงับ", "ระงับชั่วคราว", "พักการเป็นแม่ข่าย");
        name(
                HubState.RETIRED,
                "retired",
                "ยกเลิก",
                "สิ้นสุด",
                "ยุติ",
                "ยกเลิกแล้ว",
                "สิ้นสุดแล้ว",
                "พ้นจากการเป็นแม่ข่าย");
    }

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

    private static void name(HubState state, String... words) {
        for (var word : words) {
            STATES.put(ThaiText.key(word), state);
        }
    }

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
        return new Stated(state(row), from(row), capacity(row), text(row, CONTACT, 200), phone(row), members(row, of));
    }

    private static boolean statesNothing(ImportRow row, int column) {
        var text = row.text(column);
        return text == null || ThaiAnswer.isNothing(text);
    }

    private static HubState state(ImportRow row) {
        if (statesNothing(row, STATE)) {
            return null;
        }
        var text = row.text(STATE);
        var state = text.length() > 60 ? null : STATES.get(ThaiText.key(text).toLowerCase(Locale.ROOT));
        if (state == null) {
            row.reject(STATE, RowProblem.BAD_STATUS);
        }
        return state;
    }

    /** What has not come yet has not happened. */
    private LocalDate from(ImportRow row) {
        if (statesNothing(row, FROM)) {
            return null;
        }
        var day = ThaiDates.parse(row.text(FROM));
        if (day == null || !FiscalYear.of(day).isPlausible() || day.isAfter(request.today())) {
            row.reject(FROM, RowProblem.BAD_DATE);
            return null;
        }
        return day;
    }

    private Integer capacity(ImportRow row) {
        if (statesNothing(row, CAPACITY)) {
            return null;
        }
        var number = NUMBER.matcher(row.text(CAPACITY));
        int capacity = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (capacity < 1 || capacity > mostMembers) {
            row.reject(CAPACITY, RowProblem.BAD_NUMBER);
            return null;
        }
        return capacity;
    }

    private static String phone(ImportRow row) {
        var text = text(row, PHONE, 100);
        var phone = text == null ? null : ThaiPhone.parse(text);
        if (text != null && phone == null) {
            row.reject(PHONE, RowProblem.BAD_NUMBER);
        }
        return phone;
    }

    private static String text(ImportRow row, int column, int max) {
        if (statesNothing(row, column)) {
            return null;
        }
        var text = row.text(column);
        if (text.length() > max) {
            row.reject(column, RowProblem.TOO_LONG, max);
            return null;
        }
        return text;
    }

    private List<Integer> members(ImportRow row, Entry of) {
        List<Integer> members = new ArrayList<>();
        if (statesNothing(row, MEMBER_CODES)) {
            return members;
        }
        for (var code : SEPARATORS.split(row.text(MEMBER_CODES))) {
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
