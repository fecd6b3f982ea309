package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.maekhai.shared.DemoContext;
import org.maekhai.shared.DemoData;
import org.maekhai.shared.ThaiSort;

/** A country of invented local governments: one for each name of a subdistrict, and one PAO a province. */
@ApplicationScoped
class RegistryDemo implements DemoData {
    private static final Set<String> NAMES_OF_A_CENTRE = Set.of("ในเมือง", "ในเวียง", "เวียง", "ปากน้ำ", "ตลาด", "หน้าเมือง");
    /** The capital of a province with so many subdistricts is a city, of a smaller one a town. */
    private static final int SUBDISTRICTS_OF_A_CITY = 125;

    private static final String PATTAYA = "2004";
    private static final String PATTAYA_SUBDISTRICT = "นาเกลือ";

    private static final List<String> FIRST_NAMES = List.of(
            "นายกล้า", "นายขวัญ", "นายชัย", "นายดนัย", "นายธีระ", "นายปรีชา", "นายพงษ์", "นายมานพ", "นายวิทย์", "นายสมหมาย",
            "นายอุดม", "นางกานดา", "นางจันทร์", "นางดวงใจ", "นางนิภา", "นางบุษบา", "นางพรรณี", "นางมาลี", "นางสาวรัตนา",
            "นางสาวลำดวน", "นางสาววรรณา", "นางสาวศรีสุข", "นางสุดา", "นางอรทัย");
    private static final List<String> SURNAMES =
            List.of("สมมติสุข", "ตัวอย่างดี", "ใจทดลอง", "นามสมมติ", "แบบอย่าง", "ทดสอบชัย", "สาธิตกุล", "จำลองศรี");

    private record Kind(String type, String digit, String prefix, String shortPrefix) {
        static final Kind PAO = new Kind("PAO", "2", "องค์การบริหารส่วนจังหวัด", "อบจ.");
        static final Kind CITY = new Kind("CITY", "3", "เทศบาลนคร", "ทน.");
        static final Kind SPECIAL = new Kind("SPECIAL", "3", "เมือง", "เมือง");
        static final Kind TOWN = new Kind("TOWN", "4", "เทศบาลเมือง", "ทม.");
        static final Kind TAMBON = new Kind("TAMBON_MUNICIPALITY", "5", "เทศบาลตำบล", "ทต.");
        static final Kind SAO = new Kind("SAO", "6", "องค์การบริหารส่วนตำบล", "อบต.");
        static final List<Kind> IN_ORDER_OF_CODES = List.of(PAO, CITY, SPECIAL, TOWN, TAMBON, SAO);
    }

    /** {@code subdistrict} null: works in the whole province. */
    private record Drafted(Kind kind, String name, String subdistrict) {}

    private record Made(int id, String code, Drafted draft, DemoPlaces.District district, String provinceName) {
        String fullName() {
            return draft.kind().prefix() + draft.name();
        }
    }

    private record Province(String name, DemoPlaces.Point point) {}

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var made = localGovernments(demo);
        contacts(demo, made);
        proposals(demo, made);
    }

    private List<Made> localGovernments(DemoContext demo) throws SQLException {
        var places = new DemoPlaces();
        var provinces = provinces(demo);
        var made = new ArrayList<Made>();
        try (var ids = new LocalGovernmentIds(demo.connection());
                var rows = demo.insert("insert into local_government (id, code, name, short_name, type, district_code,"
                        + " province_code, latitude, longitude, sort_key, search_text, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            for (var district : places.districts()) {
                var province = provinces.get(district.provinceCode());
                var centre = places.of(district, province.point());
                int number = 0;
                for (var draft : drafts(demo, places, district, province.name())) {
                    number++;
                    var code = "%s%s%02d".formatted(draft.kind().digit(), district.code(), number);
                    var lgo = new Made(ids.next(), code, draft, district, province.name());
                    boolean isCentre = number == 1;
                    var point =
                            isCentre ? centre : places.near(district, centre, demo.random("point of " + code));
                    var shortName = draft.kind().shortPrefix() + draft.name();
                    rows.add(
                            lgo.id(),
                            code,
                            lgo.fullName(),
                            shortName,
                            draft.kind().type(),
                            district.code(),
                            district.provinceCode(),
                            point.latitude(),
                            point.longitude(),
                            ThaiSort.key(lgo.fullName()),
                            searchText(code, lgo.fullName(), shortName));
                    made.add(lgo);
                }
            }
        }
        return made;
    }

    private static List<Drafted> drafts(
            DemoContext demo, DemoPlaces places, DemoPlaces.District district, String provinceName) {
        var drafts = new ArrayList<Drafted>();
        if (district.isCapital()) {
            drafts.add(new Drafted(Kind.PAO, provinceName, null));
        }
        var centre = centre(district, provinceName);
        for (var subdistrict : district.subdistricts()) {
            var random = demo.random("type of " + district.code() + subdistrict);
            boolean isCentre = subdistrict.equals(centre);
            if (district.code().equals(PATTAYA) && subdistrict.equals(PATTAYA_SUBDISTRICT)) {
                drafts.add(new Drafted(Kind.SPECIAL, "พัทยา", subdistrict));
            } else if (isCentre && district.isCapital()) {
                boolean large = places.subdistrictsOfProvince(district.provinceCode()) >= SUBDISTRICTS_OF_A_CITY;
                drafts.add(new Drafted(large ? Kind.CITY : Kind.TOWN, provinceName, subdistrict));
            } else {
                drafts.add(new Drafted(kind(random.nextDouble(), isCentre, district), subdistrict, subdistrict));
            }
        }
        drafts.sort((a, b) -> Integer.compare(
                Kind.IN_ORDER_OF_CODES.indexOf(a.kind()), Kind.IN_ORDER_OF_CODES.indexOf(b.kind())));
        return drafts;
    }

    private static Kind kind(double chance, boolean isCentre, DemoPlaces.District district) {
        if (isCentre) {
            return chance < 0.13 ? Kind.TOWN : Kind.TAMBON;
        }
        if (district.isCapital()) {
            return chance < 0.02 ? Kind.TOWN : chance < 0.4 ? Kind.TAMBON : Kind.SAO;
        }
        return chance < 0.2 ? Kind.TAMBON : Kind.SAO;
    }

    /** The subdistrict that the town of a district is in: its namesake, or one named as centres are. */
    private static String centre(DemoPlaces.District district, String provinceName) {
        var namesake = district.isCapital() ? provinceName : district.name();
        if (district.subdistricts().contains(namesake)) {
            return namesake;
        }
        return district.subdistricts().stream()
                .filter(NAMES_OF_A_CENTRE::contains)
                .findFirst()
                .orElse(district.subdistricts().get(0));
    }

    private static Map<String, Province> provinces(DemoContext demo) throws SQLException {
        var provinces = new HashMap<String, Province>();
        try (var statement = demo.connection().createStatement();
                var rows = statement.executeQuery("select code, name, latitude, longitude from province")) {
            while (rows.next()) {
                provinces.put(
                        rows.getString(1),
                        new Province(rows.getString(2), new DemoPlaces.Point(rows.getDouble(3), rows.getDouble(4))));
            }
        }
        return provinces;
    }

    /** Names that nobody bears, telephone numbers that nobody has, and an address in a domain that can't exist. */
    private static void contacts(DemoContext demo, List<Made> made) throws SQLException {
        try (var rows = demo.insert("insert into local_government_contact (local_government_id, mayor, clerk,"
                + " finance_director, address, phone, email, version) values (?, ?, ?, ?, ?, ?, ?, 0)")) {
            for (var lgo : made) {
                var random = demo.random("contact of " + lgo.code());
                if (lgo.draft().kind() == Kind.SAO && random.nextInt(100) < 55) {
                    continue;
                }
                rows.add(
                        lgo.id(),
                        person(random),
                        random.nextInt(10) == 0 ? null : person(random),
                        random.nextInt(4) == 0 ? null : person(random),
                        address(lgo, random),
                        "0-0000-%04d".formatted(random.nextInt(10_000)),
                        random.nextInt(3) == 0 ? null : "saraban@lg" + lgo.code() + ".example");
            }
        }
    }

    private static String person(Random random) {
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " "
                + SURNAMES.get(random.nextInt(SURNAMES.size()));
    }

    private static String address(Made lgo, Random random) {
        var subdistrict = lgo.draft().subdistrict();
        return "%d หมู่ที่ %d %sอำเภอ%s จังหวัด%s"
                .formatted(
                        1 + random.nextInt(400),
                        1 + random.nextInt(12),
                        subdistrict == null ? "" : "ตำบล" + subdistrict + " ",
                        lgo.district().name(),
                        lgo.provinceName());
    }

    /** What offices noticed and an administrator has yet to decide: some in Nan, some elsewhere, two decided. */
    private static void proposals(DemoContext demo, List<Made> made) throws SQLException {
        var random = demo.random("proposals");
        var nan = made.stream()
                .filter(lgo -> lgo.district().provinceCode().equals("55"))
                .filter(lgo -> lgo.draft().kind() == Kind.SAO)
                .toList();
        var all = made.stream().filter(lgo -> lgo.draft().kind() == Kind.SAO).toList();
        var chosen = new ArrayList<Made>();
        for (int i = 0; i < 9; i++) {
            var from = i < 3 ? nan : all;
            var lgo = from.get(random.nextInt(from.size()));
            if (!chosen.contains(lgo)) {
                chosen.add(lgo);
            }
        }
        try (var rows = demo.insert("insert into registry_proposal (id, local_government_id, kind, current_value,"
                + " proposed_value, state, found_at, row_number, decided_at, decided_by, note, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            for (int i = 0; i < chosen.size(); i++) {
                var lgo = chosen.get(i);
                boolean type = i % 2 == 0;
                var state = i == 5 ? "REFUSED" : i == 6 ? "ACCEPTED" : "PENDING";
                var found = demo.at(demo.today().minusDays(3 + random.nextInt(60)), random);
                var decided = state.equals("PENDING") ? null : demo.at(demo.today().minusDays(2), random);
                boolean accepted = state.equals("ACCEPTED");
                rows.add(
                        demo.id(found.toInstant(), random),
                        lgo.id(),
                        accepted ? "NAME" : type ? "TYPE" : "NAME",
                        accepted ? misspelt(lgo.fullName()) : type ? "SAO" : lgo.fullName(),
                        accepted ? lgo.fullName() : type ? "TAMBON_MUNICIPALITY" : misspelt(lgo.fullName()),
                        state,
                        found,
                        5 + random.nextInt(90),
                        decided,
                        decided == null ? null : "ผู้ดูแลระบบ (สาธิต)",
                        state.equals("REFUSED") ? "ตรวจสอบกับสำนักงานแล้ว ชื่อเดิมถูกต้อง" : null);
            }
        }
    }

    private static String misspelt(String name) {
        var prefix = Kind.SAO.prefix();
        var rest = name.substring(prefix.length());
        return prefix + (rest.startsWith("บ้าน") ? rest.substring("บ้าน".length()) : "บ้าน" + rest);
    }

    private static String searchText(String code, String name, String shortName) {
        return code + " " + name + " " + shortName;
    }
}
