package org.maekhai.shared.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.maekhai.shared.thai.ThaiWriting;
import org.w3c.dom.Element;

/** A paragraph of a template: what it says, over all the pieces that Word has cut it into. */
final class TemplateParagraph {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}\\n\\t]{1,100})\\}\\}");
    /** The hyphen of a name such as e-LAAS, at which no line ends, a tab, and the end of a line. */
    private static final Pattern MARKS = Pattern.compile("(?<=[A-Za-z])-(?=[A-Za-z])|\\t|\\n");

    /** Properties, what stands in a box that is fixed to it and is another's, and what was taken out while changes are tracked. */
    private static final List<String> NOT_SAID = List.of("pPr", "p", "del", "moveFrom");

    private static final String OPEN = "{{", CLOSE = "}}";

    private final Element paragraph;
    private final List<Piece> pieces = new ArrayList<>();
    private final String text;

    private record Piece(Element of, int from, int to) {}

    /** @param from where its braces open in the text */
    record Asked(String name, int from, int to) {}

    TemplateParagraph(Element paragraph) {
        this.paragraph = paragraph;
        var all = new StringBuilder();
        collect(paragraph, all);
        text = all.toString();
    }

    private void collect(Element in, StringBuilder all) {
        for (var child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element) || NOT_SAID.stream().anyMatch(name -> WordTree.is(element, name))) {
                continue;
            }
            int from = all.length();
            if (WordTree.is(element, "t")) {
                all.append(element.getTextContent());
                pieces.add(new Piece(element, from, all.length()));
            } else if (WordTree.is(element, "tab") && WordTree.is(in, "r")) {
                all.append('\t');
            } else if (WordTree.is(element, "br") || WordTree.is(element, "cr")) {
                all.append('\n');
            } else {
                collect(element, all);
            }
        }
    }

    Element element() {
        return paragraph;
    }

    String text() {
        return text;
    }

    List<Asked> asked() {
        return FIELD.matcher(text)
                .results()
                .map(found -> new Asked(found.group(1).strip(), found.start(), found.end()))
                .toList();
    }

    /** Whether braces are left that belong to nothing. */
    boolean isUnclosed() {
        var rest = FIELD.matcher(text).replaceAll(Matcher.quoteReplacement(" "));
        return rest.contains(OPEN) || rest.contains(CLOSE);
    }

    /** Nothing else stands in it, no picture either. */
    boolean isOnly(Asked asked) {
        return text.strip().equals(text.substring(asked.from(), asked.to()))
                && WordTree.all(paragraph, "drawing").isEmpty()
                && WordTree.all(paragraph, "pict").isEmpty();
    }

    /** How the letters of what is asked for look: the properties of its run; null: as those of the paragraph. */
    Element letters(Asked asked) {
        var run = WordTree.around(at(asked.from()).of(), "r");
        return run == null ? null : WordTree.child(run, "rPr");
    }

    private Piece at(int place) {
        return pieces.stream()
                .filter(piece -> piece.from() <= place && place < piece.to())
                .findFirst()
                .orElseThrow();
    }

    /** @param values by what is asked for; null: it stays as it is */
    void fill(Function<String, String> values) {
        var said = pieces.stream()
                .map(piece -> new StringBuilder(text.substring(piece.from(), piece.to())))
                .toList();
        var changed = new boolean[pieces.size()];
        var all = asked();
        // the last first: what stands before it keeps its place
        for (int i = all.size() - 1; i >= 0; i--) {
            var asked = all.get(i);
            var value = values.apply(asked.name());
            if (value != null) {
                replace(asked, ThaiWriting.digits(Said.printable(value)), said, changed);
            }
        }
        for (int i = 0; i < changed.length; i++) {
            if (changed[i]) {
                write(pieces.get(i).of(), said.get(i).toString());
            }
        }
    }

    private void replace(Asked asked, String value, List<StringBuilder> said, boolean[] changed) {
        boolean isFirst = true;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            int from = Math.max(asked.from(), piece.from()) - piece.from();
            int to = Math.min(asked.to(), piece.to()) - piece.from();
            if (from < to) {
                said.get(i).replace(from, to, isFirst ? value : "");
                isFirst = false;
                changed[i] = true;
            }
        }
    }

    /** In place of a piece of text, with what Word has marks for. */
    private static void write(Element piece, String text) {
        var run = piece.getParentNode();
        int from = 0;
        var marks = MARKS.matcher(text);
        while (marks.find()) {
            run.insertBefore(piece(piece, text.substring(from, marks.start())), piece);
            var mark = switch (marks.group()) {
                case "\t" -> "tab";
                case "\n" -> "br";
                default -> "noBreakHyphen";
            };
            run.insertBefore(WordTree.made(piece.getOwnerDocument(), mark), piece);
            from = marks.end();
        }
        run.insertBefore(piece(piece, text.substring(from)), piece);
        run.removeChild(piece);
    }

    private static Element piece(Element like, String text) {
        var piece = WordTree.made(like.getOwnerDocument(), "t");
        piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        piece.setTextContent(text);
        return piece;
    }

    /** It says nothing but that, in the letters of what was asked for. */
    void say(Asked asked, String line) {
        fill(name -> name.equals(asked.name()) ? line : null);
    }
}
