package org.maekhai.shared.letter;

import static org.maekhai.shared.letter.Sheet.cm;

import java.util.List;
import java.util.Map;

/** Writes forms into one document (DOCX): a table of what there is to tell, and below it who signs. */
public final class Forms {
    private static final int TITLE = 18;
    private static final int LABEL = cm(4.5);
    private static final int TO_WRITE = cm(2);

    private final Sheet sheet = new Sheet();
    private final WordDocument document = sheet.document();

    /** One more, on a new page. */
    public void add(Form form) {
        sheet.begin();
        sheet.paragraph(0).aligned("center").bold(TITLE).write(form.title());
        sheet.body(form.above());
        sheet.paragraph(0).write("");
        sheet.table(true, List.of(LABEL, Sheet.WIDTH - LABEL), () -> form.rows().forEach(this::row));
        sheet.body(form.below());
        int width = Sheet.WIDTH / form.signers().size();
        sheet.table(
                false,
                form.signers().stream().map(each -> width).toList(),
                () -> sheet.row(false, () -> form.signers().forEach(signer -> cell(width, () -> sign(signer)))));
    }

    private void row(Form.Row row) {
        document.element("tr", () -> {
            if (row.lines().isEmpty()) {
                document.element(
                        "trPr", () -> document.element("trHeight", Map.of("val", TO_WRITE, "hRule", "atLeast")));
            }
            cell(LABEL, () -> sheet.paragraph(0).bold(16).write(row.label()));
            cell(Sheet.WIDTH - LABEL, () -> {
                if (row.lines().isEmpty()) {
                    sheet.paragraph(0).write("");
                }
                row.lines().forEach(line -> sheet.paragraph(0).write(line));
            });
        });
    }

    private void cell(int width, Runnable content) {
        sheet.cell(width, "top", content);
    }

    private void sign(Form.Signer signer) {
        sheet.paragraph(Sheet.SIGNATURE).aligned("center").write("ลงชื่อ........................................");
        sheet.paragraph(0).aligned("center").write("(" + signer.name() + ")");
        sheet.paragraph(0).aligned("center").write(signer.as());
    }

    /** Ends the document. */
    public byte[] toBytes() {
        // behind a table a document has a paragraph
        sheet.paragraph(0).write("");
        return sheet.toBytes();
    }
}
