package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** The 76 provinces and 878 districts. They are built in and never change while the system runs. */
@ApplicationScoped
public class Geography {
    private final Jdbc jdbc;
    private volatile Map<String, ProvinceView> provinces;
    private volatile Map<String, DistrictView> districts;

    Geography(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of Thai dictionaries. */
    public List<ProvinceView> provinces() {
        return List.copyOf(provinceMap().values());
    }

    /** In the order in which whoever locks several does so. @param only this one; null: all */
    public List<String> provinceCodes(String only) {
        return only != null
                ? List.of(only)
                : provinceMap().keySet().stream().sorted().toList();
    }

    public Optional<ProvinceView> province(String code) {
        return Optional.ofNullable(provinceMap().get(code));
    }

    /** @param code that a request names; null: none. @throws Failure 422 when there is no such province */
    public void requireProvince(String code) {
        if (code != null && province(code).isEmpty()) {
            throw Failure.invalid("/provinceCode", "UNKNOWN_PLACE", code);
        }
    }

    /** In the order of Thai dictionaries; of one province, or all. */
    public List<DistrictView> districts(String provinceCode) {
        return districtMap().values().stream()
                .filter(district ->
                        provinceCode == null || district.province().code().equals(provinceCode))
                .toList();
    }

    public Optional<DistrictView> district(String code) {
        return Optional.ofNullable(districtMap().get(code));
    }

    /** The place of a code that is known to exist. */
    public PlaceRef provinceRef(String code) {
        return provinceMap().get(code).ref();
    }

    public PlaceRef districtRef(String code) {
        return districtMap().get(code).ref();
    }

    private Map<String, ProvinceView> provinceMap() {
        var known = provinces;
        if (known == null) {
            Map<String, ProvinceView> read = new LinkedHashMap<>();
            jdbc.list(new Sql("select * from province order by sort_key, code"), ProvinceView.class)
                    .forEach(province -> read.put(province.code(), province));
            provinces = known = read;
        }
        return known;
    }

    private Map<String, DistrictView> districtMap() {
        var known = districts;
        if (known == null) {
            Map<String, DistrictView> read = new LinkedHashMap<>();
            var sql = new Sql("""
                    select d.*, p.name as province_name
                    from district d
                    join province p on p.code = d.province_code
                    order by d.sort_key, d.code
                    """);
            jdbc.list(sql, DistrictView.class).forEach(district -> read.put(district.code(), district));
            districts = known = read;
        }
        return known;
    }
}
