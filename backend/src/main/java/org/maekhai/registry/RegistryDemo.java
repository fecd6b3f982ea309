package org.maekhai.registry;

import static org.maekhai.registry.LocalGovernmentType.CITY;
import static org.maekhai.registry.LocalGovernmentType.PAO;
import static org.maekhai.registry.LocalGovernmentType.SAO;
import static org.maekhai.registry.LocalGovernmentType.SPECIAL;
import static org.maekhai.registry.LocalGovernmentType.TAMBON_MUNICIPALITY;
import static org.maekhai.registry.LocalGovernmentType.TOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.maekhai.registry.DemoLocalGovernment.Draft;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.demo.DemoPeople;
import org.maekhai.shared.thai.ThaiSort;

/** A country of invented local governments: one for each name of a subdistrict, and one PAO a province. */
@ApplicationScoped
class RegistryDemo implements DemoData {
    private static final Set<String> NAMES_OF_A_CENTRE =
            Set.of("ในเมือง", "ในเวียง", "เวียง", "ปากน้ำ", "ตลาด", "หน้าเมือง");
    /** The capital of a province with so many subdistricts is a city, of a smaller one a town. */
    private static final int SUBDISTRICTS_OF_A_CITY = 125;

    private static final String PATTAYA = "2004";
    private static final String PATTAYA_SUBDISTRICT = "นาเกลือ";

    private static final List<LocalGovernmentType> IN_ORDER_OF_CODES =
            List.of(PAO, CITY, SPECIAL, TOWN, TAMBON_MUNICIPALITY, SAO);
    /** The first digit of the codes that the Department gives to each type. */
    private static final Map<LocalGovernmentType, Integer> FIRST_DIGITS =
            Map.of(PAO, 2, CITY, 3, SPECIAL, 3, TOWN, 4, TAMBON_MUNICIPALITY, 5, SAO, 6);

    private record Province(String name, DemoPlaces.Point point) {}

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var made = localGovernments(demo);
        contacts(demo, made);
        RegistryDemoChanges.create(demo, made);
        try (var version = demo.connection().createStatement()) {
            version.executeUpdate(RegisterReader.RAISE);
        }
    }

    private List<DemoLocalGovernment> localGovernments(DemoContext demo) throws SQLException {
        var places = new DemoPlaces();
        var provinces = provinces(demo);
        var made = new ArrayList<DemoLocalGovernment>();
        var ids = new LocalGovernmentIds(demo.connection());
        try (var rows = demo.batch("""
                insert into local_government
                  (id, code, name, short_name, type, district_code, province_code,
                   latitude, longitude, sort_key, search_text, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)) {
            for (var district : places.districts()) {
                var province = provinces.get(district.provinceCode());
                var centre = places.of(district, province.point());
                int number = 0;
                for (var draft : drafts(demo, places, district, province.name())) {
                    number++;
                    var code = "%d%s%02d".formatted(FIRST_DIGITS.get(draft.type()), district.code(), number);
                    var lgo = new DemoLocalGovernment(ids.next(), code, draft, district, province.name());
                    boolean isCentre = number == 1;
                    var point = isCentre ? centre : places.near(district, centre, demo.random("point of " + code));
                    rows.add(
                            lgo.id(),
                            code,
                            lgo.fullName(),
                            lgo.shortName(),
                            draft.type().name(),
                            district.code(),
                            district.provinceCode(),
                            point.latitude(),
                            point.longitude(),
                            ThaiSort.key(lgo.fullName()),
                            LocalGovernmentKeys.searchText(code, lgo.fullName(), lgo.shortName(), List.of()));
                    made.add(lgo);
                }
            }
        }
        return made;
    }

    private static List<Draft> drafts(
            DemoContext demo, DemoPlaces places, DemoPlaces.District district, String provinceName) {
        var drafts = new ArrayList<Draft>();
        if (district.isCapital()) {
            drafts.add(new Draft(PAO, provinceName, null));
        }
        var centre = centre(district, provinceName);
        for (var subdistrict : district.subdistricts()) {
            var random = demo.random("type of " + district.code() + subdistrict);
            boolean isCentre = subdistrict.equals(centre);
            if (district.code().equals(PATTAYA) && subdistrict.equals(PATTAYA_SUBDISTRICT)) {
                drafts.add(new Draft(SPECIAL, "เมืองพัทยา", subdistrict));
            } else if (isCentre && district.isCapital()) {
                boolean large = places.subdistrictsOfProvince(district.provinceCode()) >= SUBDISTRICTS_OF_A_CITY;
                drafts.add(new Draft(large ? CITY : TOWN, provinceName, subdistrict));
            } else {
                drafts.add(new Draft(type(random.nextDouble(), isCentre, district), subdistrict, subdistrict));
            }
        }
        drafts.sort(
                (a, b) -> Integer.compare(IN_ORDER_OF_CODES.indexOf(a.type()), IN_ORDER_OF_CODES.indexOf(b.type())));
        return drafts;
    }

    private static LocalGovernmentType type(double chance, boolean isCentre, DemoPlaces.District district) {
        if (isCentre) {
            return chance < 0.13 ? TOWN : TAMBON_MUNICIPALITY;
        }
        if (district.isCapital()) {
            return chance < 0.02 ? TOWN : chance < 0.4 ? TAMBON_MUNICIPALITY : SAO;
        }
        return chance < 0.2 ? TAMBON_MUNICIPALITY : SAO;
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
    private static void contacts(DemoContext demo, List<DemoLocalGovernment> made) throws SQLException {
        try (var rows = demo.batch("""
                insert into local_government_contact
                  (local_government_id, mayor, clerk, finance_director, address, phone, email, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                """)) {
            for (var lgo : made) {
                var random = demo.random("contact of " + lgo.code());
                if (lgo.draft().type() == SAO && random.nextInt(100) < 55) {
                    continue;
                }
                rows.add(
                        lgo.id(),
                        DemoPeople.person(random),
                        random.nextInt(10) == 0 ? null : DemoPeople.person(random),
                        random.nextInt(4) == 0 ? null : DemoPeople.person(random),
                        address(lgo, random),
                        "0-0000-%04d".formatted(random.nextInt(10_000)),
                        random.nextInt(3) == 0 ? null : "saraban@lg" + lgo.code() + ".example");
            }
        }
    }

    private static String address(DemoLocalGovernment lgo, Random random) {
        var subdistrict = lgo.draft().subdistrict();
        return "%d หมู่ที่ %d %sอำเภอ%s จังหวัด%s"
                .formatted(
                        1 + random.nextInt(400),
                        1 + random.nextInt(12),
                        subdistrict == null ? "" : "ตำบล" + subdistrict + " ",
                        lgo.district().name(),
                        lgo.provinceName());
    }
}
