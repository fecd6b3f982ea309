import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.thai.ThaiSort;

/** Prints the migration that builds the provinces and districts in. How to run it: README.md. */
class ProvincesAndDistricts {
    private static final int ROWS_PER_INSERT = 100;

    public static void main(String[] arguments) throws IOException {
        var sql = new StringBuilder("-- Written by src/reference/ProvincesAndDistricts.java: change its input, not this file.\n");
        var provinces = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("src/reference/provinces.tsv"))) {
            var cells = line.split("\t");
            provinces.add("('%s', '%s', '%s', '%s', %s, %s, '%s')"
                    .formatted(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], ThaiSort.key(cells[1])));
        }
        insert(sql, "province (code, name, name_en, region, latitude, longitude, sort_key)", provinces);
        var districts = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("src/main/resources/demo/places.tsv"))) {
            var cells = line.split("\t", 3);
            districts.add("('%s', '%s', '%s', '%s')"
                    .formatted(cells[0], cells[0].substring(0, 2), cells[1], ThaiSort.key(cells[1])));
        }
        insert(sql, "district (code, province_code, name, sort_key)", districts);
        Files.writeString(Path.of(arguments[0]), sql);
    }

    private static void insert(StringBuilder sql, String table, List<String> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_PER_INSERT) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_INSERT));
            sql.append("insert into ").append(table).append(" values\n    ");
            sql.append(String.join(",\n    ", some)).append(";\n");
        }
    }
}
