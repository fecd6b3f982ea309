package org.maekhai.shared.letter;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiWriting;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is wrong with the fields of a template: all of it at once, each with the words among which it stands. */
final class TemplateText {
    /** As many errors as somebody reads. */
    private static final int MOST_ERRORS = 50;

    private static final int MOST_ASKED = 1_000;
    private static final int QUOTED = 80;

    private final TemplateFields fields;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Failure.FieldError> errors = new ArrayList<>();
    private int asked;

    TemplateText(TemplateFields fields) {
        this.fields = fields;
    }

    void read(Document part) {
        Map<Element, String> lists = new IdentityHashMap<>();
        for (var element : WordTree.all(part.getDocumentElement(), "p")) {
            if (isEnough()) {
                return;
            }
            var paragraph = new TemplateParagraph(element);
            if (paragraph.isUnclosed()) {
                wrong("TEMPLATE_UNCLOSED", paragraph);
            }
            for (var one : paragraph.asked()) {
                if (isEnough()) {
                    return;
                }
                asked++;
                fields.find(one.name())
                        .ifPresentOrElse(
                                field -> read(field, one, paragraph, lists),
                                () -> wrong("TEMPLATE_UNKNOWN", paragraph, one.name()));
            }
        }
        lists.keySet().forEach(row -> {
            var outer = WordTree.around(row, "tr");
            while (outer != null) {
                if (lists.containsKey(outer)) {
                    errors.add(error("TEMPLATE_ROWS_MIXED", row.getTextContent(), lists.get(row)));
                }
                outer = WordTree.around(outer, "tr");
            }
        });
    }

    /** Nobody reads more of what is wrong, nor fills more in. */
    private boolean isEnough() {
        return errors.size() >= MOST_ERRORS || asked > MOST_ASKED;
    }

    private void read(
            TemplateField field, TemplateParagraph.Asked one, TemplateParagraph paragraph, Map<Element, String> lists) {
        used.add(field.name());
        if (field.kind() == TemplateField.Kind.BLOCK && !paragraph.isOnly(one)) {
            wrong("TEMPLATE_NOT_ALONE", paragraph, one.name());
        } else if (field.kind() == TemplateField.Kind.ROW) {
            var row = WordTree.around(paragraph.element(), "tr");
            if (row == null) {
                wrong("TEMPLATE_NO_ROW", paragraph, one.name());
            } else if (!field.list().equals(lists.computeIfAbsent(row, any -> field.list()))) {
                wrong("TEMPLATE_ROWS_MIXED", paragraph, one.name());
            }
        }
    }

    private void wrong(String code, TemplateParagraph paragraph) {
        errors.add(error(code, paragraph.text()));
    }

    private void wrong(String code, TemplateParagraph paragraph, String name) {
        errors.add(error(code, paragraph.text(), name));
    }

    /** @param where what the paragraph says */
    private static Failure.FieldError error(String code, String where, Object... more) {
        List<Object> arguments = new ArrayList<>();
        var first = where.substring(0, Math.min(where.length(), 10 * QUOTED));
        arguments.add(
                ThaiWriting.brief(Said.printable(first).replaceAll("\\s+", " ").strip(), QUOTED));
        arguments.addAll(List.of(more));
        return new Failure.FieldError("", code, arguments);
    }

    /** @return the names of those that it asks for. @throws Failure 422 with all that is wrong */
    List<String> requireGood() {
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors.stream().distinct().limit(MOST_ERRORS).toList());
        }
        if (asked == 0) {
            // it would say the same each month
            throw Failure.invalid("", "TEMPLATE_EMPTY");
        }
        if (asked > MOST_ASKED) {
            throw UnfitTemplate.tooMuch();
        }
        return fields.all().stream()
                .map(TemplateField::name)
                .filter(used::contains)
                .toList();
    }
}
