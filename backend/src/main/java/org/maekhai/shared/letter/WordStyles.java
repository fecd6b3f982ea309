package org.maekhai.shared.letter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How large letters are where nothing beside them says so: by the style of their paragraph, those that it stands on, and the document. */
final class WordStyles {
    private final Map<String, Element> byId = new HashMap<>();
    private String usual = "";
    private int otherwise;

    /** @param styles null: the document has none */
    WordStyles(Document styles) {
        if (styles == null) {
            return;
        }
        var root = styles.getDocumentElement();
        for (var style : WordTree.all(root, "style")) {
            var id = WordTree.get(style, "styleId");
            byId.put(id, style);
            var isUsual = WordTree.get(style, "default");
            if (WordTree.get(style, "type").equals("paragraph") && (isUsual.equals("1") || isUsual.equals("true"))) {
                usual = id;
            }
        }
        otherwise = WordTree.all(root, "rPrDefault").stream()
                .map(of -> halves(WordTree.child(of, "rPr")))
                .findFirst()
                .orElse(0);
    }

    /** In halves of a point; 0: not known. @param id of a paragraph's style; empty: it has none */
    int size(String id) {
        Set<String> seen = new HashSet<>();
        var next = id.isEmpty() ? usual : id;
        while (byId.containsKey(next) && seen.add(next)) {
            var style = byId.get(next);
            int halves = halves(WordTree.child(style, "rPr"));
            if (halves > 0) {
                return halves;
            }
            var stands = WordTree.child(style, "basedOn");
            next = stands == null ? "" : WordTree.get(stands, "val");
        }
        return otherwise;
    }

    /** Thai has a size of its own. @param letters their properties; null: none */
    static int halves(Element letters) {
        if (letters == null) {
            return 0;
        }
        var own = WordTree.child(letters, "szCs");
        var size = own == null ? WordTree.child(letters, "sz") : own;
        return size == null ? 0 : WordTree.number(size, "val", 0);
    }
}
