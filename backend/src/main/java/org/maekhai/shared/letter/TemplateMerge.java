package org.maekhai.shared.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Fills one document in: rows first, for what they repeat may ask for more. */
final class TemplateMerge {
    /** All of its parts together; a template may repeat a table of the largest province in every line. */
    private static final int MOST = 400_000;

    private final TemplateFields fields;
    private final TemplateFilling filling;
    private final WordStyles styles;
    /** Paragraphs that say already what was asked: what somebody wrote is never taken for a field. */
    private final Set<Element> said = Collections.newSetFromMap(new IdentityHashMap<>());

    private long grown;

    TemplateMerge(TemplateFields fields, TemplateFilling filling, WordStyles styles) {
        this.styles = styles;
        this.fields = fields;
        this.filling = filling;
    }

    void fill(Document part) {
        var root = part.getDocumentElement();
        WordTree.all(root, "tr").forEach(this::repeat);
        for (var element : WordTree.all(root, "p")) {
            var paragraph = new TemplateParagraph(element);
            if (!paragraph.asked().isEmpty() && !said.contains(element)) {
                fill(paragraph);
            }
        }
    }

    /** The list that a row is repeated for; null: it isn't. */
    private String list(Element row) {
        return WordTree.all(row, "p").stream()
                .filter(paragraph -> WordTree.around(paragraph, "tr") == row)
                .flatMap(paragraph -> new TemplateParagraph(paragraph).asked().stream())
                .flatMap(asked -> fields.find(asked.name()).stream())
                .filter(field -> field.kind() == TemplateField.Kind.ROW)
                .map(TemplateField::list)
                .findFirst()
                .orElse(null);
    }

    private void repeat(Element row) {
        var list = list(row);
        if (list == null) {
            return;
        }
        int size = WordTree.size(row);
        for (var item : filling.rows().get(list)) {
            grow(size);
            var one = (Element) row.cloneNode(true);
            WordTree.forgetIds(one);
            row.getParentNode().insertBefore(one, row);
            WordTree.all(one, "p").forEach(paragraph -> fill(new TemplateParagraph(paragraph), item));
        }
        row.getParentNode().removeChild(row);
    }

    private void fill(TemplateParagraph paragraph, Map<String, String> item) {
        if (block(paragraph) == null) {
            paragraph.fill(name -> {
                var cell = cell(name, item);
                return cell == null ? text(name) : cell;
            });
            said.add(paragraph.element());
        }
    }

    private String cell(String name, Map<String, String> item) {
        return fields.find(name)
                .filter(field -> field.kind() == TemplateField.Kind.ROW)
                .map(field -> item.get(field.name().substring(field.list().length() + 1)))
                .orElse(null);
    }

    /** Asked before anything is copied. */
    private void grow(long by) {
        grown += by;
        if (grown > MOST) {
            throw UnfitTemplate.tooMuch();
        }
    }

    private void fill(TemplateParagraph paragraph) {
        var first = paragraph.asked().get(0);
        var block = block(paragraph);
        if (block instanceof Paper.Table table) {
            grow(10L * table.rows().size() * table.columns().size());
            new TemplateTable(paragraph, first, styles).write(table);
        } else if (block instanceof Paper.Words words) {
            lines(paragraph, first, Said.lines(words.text()));
        } else {
            paragraph.fill(this::text);
        }
    }

    /** What stands in place of all of it; null: it asks for no block. */
    private Paper.Part block(TemplateParagraph paragraph) {
        return paragraph.asked().stream()
                .filter(paragraph::isOnly)
                .flatMap(asked -> fields.find(asked.name()).stream())
                .filter(field -> field.kind() == TemplateField.Kind.BLOCK)
                .map(field -> filling.blocks().get(field.name()))
                .findFirst()
                .orElse(null);
    }

    private String text(String name) {
        return fields.find(name).map(field -> filling.texts().get(field.name())).orElse(null);
    }

    /** Each a paragraph as the one that asked. */
    private void lines(TemplateParagraph paragraph, TemplateParagraph.Asked asked, List<String> lines) {
        var element = paragraph.element();
        List<Element> all = new ArrayList<>();
        grow((long) lines.size() * WordTree.size(element));
        for (int i = 1; i < lines.size(); i++) {
            all.add((Element) element.cloneNode(true));
        }
        var next = element.getNextSibling();
        for (int i = 0; i < all.size(); i++) {
            WordTree.forgetIds(all.get(i));
            element.getParentNode().insertBefore(all.get(i), next);
            new TemplateParagraph(all.get(i)).say(asked, lines.get(i + 1));
        }
        paragraph.say(asked, lines.isEmpty() ? "" : lines.get(0));
        if (!all.isEmpty()) {
            endsBehind(element, all);
        }
    }

    /** Where a section ends with the paragraph, it ends with the last of them. */
    private static void endsBehind(Element first, List<Element> others) {
        for (int i = -1; i < others.size() - 1; i++) {
            var properties = WordTree.child(i < 0 ? first : others.get(i), "pPr");
            var section = properties == null ? null : WordTree.child(properties, "sectPr");
            if (section != null) {
                properties.removeChild(section);
            }
        }
    }
}
