package org.maekhai.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maekhai.shared.GreatCircle;

/**
 * The best SQL that we could write for what the server answers, without its access rules, its JSON and its HTTP. Where
 * there is more than one way, each is a variant, and the cheapest of them is the yardstick.
 */
final class BestSql {
    private static final String EXISTS =
            "(lg.active_from is null or lg.active_from <= ?) and (lg.active_to is null or lg.active_to >= ?)";
    private static final String IN_FORCE = "a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)";
    private static final String ACTIVE =
            "(t.active_from is null or t.active_from <= ?) and (t.active_to is null or t.active_to >= ?)";
    private static final int CHARACTERS = 128, RADIUS_KM = 25;

    private final Statements sql;
    private final Registry registry;
    private final Days days;

    BestSql(Statements sql, Registry registry, Days days) {
        this.sql = sql;
        this.registry = registry;
        this.days = days;
    }

    Map<String, Yardstick.Task> tasks() {
        return Map.of(
                "summary", this::summaries,
                "overview", this::overviews,
                "overview-of-province", this::overviewsOfProvinces,
                "candidates", this::candidates,
                "network", this::networks,
                "coverage", this::coverages);
    }

    /** @param argument {@code variant when} */
    private void summaries(int batch, int count, String argument) throws SQLException {
        var words = argument.split(" ");
        for (var day : days.draw(Days.When.valueOf(words[1]), new Random(batch), count)) {
            summary(day, words[0]);
            sql.commit();
        }
    }

    private void summary(LocalDate day, String variant) throws SQLException {
        var characters = "select province_code as p, substring(standing from ? for 1) as c from compliance_year"
                + " where fiscal_year = ?";
        int year = Days.fiscalYear(day);
        switch (variant) {
            case "grouped" ->
                sql.all("select p, c, count(*) from (" + characters + ") d group by p, c", Days.position(day), year);
            case "counted" -> {
                var counts = new StringBuilder("select p, count(*)");
                for (int status = 0; status < 6; status++) {
                    counts.append(", count(case when (ascii(c) - 48) / 8 = ")
                            .append(status)
                            .append(" then 1 end)");
                }
                for (int step = 1; step <= 3; step++) {
                    counts.append(", count(case when mod(ascii(c) - 48, 8) / 2 >= ")
                            .append(step)
                            .append(" then 1 end)");
                }
                sql.all(counts + " from (" + characters + ") d group by p", Days.position(day), year);
            }
            case "streamed" -> {
                Map<String, int[]> counts = new HashMap<>();
                sql.each(
                        characters,
                        row -> counts.computeIfAbsent(row.getString(1), p -> new int[CHARACTERS])[
                                row.getString(2).charAt(0)]++,
                        Days.position(day),
                        year);
            }
            default -> throw new IllegalArgumentException(variant);
        }
    }

    /** @param argument {@code standing,coverage when}: how the standings and how the coverage are read */
    private void overviews(int batch, int count, String argument) throws SQLException {
        var words = argument.split(" ");
        for (var day : days.draw(Days.When.valueOf(words[1]), new Random(batch), count)) {
            overview(day, null, words[0].split(","));
            sql.commit();
        }
    }

    private void overviewsOfProvinces(int batch, int count, String argument) throws SQLException {
        var words = argument.split(" ");
        var random = new Random(batch);
        var drawn = days.draw(Days.When.valueOf(words[1]), random, count);
        var provinces = Days.draw(registry.provinces(), random, count);
        for (int i = 0; i < count; i++) {
            overview(drawn.get(i), provinces.get(i), words[0].split(","));
            sql.commit();
        }
    }

    /** The numbers of the nation or of a province: now, at twelve month ends, by part, what waits, coverage, hubs. */
    private void overview(LocalDate day, String province, String[] ways) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 12; i > 0; i--) {
            days.add(YearMonth.from(day).minusMonths(i).atEndOfMonth());
        }
        days.add(day);
        var byYear = days.stream()
                .distinct()
                .collect(Collectors.groupingBy(Days::fiscalYear, TreeMap::new, Collectors.toList()));
        for (var year : byYear.entrySet()) {
            boolean now = year.getKey() == Days.fiscalYear(day);
            if (ways[0].equals("streamed")) {
                streamed(year.getKey(), year.getValue(), now, province);
            } else {
                grouped(year.getKey(), year.getValue(), days.get(11), day, province);
            }
        }
        if (ways[1].equals("scanned")) {
            coverageByScan(day);
        } else {
            sql.all(
                    "select lg.province_code, count(*), count(t.id) from local_government lg left join assignment a on"
                            + " a.local_government_id = lg.id and a.role = 'PRIMARY' and " + IN_FORCE
                            + " left join trainer t on t.id = a.trainer_id and " + ACTIVE + " where "
                            + of(province, "lg") + EXISTS + " group by lg.province_code",
                    parameters(day, day, day, day, province, day, day));
        }
        hubCounts(province);
        sql.all(
                "select count(*) from self_report w join local_government lg on lg.id = w.local_government_id where "
                        + of(province, "lg") + "1 = 1",
                parameters(province));
        sql.all(
                "select count(*) from registry_proposal w join local_government lg on lg.id = w.local_government_id"
                        + " where " + of(province, "lg") + "w.state = 'PENDING'",
                parameters(province));
    }

    private static String of(String province, String alias) {
        return province == null ? "" : alias + ".province_code = ? and ";
    }

    private static Object[] parameters(Object... all) {
        return Arrays.stream(all).filter(java.util.Objects::nonNull).toArray();
    }

    /** With the fiscal year and perhaps the province as parameters. H2 would begin an inner join at the larger table. */
    private static String rows(String province) {
        return province == null
                ? " from compliance_year cy where cy.fiscal_year = ?"
                : " from local_government lg left join compliance_year cy on cy.fiscal_year = ?"
                        + " and cy.local_government_id = lg.id where lg.province_code = ?";
    }

    /** One pass over the rows of a fiscal year, whose characters are counted here. */
    private void streamed(int year, List<LocalDate> days, boolean reasons, String province) throws SQLException {
        int[] positions = days.stream().mapToInt(Days::position).toArray();
        Map<String, int[][]> counts = new HashMap<>();
        int[][] told = new int[CHARACTERS][CHARACTERS];
        sql.each(
                "select cy." + (province == null ? "province_code" : "district_code") + ", cy.standing, cy.lateness"
                        + (province == null ? "" : ", lg.code, lg.short_name") + rows(province),
                row -> {
                    var standing = row.getString(2);
                    if (standing == null) {
                        return;
                    }
                    var part = counts.computeIfAbsent(row.getString(1), key -> new int[positions.length][CHARACTERS]);
                    for (int i = 0; i < positions.length; i++) {
                        part[i][standing.charAt(positions[i] - 1)]++;
                    }
                    if (reasons) {
                        int last = positions[positions.length - 1] - 1;
                        told[standing.charAt(last)][row.getString(3).charAt(last)]++;
                    }
                },
                parameters(year, province));
    }

    /** A group by for each day. */
    private void grouped(int year, List<LocalDate> days, LocalDate lastEnd, LocalDate now, String province)
            throws SQLException {
        for (var day : days) {
            boolean parts = day.equals(lastEnd) || day.equals(now);
            sql.all(
                    "select " + (parts ? "p, " : "") + "c, count(*) from (select cy."
                            + (province == null ? "province_code" : "district_code")
                            + " as p, substring(cy.standing from ? for 1) as c" + rows(province) + ") d group by "
                            + (parts ? "p, " : "") + "c",
                    parameters(Days.position(day), year, province));
            if (day.equals(now)) {
                sql.all(
                        "select c, l, count(*) from (select substring(cy.standing from ? for 1) as c,"
                                + " substring(cy.lateness from ? for 1) as l" + rows(province) + ") d group by c, l",
                        parameters(Days.position(day), Days.position(day), year, province));
            }
        }
    }

    private void coverageByScan(LocalDate day) throws SQLException {
        Map<Integer, String> provinces = new HashMap<>();
        sql.each(
                "select lg.id, lg.province_code from local_government lg where " + EXISTS,
                row -> provinces.put(row.getInt(1), row.getString(2)),
                day,
                day);
        var active = new HashSet<Object>();
        sql.each("select t.id from trainer t where " + ACTIVE, row -> active.add(row.getObject(1)), day, day);
        Map<String, Integer> covered = new HashMap<>();
        sql.each(
                "select a.local_government_id, a.trainer_id from assignment a where a.role = 'PRIMARY' and " + IN_FORCE,
                row -> {
                    if (active.contains(row.getObject(2))) {
                        covered.merge(provinces.getOrDefault(row.getInt(1), ""), 1, Integer::sum);
                    }
                },
                day,
                day);
    }

    private void hubCounts(String province) throws SQLException {
        var today = Days.TODAY;
        sql.all(
                "select h.state, h.resumable_since is null, count(*) from hub h where " + of(province, "h")
                        + "1 = 1 group by h.state, h.resumable_since is null",
                parameters(province));
        sql.all(
                "select h.state, count(*), count(a.neighbour) from hub_link l join hub h on h.id = l.hub_id"
                        + " join local_government lg on lg.id = l.open_of left join (select distinct hub_id,"
                        + " local_government_id as neighbour from hub_advice where advised_on > ?) a"
                        + " on a.hub_id = l.hub_id and a.neighbour = l.open_of where " + of(province, "lg")
                        + "1 = 1 group by h.state",
                parameters(today.minusDays(90), province));
        sql.all(
                "select c, count(*) from (select substring(cy.standing from ? for 1) as c" + rows(province)
                        + ") d group by c",
                parameters(Days.position(today), Days.fiscalYear(today), province));
        sql.all(
                "select c, count(*) from (select substring(cy.standing from ? for 1) as c from hub h join hub_link l"
                        + " on l.hub_id = h.id join compliance_year cy on cy.fiscal_year = ?"
                        + " and cy.local_government_id = l.open_of where " + of(province, "cy")
                        + "h.state = 'ACTIVE') d group by c",
                parameters(Days.position(today), Days.fiscalYear(today), province));
    }

    private record Place(double latitude, double longitude) {
        double km(Place other) {
            return GreatCircle.km(latitude, longitude, other.latitude, other.longitude);
        }
    }

    /** @param argument {@code variant days}: today and the month ends that count, comma separated */
    private void candidates(int batch, int count, String argument) throws SQLException {
        var words = argument.split(" ");
        var days = Arrays.stream(words[1].split(",")).map(LocalDate::parse).toList();
        for (var province : Days.draw(registry.provinces(), new Random(batch), count)) {
            candidates(province, days, words[0].equals("joined"));
            sql.commit();
        }
    }

    /**
     * Who is what on the days by one join for each fiscal year; who is near whom is found here.
     *
     * @param joined with the hubs in the same statement, and the characters of the days; or apart, and the rows whole
     */
    private void candidates(String province, List<LocalDate> days, boolean joined) throws SQLException {
        var columns = new StringBuilder();
        var joins = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (var day : days) {
            columns.append(", ").append(joined ? "substring(" : "").append("y" + Days.fiscalYear(day) + ".standing");
            if (joined) {
                columns.append(" from ? for 1)");
                parameters.add(Days.position(day));
            }
        }
        days.stream().map(Days::fiscalYear).distinct().forEach(year -> {
            joins.append((joined ? "" : " left") + " join compliance_year y" + year + " on y" + year
                    + ".local_government_id = lg.id and y" + year + ".fiscal_year = ?");
            parameters.add(year);
        });
        var hubs = new HashSet<Integer>();
        var advised = new HashSet<Integer>();
        if (joined) {
            columns.append(", h.id, lh.id");
            joins.append(" left join hub h on h.open_of = lg.id left join hub_link l on l.open_of = lg.id"
                    + " left join hub lh on lh.id = l.hub_id and lh.state = 'ACTIVE'");
        } else {
            sql.each("select open_of from hub where province_code = ?", row -> hubs.add(row.getInt(1)), province);
            sql.each(
                    "select l.open_of from hub h join hub_link l on l.hub_id = h.id"
                            + " where h.province_code = ? and h.state = 'ACTIVE'",
                    row -> advised.add(row.getInt(1)),
                    province);
        }
        parameters.add(province);
        List<Place> needy = new ArrayList<>();
        List<Place> earned = new ArrayList<>();
        sql.each(
                "select lg.id, lg.code, lg.name, lg.district_code, lg.type, lg.latitude, lg.longitude" + columns
                        + " from local_government lg" + joins + " where lg.province_code = ?",
                row -> {
                    Statements.columns(row);
                    var place = new Place(row.getDouble(6), row.getDouble(7));
                    boolean good = true;
                    boolean needs = false;
                    for (int i = 0; i < days.size(); i++) {
                        int status =
                                (row.getString(8 + i).charAt(joined ? 0 : Days.position(days.get(i)) - 1) - '0') / 8;
                        good &= status == 0;
                        needs |= i == 0 && status != 0 && status != 5;
                    }
                    int after = 8 + days.size();
                    boolean hub = joined ? row.getObject(after) != null : hubs.contains(row.getInt(1));
                    boolean helped = joined ? row.getObject(after + 1) != null : advised.contains(row.getInt(1));
                    if (needs && !helped && !"PAO".equals(row.getString(5))) {
                        needy.add(place);
                    }
                    if (good && !hub) {
                        earned.add(place);
                    }
                },
                parameters.toArray());
        sql.all(
                "select d.local_government_id, max(d.changed_on) from hub d where d.province_code = ?"
                        + " and d.state = 'DECLINED' group by d.local_government_id",
                province);
        earned.forEach(place -> needy.stream()
                .mapToDouble(place::km)
                .filter(km -> km <= RADIUS_KM)
                .sorted()
                .count());
    }

    private void networks(int batch, int count, String argument) throws SQLException {
        for (int i = 0; i < count; i++) {
            network();
            sql.commit();
        }
    }

    /** The nation's hubs, members and needy, with the way from hub to member; each table by itself, put together here. */
    private void network() throws SQLException {
        Map<Integer, Place> places = new HashMap<>();
        sql.each(
                "select lg.id, lg.code, lg.name, lg.district_code, lg.latitude, lg.longitude from local_government lg"
                        + " where " + EXISTS,
                row -> {
                    Statements.columns(row);
                    places.put(row.getInt(1), new Place(row.getDouble(5), row.getDouble(6)));
                },
                Days.TODAY,
                Days.TODAY);
        Map<Integer, String> standing = new HashMap<>();
        sql.each(
                "select local_government_id, substring(standing from ? for 1) from compliance_year"
                        + " where fiscal_year = ?",
                row -> standing.put(row.getInt(1), row.getString(2)),
                Days.position(Days.TODAY),
                Days.fiscalYear(Days.TODAY));
        sql.all("select h.id, h.state, h.open_of from hub h where h.open_of is not null");
        sql.each(
                "select l.open_of, h.open_of, h.id, h.state from hub_link l join hub h on h.id = l.hub_id"
                        + " where l.open_of is not null and h.open_of is not null",
                row -> {
                    Statements.columns(row);
                    places.get(row.getInt(2)).km(places.get(row.getInt(1)));
                });
        hubCounts(null);
    }

    private void coverages(int batch, int count, String argument) throws SQLException {
        var random = new Random(batch);
        var drawn = days.draw(Days.When.valueOf(argument), random, count);
        var provinces = Days.draw(registry.provinces(), random, count);
        for (int i = 0; i < count; i++) {
            coverage(drawn.get(i), provinces.get(i));
            sql.commit();
        }
    }

    private record Load(Place place, int[] sums) {}

    /** Loads with needs and kilometres, who is uncovered, who stands in, what ends soon; put together here. */
    private void coverage(LocalDate day, String province) throws SQLException {
        // of days to come no facts are known
        var known = day.isAfter(Days.TODAY) ? Days.TODAY : day;
        Map<Integer, Place> places = new HashMap<>();
        Map<Integer, Integer> needs = new HashMap<>();
        sql.each(
                "select lg.id, lg.code, lg.name, lg.type, lg.district_code, lg.latitude, lg.longitude,"
                        + " substring(cy.standing from ? for 1) from local_government lg left join compliance_year cy"
                        + " on cy.fiscal_year = ? and cy.local_government_id = lg.id where lg.province_code = ? and "
                        + EXISTS + " order by lg.sort_key, lg.code",
                row -> {
                    Statements.columns(row);
                    places.put(row.getInt(1), new Place(row.getDouble(6), row.getDouble(7)));
                    needs.put(row.getInt(1), (row.getString(8).charAt(0) - '0') / 8);
                },
                Days.position(known),
                Days.fiscalYear(known),
                province,
                day,
                day);
        Map<Object, Load> trainers = new HashMap<>();
        List<Object[]> assigned = new ArrayList<>();
        sql.each(
                "select a.local_government_id, a.trainer_id, a.role, a.valid_to from local_government lg"
                        + " left join assignment a on a.local_government_id = lg.id and " + IN_FORCE
                        + " where lg.province_code = ?",
                row -> {
                    if (row.getObject(2) != null) {
                        assigned.add(new Object[] {row.getInt(1), row.getObject(2)});
                        trainers.put(row.getObject(2), null);
                    }
                    Statements.columns(row);
                },
                day,
                day,
                province);
        for (var trainer : trainers.keySet()) {
            sql.each(
                    "select tp.latitude, tp.longitude, t.code, t.name, t.capacity, t.active_to from trainer t"
                            + " left join trainer_posting tp on tp.trainer_id = t.id and tp.valid_from <= ?"
                            + " where t.id = ? order by tp.valid_from",
                    row -> {
                        Statements.columns(row);
                        trainers.put(trainer, new Load(new Place(row.getDouble(1), row.getDouble(2)), new int[2]));
                    },
                    day,
                    trainer);
        }
        for (var one : assigned) {
            var load = trainers.get(one[1]);
            load.sums()[0] += needs.getOrDefault(one[0], 0);
            load.sums()[1] += (int) load.place().km(places.getOrDefault(one[0], load.place()));
        }
    }
}
