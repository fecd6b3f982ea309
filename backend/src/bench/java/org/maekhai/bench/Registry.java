package org.maekhai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The real registry, as its file states it. */
record Registry(Path file, List<Row> rows) {
    record Row(
            String code,
            String name,
            String type,
            String district,
            String province,
            double latitude,
            double longitude) {}

    static Registry read(Path file) throws IOException {
        return new Registry(
                file,
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(c -> new Row(
                                c[0], c[1], c[2], c[3], c[4], Double.parseDouble(c[5]), Double.parseDouble(c[6])))
                        .toList());
    }

    Map<String, List<Row>> byProvince() {
        return rows.stream().collect(Collectors.groupingBy(Row::province, TreeMap::new, Collectors.toList()));
    }

    List<String> codes() {
        return rows.stream().map(Row::code).toList();
    }

    List<String> provinces() {
        return List.copyOf(byProvince().keySet());
    }

    List<String> districts() {
        return rows.stream().map(Row::district).distinct().toList();
    }
}
