package org.maekhai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Ten years of invented facts for the real registry, the same every time, through the imports of the API: most are on
 * time, some late or blank; a trainer for most and another each year; some 400 hubs with four or five members each.
 */
final class Nation {
    private static final double DEGREES_PER_TRAINER = 0.07;
    private static final int HUBS_PER_PROVINCE = 6, FEWEST_MEMBERS = 4;

    private final Registry registry;
    private final Path work;

    Nation(Registry registry, Path work) {
        this.registry = registry;
        this.work = work;
    }

    /** Through which day a module is recorded; null where the reading says nothing of it. */
    static LocalDate through(LocalDate asOf, int localGovernment, int module) {
        int draw = Math.floorMod(localGovernment * 31 + asOf.getMonthValue() * 17 + module * 7, 100);
        return draw < 3 ? null : asOf.minusDays(draw < 85 ? draw % 28 : 31 + draw);
    }

    Path readings(int fiscalYear) throws IOException {
        return readings(Days.monthEnds(fiscalYear), Long.MAX_VALUE);
    }

    /** @param bytes after which it ends */
    Path readings(List<LocalDate> days, long bytes) throws IOException {
        var file = work.resolve("readings.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("code,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n");
            long size = 0;
            for (var asOf : days) {
                int id = 0;
                for (var code : registry.codes()) {
                    id++;
                    var line = code + "," + asOf + "," + text(through(asOf, id, 0)) + "," + text(through(asOf, id, 1))
                            + "," + text(through(asOf, id, 2)) + ",1\n";
                    size += line.length();
                    if (size > bytes) {
                        return file;
                    }
                    out.write(line);
                }
            }
        }
        return file;
    }

    Path budgets(int fiscalYear) throws IOException {
        var file = work.resolve("budgets.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("code,fiscal_year,uses_elaas,recorded_on,approved_on,in_use,amount\n");
            int id = 0;
            for (var code : registry.codes()) {
                id++;
                int draw = id % 20;
                var recorded = Days.firstDay(fiscalYear).minusDays(30 - id % 28);
                out.write(
                        draw == 0
                                ? code + "," + fiscalYear + ",0,,,,\n"
                                : code + "," + fiscalYear + ",1," + recorded + ","
                                        + (draw < 3 ? "" : recorded.plusDays(10)) + "," + (draw < 4 ? "" : "1") + ","
                                        + (20_000_000 + id * 1000) + "\n");
            }
        }
        return file;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Trainers of every province and their assignments of these years, and hubs of today. */
    void people(Server server, int firstYear) throws Exception {
        var training = work.resolve("training.csv");
        var trainers = work.resolve("trainers.csv");
        var assignments = work.resolve("assignments.csv");
        try (var people = Files.newBufferedWriter(training);
                var posted = Files.newBufferedWriter(trainers);
                var rows = Files.newBufferedWriter(assignments)) {
            people.write("cohort_code,cohort_name,fiscal_year,start,end,venue,trainer_code,name,position,affiliation,"
                    + "province_code,local_government_code,role,result\n");
            posted.write(
                    "trainer_code,name,affiliation,province_code,cohort_code,latitude,longitude,capacity,skills\n");
            rows.write("local_government_code,trainer_code,role,from,to\n");
            for (var province : registry.byProvince().entrySet()) {
                var places = province.getValue();
                int many = Math.max(8, Math.min(20, places.size() / 12));
                for (int t = 0; t < many; t++) {
                    trainer(people, posted, province.getKey(), places.get(0), t);
                }
                for (int i = 0; i < places.size(); i++) {
                    for (int year = firstYear; year <= Days.LAST_YEAR; year++) {
                        // every twentieth has nobody
                        if ((i + year) % 20 != 0) {
                            rows.write(places.get(i).code() + "," + code(province.getKey(), (i + year) % many)
                                    + ",PRIMARY," + Days.firstDay(year) + ","
                                    + Days.firstDay(year + 1).minusDays(1) + "\n");
                        }
                    }
                }
            }
        }
        server.importFile("training", training);
        server.importFile("trainers", trainers);
        server.importFile("assignments", assignments);
        server.importFile("hubs", hubs(server));
    }

    private static String code(String province, int number) {
        return province + "-" + String.format("%03d", number + 1);
    }

    private static void trainer(
            BufferedWriter people, BufferedWriter posted, String province, Registry.Row centre, int number)
            throws IOException {
        var code = code(province, number);
        people.write("BENCH-1,รุ่นทดสอบ,2557,2013-12-15,2013-12-19,กรุงเทพฯ," + code + ",ครู " + code
                + ",นักวิชาการ,PROVINCIAL_OFFICE," + province + ",,TRAINEE,PASSED\n");
        posted.write(code + ",ครู " + code + ",PROVINCIAL_OFFICE," + province + ",BENCH-1,"
                + (centre.latitude() + number % 5 * DEGREES_PER_TRAINER - 0.1) + ","
                + (centre.longitude() + number % 4 * DEGREES_PER_TRAINER - 0.1) + ",500,\"BUDGET\"\n");
    }

    /** The candidates who would reach most, each with the nearest that nobody has taken. */
    private Path hubs(Server server) throws Exception {
        var file = work.resolve("hubs.csv");
        var json = new ObjectMapper();
        try (var out = Files.newBufferedWriter(file)) {
            out.write("code,state,from,capacity,contact,phone,member_codes\n");
            for (var province : registry.provinces()) {
                var taken = new HashSet<String>();
                int hubs = 0;
                for (JsonNode candidate : json.readTree(
                                server.ask("/api/v1/hubs/candidates?size=500&province=" + province))
                        .get("items")) {
                    var code = candidate.at("/localGovernment/code").asText();
                    List<String> members = new ArrayList<>();
                    for (JsonNode neighbour : candidate.get("neighbours")) {
                        if (members.size() < FEWEST_MEMBERS + hubs % 2
                                && !taken.contains(neighbour.get("code").asText())) {
                            members.add(neighbour.get("code").asText());
                        }
                    }
                    if (hubs < HUBS_PER_PROVINCE && members.size() >= FEWEST_MEMBERS && taken.add(code)) {
                        hubs++;
                        taken.addAll(members);
                        out.write(code + ",ACTIVE," + Days.TODAY.minusDays(60) + ",10,ผู้ประสานงาน,054-000000,\""
                                + String.join(", ", members) + "\"\n");
                    }
                }
            }
        }
        return file;
    }
}
