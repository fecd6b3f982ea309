package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.maekhai.shared.export.Csv;
import org.maekhai.shared.problem.Failure;

/**
 * Files to fill in: one header row with the English and the Thai name of every column, which the reader knows, and in a workbook a
 * sheet of examples, which the reader skips.
 */
@ApplicationScoped
public class Templates {
    /** As many rows have the looks of those that are filled in. */
    private static final int ROWS = 500;

    private static final int WIDTH = 24;

    /**
     * What stands in a workbook already when somebody fills it in.
     *
     * @param columns of the kind, by position, in the order in which they stand
     * @param choices by column the words that are offered in its cells
     * @param rows their texts, in that order; null where nothing stands
     */
    public record Filled(List<Integer> columns, Map<Integer, List<String>> choices, List<List<String>> rows) {}

    void csv(ImportKind kind, OutputStream out) throws IOException {
        var csv = Csv.writer(out);
        csv.writeRecord(asked(kind).stream().map(Column::templateHeader).toList());
        csv.flush();
    }

    void workbook(ImportKind kind, OutputStream out) throws IOException {
        var columns = IntStream.range(0, kind.columns().size())
                .filter(column -> kind.columns().get(column).inTemplate())
                .boxed()
                .toList();
        workbook(kind, new Filled(columns, Map.of(), List.of()), out);
    }

    public void workbook(ImportKind kind, Filled filled, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Maekhai", "1.0")) {
            var sheet = book.newWorksheet(kind.title());
            int last = Math.max(ROWS, filled.rows().size());
            for (int i = 0; i < filled.columns().size(); i++) {
                int column = filled.columns().get(i);
                sheet.value(0, i, kind.columns().get(column).templateHeader());
                sheet.style(0, i).bold().wrapText(true).set();
                sheet.width(i, WIDTH);
                // text, so that a spreadsheet keeps codes and Thai dates as they are typed
                sheet.range(1, i, last, i).style().format("@").set();
                offer(sheet, i, last, filled.choices().getOrDefault(column, List.of()));
            }
            for (int row = 0; row < filled.rows().size(); row++) {
                for (int i = 0; i < filled.columns().size(); i++) {
                    sheet.value(row + 1, i, filled.rows().get(row).get(i));
                }
            }
            sheet.freezePane(0, 1);
            examples(book.newWorksheet("ตัวอย่าง"), kind);
        }
    }

    /** Chosen from a list, or typed: the reader knows more words than these. */
    private static void offer(Worksheet sheet, int at, int last, List<String> words) {
        if (!words.isEmpty()) {
            sheet.range(1, at, last, at)
                    .validateWithListByFormula("\"" + String.join(",", words) + "\"")
                    .showErrorMessage(false);
        }
    }

    private static void examples(Worksheet notes, ImportKind kind) {
        notes.hideGridLines();
        int line = 0;
        for (var column : asked(kind)) {
            notes.value(line, 0, column.thai());
            notes.value(line + 1, 0, column.key() + " : " + column.example());
            line += 3;
        }
        notes.width(0, 60);
    }

    static void requireTable(ImportKind kind) {
        if (kind.format() != ImportKind.Format.TABLE) {
            throw Failure.notFound();
        }
    }

    private static List<Column> asked(ImportKind kind) {
        return kind.columns().stream().filter(Column::inTemplate).toList();
    }
}
