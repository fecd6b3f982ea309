package org.maekhai.shared.letter;

import static org.maekhai.shared.letter.Sheet.cm;

import java.util.List;
import java.util.Map;

/**
 * Writes official letters into one document (DOCX), each on a page of its own, in the form of an external letter: the
 * garuda's place 3 cm high, Sarabun 16 pt, margins 3, 2 and 2.5 cm, every digit a Thai one.
 */
public final class OfficialLetters {
    private static final int GARUDA = cm(3);
    private static final int[] COLUMNS = {(Sheet.WIDTH - GARUDA) / 2, GARUDA, (Sheet.WIDTH - GARUDA) / 2};
    private static final String GREY = "A6A6A6";

    private final Sheet sheet = new Sheet();
    private final WordDocument document = sheet.document();

    /** One more letter, on a new page. */
    public void add(OfficialLetter letter) {
        sheet.begin();
        head(letter);
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

    /** The number to the left and the office to the right of the garuda's place, whose foot they stand at. */
    private void head(OfficialLetter letter) {
        int lines = letter.office().size();
        document.element("tbl", () -> {
            document.element("tblPr", () -> {
                document.element("tblW", Map.of("w", Sheet.WIDTH, "type", "dxa"));
                document.element("tblLayout", Map.of("type", "fixed"));
            });
            document.element("tblGrid", () -> {
                for (int width : COLUMNS) {
                    document.element("gridCol", Map.of("w", width));
                }
            });
            document.element("tr", () -> {
                document.element("trPr", () -> document.element("trHeight", Map.of("val", GARUDA, "hRule", "exact")));
                cell(0, List.of("ที่ " + letter.number()));
                garuda();
                cell(2, letter.office().subList(0, Math.min(1, lines)));
            });
            document.element("tr", () -> {
                cell(0, List.of());
                cell(1, List.of());
                cell(2, lines > 1 ? letter.office().subList(1, lines) : List.of());
            });
        });
    }

    private void garuda() {
        document.element("tc", () -> {
            document.element("tcPr", () -> {
                document.element("tcW", Map.of("w", GARUDA, "type", "dxa"));
                document.element("tcBorders", () -> {
                    for (var side : List.of("top", "left", "bottom", "right")) {
                        document.element(side, Map.of("val", "dotted", "sz", 4, "color", GREY));
                    }
                });
                document.value("vAlign", "center");
            });
            document.element("p", () -> {
                document.element("pPr", () -> document.value("jc", "center"));
                document.element("r", () -> {
                    document.element("rPr", () -> {
                        document.value("color", GREY);
                        sheet.size(10);
                    });
                    document.text("ตราครุฑ ๓ ซม.");
                });
            });
        });
    }

    private void cell(int column, List<String> lines) {
        document.element("tc", () -> {
            document.element("tcPr", () -> {
                document.element("tcW", Map.of("w", COLUMNS[column], "type", "dxa"));
                document.value("vAlign", "bottom");
            });
            if (lines.isEmpty()) {
                document.element("p", () -> document.element("pPr", sheet::nothing));
            }
            lines.forEach(line -> sheet.paragraph(0).write(line));
        });
    }
}
