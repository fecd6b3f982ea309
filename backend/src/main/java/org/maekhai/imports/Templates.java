package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.maekhai.shared.export.Csv;
import org.maekhai.shared.problem.Failure;

/**
 * Empty files to fill in: one header row with the English and the Thai name of every column, which the reader knows, and
 * below it a note with examples, which the reader skips.
 */
@ApplicationScoped
class Templates {
    void csv(ImportKind kind, OutputStream out) throws IOException {
        var csv = Csv.writer(out);
        csv.writeRecord(headers(kind));
        csv.flush();
    }

    void workbook(ImportKind kind, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Maekhai", "1.0")) {
            var sheet = book.newWorksheet(kind.title());
            var headers = headers(kind);
            for (int i = 0; i < headers.size(); i++) {
                sheet.value(0, i, headers.get(i));
                sheet.style(0, i).bold().wrapText(true).set();
                sheet.width(i, 24);
                // text, so that a spreadsheet keeps codes and Thai dates as they are typed
                sheet.range(1, i, 500, i).style().format("@").set();
            }
            sheet.freezePane(0, 1);
            var notes = book.newWorksheet("ตัวอย่าง");
            notes.hideGridLines();
            int line = 0;
            for (var column : kind.columns().stream().filter(Column::inTemplate).toList()) {
                notes.value(line, 0, column.thai());
                notes.value(line + 1, 0, column.key() + " : " + column.example());
                line += 3;
            }
            notes.width(0, 60);
        }
    }

    static void requireTable(ImportKind kind) {
        if (kind.format() != ImportKind.Format.TABLE) {
            throw Failure.notFound();
        }
    }

    private static List<String> headers(ImportKind kind) {
        return kind.columns().stream()
                .filter(Column::inTemplate)
                .map(Column::templateHeader)
                .toList();
    }
}
