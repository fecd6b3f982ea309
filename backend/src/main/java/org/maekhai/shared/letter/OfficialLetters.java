package org.maekhai.shared.letter;

import java.util.List;
import java.util.Map;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * Writes official letters into one document (DOCX), each on a page of its own, in the form of an external letter: the
 * garuda's place 3 cm high, Sarabun 16 pt, margins 3, 2 and 2.5 cm, every digit a Thai one.
 */
public final class OfficialLetters {
    /** The government's font, and what stands in where it isn't installed. */
    private static final String FONT = "TH SarabunPSK";

    private static final String OTHER_FONTS = "TH Sarabun New,Sarabun";
    private static final int POINTS = 16;

    private static final int LEFT = cm(3);
    private static final int RIGHT = cm(2);
    private static final int WIDTH = cm(21) - LEFT - RIGHT;
    private static final int GARUDA = cm(3);
    private static final int[] COLUMNS = {(WIDTH - GARUDA) / 2, GARUDA, (WIDTH - GARUDA) / 2};
    private static final int MIDDLE = WIDTH / 2;
    private static final int FIRST_LINE = cm(2.5);
    private static final int GAP = 120;
    private static final int WIDE_GAP = 240;
    /** Room to sign in. */
    private static final int SIGNATURE = 900;
    /** The fonts that have the name differ in the space that they ask for; what fits one page must fit it everywhere. */
    private static final int LINE = 18 * 20;

    private static final String GREY = "A6A6A6";

    private final WordDocument document = new WordDocument(FONT, OTHER_FONTS, POINTS);
    private boolean begun;

    /** One more letter, on a new page. */
    public void add(OfficialLetter letter) {
        document.element(
                "p",
                () -> document.element("pPr", () -> {
                    if (begun) {
                        document.value("pageBreakBefore", "on");
                    }
                    document.element("spacing", Map.of("after", 0));
                    nothing();
                }));
        begun = true;
        head(letter);
        new Paragraph(GAP).indent(Map.of("left", MIDDLE)).write(letter.date());
        labelled("เรื่อง", cm(1.5), List.of(letter.subject()));
        labelled("เรียน", cm(1.5), List.of(letter.to()));
        labelled("อ้างถึง", cm(1.5), letter.references());
        labelled("สิ่งที่ส่งมาด้วย", cm(3), letter.enclosures());
        for (int i = 0; i < letter.body().size(); i++) {
            var paragraph =
                    new Paragraph(GAP).indent(Map.of("firstLine", FIRST_LINE)).aligned("thaiDistribute");
            if (i == letter.body().size() - 1) {
                // a signature alone on a page would be under nothing
                paragraph.withNext().inOne();
            }
            paragraph.write(letter.body().get(i));
        }
        signed("ขอแสดงความนับถือ", WIDE_GAP);
        signed("(" + letter.signer() + ")", SIGNATURE);
        letter.signerPosition().forEach(position -> signed(position, 0));
        for (int i = 0; i < letter.foot().size(); i++) {
            var paragraph = new Paragraph(i == 0 ? WIDE_GAP : 0);
            if (i < letter.foot().size() - 1) {
                paragraph.withNext();
            }
            paragraph.write(letter.foot().get(i));
        }
    }

    /** Ends the document. */
    public byte[] toBytes() {
        document.element("sectPr", () -> {
            document.element("pgSz", Map.of("w", cm(21), "h", cm(29.7)));
            document.element(
                    "pgMar",
                    Map.of(
                            "left", LEFT, "right", RIGHT, "top", cm(2.5), "bottom", cm(2), "header", cm(1.25), "footer",
                            cm(1.25), "gutter", 0));
        });
        return document.toBytes();
    }

    /** The number to the left and the office to the right of the garuda's place, whose foot they stand at. */
    private void head(OfficialLetter letter) {
        int lines = letter.office().size();
        document.element("tbl", () -> {
            document.element("tblPr", () -> {
                document.element("tblW", Map.of("w", WIDTH, "type", "dxa"));
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
                        size(10);
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
                document.element("p", () -> document.element("pPr", this::nothing));
            }
            lines.forEach(line -> new Paragraph(0).write(line));
        });
    }

    /** An empty paragraph is no higher than that. */
    private void nothing() {
        document.element("rPr", () -> size(1));
    }

    /** Thai is a complex script, which has a size of its own. */
    private void size(int points) {
        document.value("sz", 2 * points);
        document.value("szCs", 2 * points);
    }

    /** เรื่อง, เรียน and the like: what follows begins at one line and stays behind it. */
    private void labelled(String label, int indent, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0) {
                new Paragraph(GAP)
                        .indent(Map.of("left", indent, "hanging", indent))
                        .write(label + "\t" + lines.get(i));
            } else {
                new Paragraph(0).indent(Map.of("left", indent)).write(lines.get(i));
            }
        }
    }

    private void signed(String text, int gap) {
        new Paragraph(gap)
                .indent(Map.of("left", MIDDLE - cm(0.5)))
                .aligned("center")
                .withNext()
                .write(text);
    }

    /** How a paragraph stands. */
    private final class Paragraph {
        private final int gap;
        private Map<String, Integer> indent = Map.of();
        private String aligned;
        private boolean withNext;
        private boolean inOne;

        /** @param gap above it */
        Paragraph(int gap) {
            this.gap = gap;
        }

        Paragraph indent(Map<String, Integer> to) {
            indent = to;
            return this;
        }

        Paragraph aligned(String how) {
            aligned = how;
            return this;
        }

        /** On the page of the paragraph behind it. */
        Paragraph withNext() {
            withNext = true;
            return this;
        }

        /** All its lines on one page. */
        Paragraph inOne() {
            inOne = true;
            return this;
        }

        void write(String text) {
            document.element("p", () -> {
                // their order is laid down
                document.element("pPr", () -> {
                    if (withNext) {
                        document.element("keepNext");
                    }
                    if (inOne) {
                        document.element("keepLines");
                    }
                    document.element("spacing", Map.of("before", gap, "after", 0, "line", LINE, "lineRule", "exact"));
                    if (!indent.isEmpty()) {
                        document.element("ind", indent);
                    }
                    if (aligned != null) {
                        document.value("jc", aligned);
                    }
                });
                document.element("r", () -> document.text(ThaiWriting.digits(text)));
            });
        }
    }

    private static int cm(double centimetres) {
        return (int) Math.round(centimetres / 2.54 * 1440);
    }
}
