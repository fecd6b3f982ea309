package org.maekhai.shared.letter;

import java.util.List;
import java.util.Map;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * What all official papers have in common: Sarabun 16 pt, margins 3, 2 and 2.5 cm, every digit a Thai one, each paper on pages of
 * its own, with their numbers from the second on.
 */
final class Sheet {
    /** The government's font, and what stands in where it isn't installed. */
    private static final String FONT = "TH SarabunPSK";

    private static final String OTHER_FONTS = "TH Sarabun New,Sarabun";
    static final int POINTS = 16;
    /** In tables with many columns. */
    static final int SMALL = 14;

    private static final int LEFT = cm(3);
    private static final int RIGHT = cm(2);
    private static final int SHORT = cm(21);
    private static final int LONG = cm(29.7);
    static final int WIDTH = SHORT - LEFT - RIGHT;
    private static final int WIDTH_LYING = LONG - LEFT - RIGHT;
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
    private boolean lying;
    private boolean numberedAnew;

    WordDocument document() {
        return document;
    }

    /** One more paper, on a new page. */
    void begin() {
        begin(false, true);
    }

    /** A new page, and those behind it. @param numberedAnew a paper of its own: its first page shows no number */
    void begin(boolean lying, boolean numberedAnew) {
        if (begun) {
            document.element(
                    "p",
                    () -> document.element("pPr", () -> {
                        document.element("spacing", Map.of("after", 0, "line", 20, "lineRule", "exact"));
                        nothing();
                        section();
                    }));
        }
        begun = true;
        this.lying = lying;
        this.numberedAnew = numberedAnew;
    }

    /** Between the margins. */
    int width() {
        return lying ? WIDTH_LYING : WIDTH;
    }

    /** Ends the document. */
    byte[] toBytes() {
        section();
        return document.toBytes();
    }

    /** How the pages are of what stands before; the order of these is laid down. */
    private void section() {
        document.element("sectPr", () -> {
            document.pageNumbers();
            document.value("type", "nextPage");
            document.element(
                    "pgSz",
                    lying ? Map.of("w", LONG, "h", SHORT, "orient", "landscape") : Map.of("w", SHORT, "h", LONG));
            document.element(
                    "pgMar",
                    Map.of(
                            "left", LEFT, "right", RIGHT, "top", cm(2.5), "bottom", cm(2), "header", cm(1.25), "footer",
                            cm(1.25), "gutter", 0));
            document.element(
                    "pgNumType",
                    numberedAnew ? Map.of("fmt", "thaiNumbers", "start", 1) : Map.of("fmt", "thaiNumbers"));
            if (numberedAnew) {
                document.element("titlePg");
            }
        });
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

    /** Side by side, as wide as these, with lines round them or none. */
    void table(boolean lined, List<Integer> widths, Runnable rows) {
        document.element("tbl", () -> {
            document.element("tblPr", () -> {
                document.element(
                        "tblW",
                        Map.of("w", widths.stream().mapToInt(Integer::intValue).sum(), "type", "dxa"));
                if (lined) {
                    document.element("tblBorders", () -> {
                        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                            document.element(side, Map.of("val", "single", "sz", 4, "color", "auto"));
                        }
                    });
                }
                document.element("tblLayout", Map.of("type", "fixed"));
            });
            document.element("tblGrid", () -> widths.forEach(width -> document.element("gridCol", Map.of("w", width))));
            rows.run();
        });
    }

    /** A row that no page ends within. @param head repeated on each page */
    void row(boolean head, Runnable cells) {
        document.element("tr", () -> {
            document.element("trPr", () -> {
                document.element("cantSplit");
                if (head) {
                    document.element("tblHeader");
                }
            });
            cells.run();
        });
    }

    /** @param stands top, center or bottom */
    void cell(int width, String stands, Runnable content) {
        document.element("tc", () -> {
            document.element("tcPr", () -> {
                document.element("tcW", Map.of("w", width, "type", "dxa"));
                document.value("vAlign", stands);
            });
            content.run();
        });
    }

    /** Of that height, where the office has one. */
    void emblem(Emblem emblem, int height, String aligned) {
        document.element("p", () -> {
            document.element("pPr", () -> {
                document.element("spacing", Map.of("after", 0));
                document.value("jc", aligned);
            });
            if (emblem != null) {
                document.element("r", () -> document.picture(emblem, Emblem.NAME, height));
            }
        });
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
        private int outline;

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

        Paragraph bold(int inPoints) {
            bold = true;
            return sized(inPoints);
        }

        Paragraph sized(int inPoints) {
            points = inPoints;
            return this;
        }

        /** A heading, from 1 on, by which a long paper is looked through. */
        Paragraph outline(int level) {
            outline = level;
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
                    int line = points == 0 ? LINE : 45 * points / 2;
                    document.element("spacing", Map.of("before", gap, "after", 0, "line", line, "lineRule", "exact"));
                    if (!indent.isEmpty()) {
                        document.element("ind", indent);
                    }
                    if (aligned != null) {
                        document.value("jc", aligned);
                    }
                    if (outline > 0) {
                        document.value("outlineLvl", outline - 1);
                    }
                });
                document.element("r", () -> {
                    if (points > 0) {
                        document.element("rPr", () -> {
                            if (bold) {
                                document.element("b");
                                document.element("bCs");
                            }
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
