package org.maekhai.shared.letter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maekhai.shared.thai.ThaiWriting;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A table in a template, above the paragraph that asked for it and in its letters. */
final class TemplateTable {
    /** Of A4 between the usual margins, where nothing says otherwise. */
    private static final int WIDTH = Sheet.WIDTH;

    private static final int PADDING = 216, NARROWEST = 1_000, SMALLEST = 16;

    /** Of the properties of letters those that follow their size. */
    private static final Set<String> BEHIND_SIZE = Set.of(
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath");

    private final TemplateParagraph paragraph;
    private final TemplateParagraph.Asked asked;
    private final Document document;
    private final Element letters;
    private final WordStyles styles;

    TemplateTable(TemplateParagraph paragraph, TemplateParagraph.Asked asked, WordStyles styles) {
        this.paragraph = paragraph;
        this.asked = asked;
        document = paragraph.element().getOwnerDocument();
        letters = paragraph.letters(asked);
        this.styles = styles;
    }

    void write(Paper.Table table) {
        var place = paragraph.element();
        var style = style();
        // what stays of it keeps this table from the next, and is what a cell has to end with
        paragraph.say(asked, "");
        var widths = Said.widths(table.columns(), width());
        var made = WordTree.made(document, "tbl");
        properties(made, widths);
        row(
                made,
                table,
                widths,
                table.columns().stream().map(Paper.Column::title).toList(),
                style,
                true,
                true);
        table.rows().forEach(cells -> row(made, table, widths, cells, style, false, false));
        if (table.total() != null) {
            row(made, table, widths, table.total(), style, false, true);
        }
        place.getParentNode().insertBefore(made, place);
    }

    /** The style of the paragraph; null: it has none. */
    private Element style() {
        var properties = WordTree.child(paragraph.element(), "pPr");
        return properties == null ? null : WordTree.child(properties, "pStyle");
    }

    /** Of the cell or the section that it stands in. */
    private int width() {
        var cell = WordTree.around(paragraph.element(), "tc");
        if (cell != null) {
            var width = WordTree.all(cell, "tcW").stream()
                    .filter(each -> WordTree.get(each, "type").equals("dxa"))
                    .findFirst();
            return width.map(each -> sane(WordTree.number(each, "w", WIDTH) - PADDING))
                    .orElse(WIDTH / 2);
        }
        return WordTree.all(document.getDocumentElement(), "sectPr").stream()
                .filter(section ->
                        (paragraph.element().compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING) != 0)
                .findFirst()
                .map(TemplateTable::between)
                .orElse(WIDTH);
    }

    /** Its margins. */
    private static int between(Element section) {
        var size = WordTree.child(section, "pgSz");
        var margins = WordTree.child(section, "pgMar");
        if (size == null || margins == null) {
            return WIDTH;
        }
        return sane(WordTree.number(size, "w", 0)
                - WordTree.number(margins, "left", 0)
                - WordTree.number(margins, "right", 0));
    }

    private static int sane(int width) {
        return width < NARROWEST || width > 3 * WIDTH ? WIDTH : width;
    }

    private static void properties(Element table, List<Integer> widths) {
        var properties = WordTree.in(table, "tblPr");
        var width = WordTree.in(properties, "tblW");
        WordTree.set(width, "w", widths.stream().mapToInt(Integer::intValue).sum());
        WordTree.set(width, "type", "dxa");
        var borders = WordTree.in(properties, "tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            var border = WordTree.in(borders, side);
            WordTree.set(border, "val", "single");
            WordTree.set(border, "sz", 4);
            WordTree.set(border, "space", 0);
            WordTree.set(border, "color", "auto");
        }
        WordTree.set(WordTree.in(properties, "tblLayout"), "type", "fixed");
        var grid = WordTree.in(table, "tblGrid");
        widths.forEach(each -> WordTree.set(WordTree.in(grid, "gridCol"), "w", each));
    }

    private void row(
            Element made,
            Paper.Table table,
            List<Integer> widths,
            List<String> cells,
            Element style,
            boolean isHead,
            boolean isBold) {
        var row = WordTree.in(made, "tr");
        var properties = WordTree.in(row, "trPr");
        WordTree.in(properties, "cantSplit");
        if (isHead) {
            WordTree.in(properties, "tblHeader");
        }
        for (int i = 0; i < cells.size(); i++) {
            var cell = WordTree.in(row, "tc");
            var of = WordTree.in(cell, "tcPr");
            var width = WordTree.in(of, "tcW");
            WordTree.set(width, "w", widths.get(i));
            WordTree.set(width, "type", "dxa");
            WordTree.set(WordTree.in(of, "vAlign"), "val", isHead ? "center" : "top");
            var aligned = isHead ? "center" : aligned(table.columns().get(i).align());
            for (var line : Said.cell(cells.get(i))) {
                line(cell, line, style, aligned, isHead, isBold, table.isWide());
            }
        }
    }

    private static String aligned(Paper.Align align) {
        return align == Paper.Align.CENTRE ? "center" : align.name().toLowerCase(Locale.ROOT);
    }

    private void line(
            Element cell, String text, Element style, String aligned, boolean withNext, boolean bold, boolean small) {
        var line = WordTree.in(cell, "p");
        var properties = WordTree.in(line, "pPr");
        if (style != null) {
            properties.appendChild(style.cloneNode(true));
        }
        if (withNext) {
            WordTree.in(properties, "keepNext");
        }
        var run = WordTree.made(document, "r");
        int halves = letters(run, style, bold, small);
        var spacing = WordTree.in(properties, "spacing");
        WordTree.set(spacing, "before", 0);
        WordTree.set(spacing, "after", 0);
        // as in the program's own papers: fonts of the same name differ in the space that they ask for
        WordTree.set(spacing, "line", halves == 0 ? 240 : halves * 45 / 4);
        WordTree.set(spacing, "lineRule", halves == 0 ? "auto" : "exact");
        var indent = WordTree.in(properties, "ind");
        for (var side : List.of("left", "right", "firstLine")) {
            WordTree.set(indent, side, 0);
        }
        WordTree.set(WordTree.in(properties, "jc"), "val", aligned);
        line.appendChild(run);
        var said = WordTree.in(run, "t");
        said.setTextContent("{{" + asked.name() + "}}");
        new TemplateParagraph(line).say(new TemplateParagraph(line).asked().get(0), ThaiWriting.digits(text));
    }

    /** @return their size in halves of a point; 0: not known */
    private int letters(Element run, Element style, boolean bold, boolean small) {
        var properties = WordTree.in(run, "rPr");
        if (letters != null) {
            for (var child = letters.getFirstChild(); child != null; child = child.getNextSibling()) {
                boolean isWeight = WordTree.is(child, "b") || WordTree.is(child, "bCs");
                if (child instanceof Element && !(bold && isWeight)) {
                    properties.appendChild(child.cloneNode(true));
                }
            }
        }
        int halves = WordStyles.halves(letters);
        if (halves == 0) {
            halves = styles.size(style == null ? "" : WordTree.get(style, "val"));
        }
        if (halves > 0 && small) {
            halves = Math.max(SMALLEST, halves - 2 * (Sheet.POINTS - Sheet.SMALL));
            size(properties, halves);
        }
        if (bold) {
            var behind = properties.getFirstChild();
            while (WordTree.is(behind, "rStyle") || WordTree.is(behind, "rFonts")) {
                behind = behind.getNextSibling();
            }
            properties.insertBefore(WordTree.made(document, "b"), behind);
            properties.insertBefore(WordTree.made(document, "bCs"), behind);
        }
        return halves;
    }

    /** Their order is laid down. */
    private void size(Element properties, int halves) {
        for (var name : List.of("sz", "szCs")) {
            var known = WordTree.child(properties, name);
            if (known != null) {
                properties.removeChild(known);
            }
        }
        var behind = properties.getFirstChild();
        while (behind != null && !BEHIND_SIZE.contains(behind.getLocalName())) {
            behind = behind.getNextSibling();
        }
        for (var name : List.of("sz", "szCs")) {
            var size = WordTree.made(document, name);
            WordTree.set(size, "val", halves);
            properties.insertBefore(size, behind);
        }
    }
}
