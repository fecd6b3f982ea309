package org.maekhai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten years in which every local government of the nation gets another trainer each fiscal year, and the best SQL that we
 * could write by hand for the picture of the largest province on one of these days.
 */
final class CoverageBenchmark {
    static final String PROVINCE = "30";
    private static final double DEGREES_PER_TRAINER = 0.07;

    private CoverageBenchmark() {}

    private record Place(String code, String province, double latitude, double longitude) {}

    /** Trainers of every province and their assignments of those years, through the imports of the API. */
    static void load(Server server, Path registry, Path work, int firstYear, int lastYear) throws Exception {
        Map<String, List<Place>> provinces = new LinkedHashMap<>();
        for (var line : Files.readAllLines(registry)) {
            var cells = line.split(",");
            if (!cells[0].equals("code")) {
                provinces
                        .computeIfAbsent(cells[4], code -> new java.util.ArrayList<>())
                        .add(new Place(
                                cells[0],
                                cells[4],
                                Double.parseDouble(cells[5]),
                                Double.parseDouble(cells[6])));
            }
        }
        var training = work.resolve("training.csv");
        var trainers = work.resolve("trainers.csv");
        var assignments = work.resolve("assignments.csv");
        try (var people = Files.newBufferedWriter(training);
                var posted = Files.newBufferedWriter(trainers);
                var rows = Files.newBufferedWriter(assignments)) {
            people.write("cohort_code,cohort_name,fiscal_year,start,end,venue,trainer_code,name,position,affiliation,"
                    + "province_code,local_government_code,role,result\n");
            posted.write("trainer_code,name,affiliation,province_code,cohort_code,latitude,longitude,capacity,skills\n");
            rows.write("local_government_code,trainer_code,role,from,to\n");
            for (var province : provinces.entrySet()) {
                int many = Math.max(8, Math.min(20, province.getValue().size() / 12));
                for (int t = 0; t < many; t++) {
                    trainer(people, posted, province.getKey(), province.getValue().get(0), t);
                }
                for (int i = 0; i < province.getValue().size(); i++) {
                    for (int year = firstYear; year <= lastYear; year++) {
                        // every twentieth has nobody
                        if ((i + year) % 20 != 0) {
                            rows.write(province.getValue().get(i).code() + "," + code(province.getKey(), (i + year) % many)
                                    + ",PRIMARY," + (year - 544) + "-10-01," + (year - 543) + "-09-30\n");
                        }
                    }
                }
            }
        }
        server.importFile("training", training);
        server.importFile("trainers", trainers);
        System.out.printf("import of 10 years of assignments: %.1f s%n", server.importFile("assignments", assignments));
    }

    private static String code(String province, int number) {
        return province + "-" + String.format("%03d", number + 1);
    }

    private static void trainer(BufferedWriter people, BufferedWriter posted, String province, Place centre, int number)
            throws IOException {
        var code = code(province, number);
        people.write("BENCH-1,รุ่นทดสอบ,2557,2013-12-15,2013-12-19,กรุงเทพฯ," + code + ",ครู " + code
                + ",นักวิชาการ,PROVINCIAL_OFFICE," + province + ",,TRAINEE,PASSED\n");
        posted.write(code + ",ครู " + code + ",PROVINCIAL_OFFICE," + province + ",BENCH-1,"
                + (centre.latitude() + number % 5 * DEGREES_PER_TRAINER - 0.1) + ","
                + (centre.longitude() + number % 4 * DEGREES_PER_TRAINER - 0.1) + ",500,\"BUDGET\"\n");
    }

    /** The whole picture by hand: loads with needs and kilometres, who is uncovered, who stands in, what ends soon. */
    static int byHand(Connection copy, LocalDate day) throws SQLException {
        int position = (int) (day.toEpochDay()
                        - LocalDate.of(day.getMonthValue() >= 10 ? day.getYear() : day.getYear() - 1, 10, 1)
                                .toEpochDay())
                + 1;
        int fiscalYear = day.getYear() + 543 + (day.getMonthValue() >= 10 ? 1 : 0);
        var exists = " (lg.active_from is null or lg.active_from <= date '" + day + "') and (lg.active_to is null or"
                + " lg.active_to >= date '" + day + "')";
        var force = " a.local_government_id = lg.id and a.valid_from <= date '" + day + "' and (a.valid_to is null or"
                + " a.valid_to >= date '" + day + "')";
        var need = "case (ascii(substring(cy.standing from " + position + " for 1)) - 48) / 8 when 0 then 1 when 1 then 2"
                + " when 2 then 3 when 5 then 1 else 4 end";
        var km = "12742.0176 * asin(sqrt(power(sin(radians(lg.latitude - tp.latitude) / 2), 2) + cos(radians(lg.latitude))"
                + " * cos(radians(tp.latitude)) * power(sin(radians(lg.longitude - tp.longitude) / 2), 2)))";
        var posting = " join trainer_posting tp on tp.trainer_id = t.id and tp.valid_from = (select max(x.valid_from)"
                + " from trainer_posting x where x.trainer_id = t.id and x.valid_from <= date '" + day + "')";
        var year = " join compliance_year cy on cy.local_government_id = lg.id and cy.fiscal_year = " + fiscalYear;
        int sum = 0;
        sum += rows(
                copy,
                "select t.id, t.code, t.name, t.capacity, tp.latitude, tp.longitude, count(*), sum(" + need + "), sum(" + km
                        + ") from local_government lg" + year + " join assignment a on a.role = 'PRIMARY' and" + force
                        + " join trainer t on t.id = a.trainer_id" + posting + " where lg.province_code = '" + PROVINCE
                        + "' and" + exists + " group by t.id, t.code, t.name, t.capacity, tp.latitude, tp.longitude");
        sum += rows(
                copy,
                "select lg.code, lg.name, lg.type, lg.district_code, " + need + " from local_government lg" + year
                        + " left join assignment a on a.role = 'PRIMARY' and" + force + " where lg.province_code = '"
                        + PROVINCE + "' and a.id is null and" + exists + " order by lg.sort_key");
        sum += rows(
                copy,
                "select lg.code, count(*) from local_government lg join assignment a on a.role = 'BACKUP' and" + force
                        + " where lg.province_code = '" + PROVINCE + "' group by lg.code");
        sum += rows(
                copy,
                "select lg.code, lg.name, a.valid_to, t.active_to from local_government lg join assignment a on"
                        + " a.role = 'PRIMARY' and" + force + " join trainer t on t.id = a.trainer_id where"
                        + " lg.province_code = '" + PROVINCE + "' and (a.valid_to <= date '" + day.plusDays(60)
                        + "' or t.active_to <= date '" + day.plusDays(60) + "')");
        return sum;
    }

    private static final Map<String, PreparedStatement> PREPARED = new java.util.HashMap<>();

    private static int rows(Connection connection, String sql) throws SQLException {
        var statement = PREPARED.get(sql);
        if (statement == null) {
            PREPARED.put(sql, statement = connection.prepareStatement(sql));
        }
        int count = 0;
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
        }
        return count;
    }
}
