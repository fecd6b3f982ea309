package org.maekhai.shared.letter;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.maekhai.shared.thai.ThaiWriting;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pages of a paper as marked text, built and never read: so nothing that a paper says can be taken for a mark. */
final class Markup {
    /** Never justified and nothing spaced out: either would print the marks of Thai letters over each other. */
    static final String STYLE = """
            @page { size: A4 portrait; margin: 2.5cm 2cm 2cm 3cm; }
            body { font-family: Sarabun; font-size: 12pt; line-height: 1.5; margin: 0; text-align: left; }
            table { border-collapse: collapse; width: 100%; border-spacing: 0; }
            td, th { padding: 0; vertical-align: top; text-align: left; font-weight: normal; }
            p { margin: 6pt 0 0 0; }
            div.blank { white-space: pre-wrap; }
            table.head td { vertical-align: bottom; height: 3cm; }
            table.head tr.more td { vertical-align: top; height: auto; }
            table.head td.side { width: 6.5cm; }
            table.head td.emblem { text-align: center; }
            table.head img { height: 3cm; }
            table.memo td { vertical-align: bottom; }
            table.memo td.side { width: 3cm; }
            table.memo img { height: 1.5cm; }
            div.memo { font-size: 21pt; font-weight: bold; text-align: center; line-height: 1.2; }
            div.date { margin: 6pt 0 0 8cm; white-space: pre-wrap; }
            table.labelled { margin-top: 6pt; }
            p.body { text-indent: 2.5cm; }
            p.resolved { text-indent: 2.5cm; font-weight: bold; }
            p.centred { text-align: center; }
            p.indented { margin-left: 2.5cm; }
            p.title { font-size: 13.5pt; font-weight: bold; text-align: center; margin: 0; -fs-page-break-min-height: 3cm; }
            p.section { font-weight: bold; -fs-page-break-min-height: 3cm; }
            p.item { font-weight: bold; margin-left: 1.25cm; -fs-page-break-min-height: 3cm; }
            p.caption { font-weight: bold; -fs-page-break-min-height: 4cm; margin-bottom: 3pt; }
            table.data { width: 99.7%; table-layout: fixed; -fs-table-paginate: paginate; margin-bottom: 6pt; }
            table.data tr { page-break-inside: avoid; }
            table.data tr.long { page-break-inside: auto; }
            table.data td, table.data th { border: 0.5pt solid black; padding: 1pt 3pt; }
            table.data th { font-weight: bold; text-align: center; vertical-align: middle; }
            table.wide { font-size: 10.5pt; line-height: 1.4; }
            td.centre { text-align: center; }
            td.right { text-align: right; }
            tr.total td { font-weight: bold; }
            div.together { page-break-inside: avoid; }
            div.signed { margin-left: 8cm; text-align: center; }
            div.room { margin-top: 45pt; }
            div.gap { margin-top: 12pt; }
            table.signatures { page-break-inside: avoid; margin-top: 45pt; }
            table.signatures td { text-align: center; width: 50%; }
            """;

    /** A language that says how much room a line has, in thousandths of the letters' size. */
    private static final String THAI = "th-x-";

    /** Points between the margins, less than that in a cell. */
    private static final int UPRIGHT_WIDTH = 453, LYING_WIDTH = 700, PADDING = 7;

    private static final double SIZE = 12, SMALL = 10.5;

    /** As many lines of a row as stay on one page. */
    private static final int TOGETHER = 18;

    private static final String LYING = "@page { size: A4 landscape; }";

    private final Document document;
    private final Element body;
    private final boolean hasEmblem;
    private final int width;

    Markup(String title, Stretch stretch, boolean hasEmblem) {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        this.hasEmblem = hasEmblem;
        var html = document.createElement("html");
        width = stretch.lying() ? LYING_WIDTH : UPRIGHT_WIDTH;
        document.appendChild(html);
        var head = in(html, "head", null);
        in(head, "title", null).appendChild(document.createTextNode(Said.printable(title)));
        in(head, "style", null).appendChild(document.createTextNode(STYLE + (stretch.lying() ? LYING : "")));
        body = in(html, "body", null);
        write(stretch);
    }

    /** Of the line that a language is of. */
    static int room(String language) {
        return language.startsWith(THAI)
                ? Integer.parseInt(language.substring(THAI.length()))
                : (int) (UPRIGHT_WIDTH / SIZE * 1000);
    }

    Document document() {
        return document;
    }

    private void write(Stretch stretch) {
        Element together = null;
        for (int i = 0; i < stretch.parts().size(); i++) {
            var part = stretch.parts().get(i);
            if (stretch.isSignedBelow(i) && !(part instanceof Paper.Table)) {
                together = in(body, "div", "together");
            } else if (!(part instanceof Paper.Signatures)) {
                together = null;
            }
            write(part, together == null ? body : together);
        }
    }

    private void write(Paper.Part part, Element to) {
        if (part instanceof Paper.Letter letter) {
            letter(letter.letter());
        } else if (part instanceof Paper.Memo memo) {
            memo(memo.memo());
        } else if (part instanceof Paper.Heading heading) {
            say(in(to, "p", heading.level().name().toLowerCase(Locale.ROOT)), heading.text());
        } else if (part instanceof Paper.Words words) {
            words(words, to);
        } else if (part instanceof Paper.Labelled labelled) {
            labelled(labelled.label(), labelled.lines(), to);
        } else if (part instanceof Paper.Table table) {
            table(table, to);
        } else if (part instanceof Paper.Signatures signatures) {
            signatures(signatures, to);
        }
    }

    private void letter(OfficialLetter letter) {
        int lines = letter.office().size();
        var head = in(body, "table", "head");
        var first = in(head, "tr", null);
        say(in(first, "td", "side"), "ที่ " + letter.number());
        emblem(in(first, "td", "emblem"));
        say(in(first, "td", "side"), lines == 0 ? "" : letter.office().get(0));
        if (lines > 1) {
            var second = in(head, "tr", "more");
            in(second, "td", null);
            in(second, "td", null);
            lines(in(second, "td", null), letter.office().subList(1, lines));
        }
        say(in(body, "div", "date"), letter.date());
        labelled("เรื่อง", List.of(letter.subject()), body);
        labelled("เรียน", List.of(letter.to()), body);
        if (!letter.references().isEmpty()) {
            labelled("อ้างถึง", letter.references(), body);
        }
        if (!letter.enclosures().isEmpty()) {
            labelled("สิ่งที่ส่งมาด้วย", letter.enclosures(), body);
        }
        var together = paragraphs(letter.body());
        say(in(together, "div", "signed gap"), "ขอแสดงความนับถือ");
        say(in(together, "div", "signed room"), "(" + letter.signer() + ")");
        letter.signerPosition().forEach(position -> say(in(together, "div", "signed"), position));
        if (!letter.foot().isEmpty()) {
            lines(in(body, "div", "together gap"), letter.foot());
        }
    }

    private void memo(OfficialMemo memo) {
        if (!hasEmblem) {
            say(in(body, "div", "memo"), "บันทึกข้อความ");
        } else {
            var row = in(in(body, "table", "memo"), "tr", null);
            emblem(in(row, "td", "side"));
            say(in(in(row, "td", null), "div", "memo"), "บันทึกข้อความ");
            in(row, "td", "side");
        }
        labelled("ส่วนราชการ", List.of(memo.office()), body);
        var row = in(in(body, "table", "labelled"), "tr", null);
        say(in(row, "td", null), "ที่ " + memo.number());
        var date = in(in(row, "td", null), "div", "blank");
        say(date, "วันที่ " + memo.date());
        labelled("เรื่อง", List.of(memo.subject()), body);
        labelled("เรียน", List.of(memo.to()), body);
        var together = paragraphs(memo.body());
        for (var signer : memo.signers()) {
            say(in(together, "div", "signed room"), "(" + signer.name() + ")");
            if (signer.position() != null) {
                say(in(together, "div", "signed"), signer.position());
            }
        }
    }

    private void emblem(Element cell) {
        if (hasEmblem) {
            in(cell, "img", null);
        }
    }

    /** @return where what is signed below the last of them stands: on its page */
    private Element paragraphs(List<String> paragraphs) {
        int last = paragraphs.size() - 1;
        for (int i = 0; i < last; i++) {
            say(in(body, "p", "body"), paragraphs.get(i));
        }
        var together = in(body, "div", "together");
        if (last >= 0) {
            say(in(together, "p", "body"), paragraphs.get(last));
        }
        return together;
    }

    private void words(Paper.Words words, Element to) {
        for (var line : Said.lines(words.text())) {
            say(in(to, "p", words.stand().name().toLowerCase(Locale.ROOT)), line);
        }
    }

    private void labelled(String label, List<String> lines, Element to) {
        var row = in(in(to, "table", "labelled"), "tr", null);
        var before = in(row, "td", null);
        before.setAttribute("style", "width: " + Said.behind(label) + "cm");
        say(before, label);
        lines(in(row, "td", null), lines);
    }

    private void table(Paper.Table table, Element to) {
        if (table.caption() != null) {
            say(in(to, "p", "caption"), table.caption());
        }
        var data = in(to, "table", table.isWide() ? "data wide" : "data");
        var head = in(in(data, "thead", null), "tr", null);
        var widths = Said.widths(table.columns(), 1000);
        for (int i = 0; i < table.columns().size(); i++) {
            var title = in(head, "th", null);
            title.setAttribute("style", "width: " + widths.get(i) / 10.0 + "%");
            cell(title, table, i, table.columns().get(i).title());
        }
        var rows = in(data, "tbody", null);
        table.rows().forEach(row -> row(in(rows, "tr", isLong(table, row) ? "long" : null), table, row));
        if (table.total() != null) {
            row(in(rows, "tr", "total"), table, table.total());
        }
    }

    private void row(Element row, Paper.Table table, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var stands = table.columns().get(i).align().name().toLowerCase(Locale.ROOT);
            cell(in(row, "td", stands), table, i, cells.get(i));
        }
    }

    /** Whether it may go over a page, as it has to where it is longer than one. */
    private boolean isLong(Paper.Table table, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            int room = room(table, i);
            int lines = Said.cell(cells.get(i)).stream()
                    .mapToInt(line -> 1 + Sarabun.width(line) / room)
                    .sum();
            if (lines > TOGETHER) {
                return true;
            }
        }
        return false;
    }

    /** In thousandths of the letters' size. */
    private int room(Paper.Table table, int column) {
        int points = Said.widths(table.columns(), width).get(column) - PADDING;
        return (int) (points / (table.isWide() ? SMALL : SIZE) * 1000);
    }

    private void cell(Element cell, Paper.Table table, int column, String text) {
        var language = THAI + room(table, column);
        Said.cell(text).forEach(line -> {
            var one = in(cell, "div", null);
            one.setAttribute("lang", language);
            say(one, line);
        });
    }

    private void signatures(Paper.Signatures signatures, Element to) {
        for (var pair : Said.pairs(signatures.signers())) {
            var row = in(in(to, "table", "signatures"), "tr", null);
            for (var signer : pair) {
                lines(in(row, "td", null), Said.signature(signer));
            }
        }
    }

    private void lines(Element to, List<String> lines) {
        lines.forEach(line -> say(in(to, "div", null), line));
    }

    private void say(Element in, String text) {
        in.appendChild(document.createTextNode(Sarabun.shown(ThaiWriting.digits(Said.printable(text)))));
    }

    private Element in(Element parent, String name, String style) {
        var element = document.createElement(name);
        if (style != null) {
            element.setAttribute("class", style);
        }
        parent.appendChild(element);
        return element;
    }
}
