package org.maekhai.shared.letter;

import static org.maekhai.shared.letter.Sheet.cm;

import java.util.List;
import java.util.Map;

/**
 * Writes official letters into one document (DOCX), each on pages of its own, in the form of an external letter: the emblem of the
 * office 3 cm high where it has one, Sarabun 16 pt, margins 3, 2 and 2.5 cm, every digit a Thai one.
 */
public final class OfficialLetters {
    private static final int EMBLEM = cm(3);
    private static final List<Integer> COLUMNS =
            List.of((Sheet.WIDTH - EMBLEM) / 2, EMBLEM, (Sheet.WIDTH - EMBLEM) / 2);

    private final Sheet sheet;
    private final WordDocument document;

    public OfficialLetters() {
        this(new Sheet());
    }

    OfficialLetters(Sheet sheet) {
        this.sheet = sheet;
        document = sheet.document();
    }

    /** One more letter, on a new page. @param emblem of the office that writes; null: none, and room for it */
    public void add(OfficialLetter letter, byte[] emblem) {
        sheet.begin();
        write(letter, Emblem.of(emblem));
    }

    /** On the page where the sheet is. */
    void write(OfficialLetter letter, Emblem emblem) {
        head(letter, emblem);
        sheet.paragraph(Sheet.GAP).indent(Map.of("left", Sheet.MIDDLE)).write(letter.date());
        sheet.labelled("เรื่อง", cm(1.5), List.of(letter.subject()));
        sheet.labelled("เรียน", cm(1.5), List.of(letter.to()));
        sheet.labelled("อ้างถึง", cm(1.5), letter.references());
        sheet.labelled("สิ่งที่ส่งมาด้วย", cm(3), letter.enclosures());
        sheet.body(letter.body());
        sheet.signed("ขอแสดงความนับถือ", Sheet.WIDE_GAP);
        sheet.signed("(" + letter.signer() + ")", Sheet.SIGNATURE);
        letter.signerPosition().forEach(position -> sheet.signed(position, 0));
        for (int i = 0; i < letter.foot().size(); i++) {
            var paragraph = sheet.paragraph(i == 0 ? Sheet.WIDE_GAP : 0);
            if (i < letter.foot().size() - 1) {
                paragraph.withNext();
            }
            paragraph.write(letter.foot().get(i));
        }
    }

    /** Ends the document. */
    public byte[] toBytes() {
        return sheet.toBytes();
    }

    /** The number to the left and the office to the right of the emblem, at whose foot they stand. */
    private void head(OfficialLetter letter, Emblem emblem) {
        int lines = letter.office().size();
        sheet.table(false, COLUMNS, () -> {
            document.element("tr", () -> {
                document.element("trPr", () -> document.element("trHeight", Map.of("val", EMBLEM, "hRule", "exact")));
                cell(0, List.of("ที่ " + letter.number()));
                sheet.cell(COLUMNS.get(1), "bottom", () -> sheet.emblem(emblem, EMBLEM, "center"));
                cell(2, letter.office().subList(0, Math.min(1, lines)));
            });
            document.element("tr", () -> {
                cell(0, List.of());
                cell(1, List.of());
                cell(2, lines > 1 ? letter.office().subList(1, lines) : List.of());
            });
        });
    }

    private void cell(int column, List<String> lines) {
        sheet.cell(COLUMNS.get(column), "bottom", () -> {
            if (lines.isEmpty()) {
                document.element("p", () -> document.element("pPr", sheet::nothing));
            }
            lines.forEach(line -> sheet.paragraph(0).write(line));
        });
    }
}
