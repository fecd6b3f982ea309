package org.maekhai.shared.letter;

import java.util.List;
import java.util.Map;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * What all official papers have in common: Sarabun 16 pt, margins 3, 2 and 2.5 cm, every digit a Thai one, each paper on a page of
 * its own.
 */
final class Sheet {
    /** The government's font, and what stands in where it isn't installed. */
    private static final String FONT = "TH SarabunPSK";

    private static final String OTHER_FONTS = "TH Sarabun New,Sarabun";
    private static final int POINTS = 16;

    private static final int LEFT = cm(3);
    private static final int RIGHT = cm(2);
    static final int WIDTH = cm(21) - LEFT - RIGHT;
    static final int MIDDLE = WIDTH / 2;
    static final int FIRST_LINE = cm(2.5);
    static final int GAP = 120;
    static final int WIDE_GAP = 240;
    /** Room to sign in. */
    static final int SIGNATURE = 900;
    /** The fonts that have the name differ in the space that they ask for; what fits one page must fit it everywhere. */
    private static final int LINE = 18 * 20;

    private final WordDocument document = new WordDocument(FONT, OTHER_FONTS, POINTS);
    private boolean begun;

    WordDocument document() {
        return document;
    }

    /** One more paper, on a new page. */
    void begin() {
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
    }

    /** Ends the document. */
    byte[] toBytes() {
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

    /** @param gap above it */
    Paragraph paragraph(int gap) {
        return new Paragraph(gap);
    }

    /** What a paper says: each of these on lines of its own, the last one on the page of what follows. */
    void body(List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph =
                    paragraph(GAP).indent(Map.of("firstLine", FIRST_LINE)).aligned("thaiDistribute");
            if (i == paragraphs.size() - 1) {
                // a signature alone on a page would be under nothing
                paragraph.withNext().inOne();
            }
            paragraph.write(paragraphs.get(i));
        }
    }

    /** เรื่อง, เรียน and the like: what follows begins at one line and stays behind it. */
    void labelled(String label, int indent, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0) {
                paragraph(GAP).indent(Map.of("left", indent, "hanging", indent)).write(label + "\t" + lines.get(i));
            } else {
                paragraph(0).indent(Map.of("left", indent)).write(lines.get(i));
            }
        }
    }

    /** A line below the text, in the right half. */
    void signed(String text, int gap) {
        paragraph(gap)
                .indent(Map.of("left", MIDDLE - cm(0.5)))
                .aligned("center")
                .withNext()
                .write(text);
    }

    /** An empty paragraph is no higher than that. */
    void nothing() {
        document.element("rPr", () -> size(1));
    }

    /** Thai is a complex script, which has a size of its own. */
    void size(int points) {
        document.value("sz", 2 * points);
        document.value("szCs", 2 * points);
    }

    /** How a paragraph stands. */
    final class Paragraph {
        private final int gap;
        private Map<String, Integer> indent = Map.of();
        private String aligned;
        private int points;
        private boolean bold;
        private boolean withNext;
        private boolean inOne;

        /** @param gap above it */
        private Paragraph(int gap) {
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

        /** A heading. */
        Paragraph bold(int inPoints) {
            bold = true;
            points = inPoints;
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
                    int line = Math.max(LINE, 20 * (points + points / 8));
                    document.element("spacing", Map.of("before", gap, "after", 0, "line", line, "lineRule", "exact"));
                    if (!indent.isEmpty()) {
                        document.element("ind", indent);
                    }
                    if (aligned != null) {
                        document.value("jc", aligned);
                    }
                });
                document.element("r", () -> {
                    if (bold) {
                        document.element("rPr", () -> {
                            document.element("b");
                            document.element("bCs");
                            size(points);
                        });
                    }
                    document.text(ThaiWriting.digits(text));
                });
            });
        }
    }

    static int cm(double centimetres) {
        return (int) Math.round(centimetres / 2.54 * 1440);
    }
}
