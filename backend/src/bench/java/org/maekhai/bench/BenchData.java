package org.maekhai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Invented facts for the real registry: the same every time, most local governments on time, some late or blank. */
final class BenchData {
    private BenchData() {}

    /** The twelve month ends of a fiscal year (Buddhist era). */
    static List<LocalDate> monthEnds(int fiscalYear) {
        List<LocalDate> days = new ArrayList<>();
        var month = YearMonth.of(fiscalYear - 544, 10);
        for (int i = 0; i < 12; i++) {
            days.add(month.plusMonths(i).atEndOfMonth());
        }
        return days;
    }

    /** Through which day a module is recorded; null where the reading says nothing of it. */
    static LocalDate through(LocalDate asOf, int localGovernment, int module) {
        int draw = Math.floorMod(localGovernment * 31 + asOf.getMonthValue() * 17 + module * 7, 100);
        return draw < 3 ? null : asOf.minusDays(draw < 85 ? draw % 28 : 31 + draw);
    }

    static void postings(Path file, int fiscalYear, List<String> codes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n");
            for (var asOf : monthEnds(fiscalYear)) {
                int id = 0;
                for (var code : codes) {
                    id++;
                    out.write(code + "," + asOf + "," + text(through(asOf, id, 0)) + "," + text(through(asOf, id, 1))
                            + "," + text(through(asOf, id, 2)) + ",1\n");
                }
            }
        }
    }

    static void budgets(Path file, int fiscalYear, List<String> codes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,fiscal_year,uses_elaas,recorded_on,approved_on,in_use,amount\n");
            int id = 0;
            for (var code : codes) {
                id++;
                int draw = id % 20;
                var recorded = LocalDate.of(fiscalYear - 544, 9, 1 + id % 28);
                out.write(
                        draw == 0
                                ? code + "," + fiscalYear + ",0,,,,\n"
                                : code + "," + fiscalYear + ",1," + recorded + ","
                                        + (draw < 3 ? "" : recorded.plusDays(10)) + "," + (draw < 4 ? "" : "1") + ","
                                        + (20_000_000 + id * 1000) + "\n");
            }
        }
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
