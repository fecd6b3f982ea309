package org.maekhai.shared.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document of Word that does nothing but show text and pictures: no macro, nothing that is fetched from elsewhere when it is
 * opened, no program and no other document in it. What isn't known is refused, for such documents can hold more than anybody
 * remembers.
 */
final class HarmlessWord {
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final String RELATIONSHIPS = ".rels";
    /** Of pictures and of fonts; all else in such a document is markup. */
    private static final Pattern BINARY = Pattern.compile(
            "image/(png|jpe?g|gif|bmp|tiff|x-emf|x-wmf|svg\\+xml)|application/vnd\\.openxmlformats-officedocument"
                    + "\\.(obfuscatedfont|wordprocessingml\\.printersettings)");

    /** The last words of how parts belong together. */
    private static final Set<String> RELATED = Set.of(
            "officeDocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "styles",
            "stylesWithEffects",
            "settings",
            "webSettings",
            "fontTable",
            "font",
            "theme",
            "numbering",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people",
            "image",
            "hyperlink",
            "glossaryDocument",
            "customXml",
            "customXmlProps",
            "diagramData",
            "diagramLayout",
            "diagramQuickStyle",
            "diagramColors",
            "diagramDrawing",
            "documenttasks",
            "printerSettings",
            "classificationlabels");

    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|tel:).*|#.*");

    /** The first words of fields that count, repeat or format what is in the document itself. */
    private static final Set<String> FIELDS = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTION",
            "SECTIONPAGES",
            "PAGEREF",
            "REF",
            "NOTEREF",
            "STYLEREF",
            "SEQ",
            "TOC",
            "TC",
            "INDEX",
            "XE",
            "HYPERLINK",
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "TITLE",
            "SUBJECT",
            "AUTHOR",
            "KEYWORDS",
            "FILENAME",
            "NUMWORDS",
            "NUMCHARS",
            "DOCPROPERTY",
            "LISTNUM",
            "SYMBOL",
            "EQ",
            "IF",
            "QUOTE",
            "=",
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN");

    private final WordParts parts;
    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    private HarmlessWord(WordParts parts) {
        this.parts = parts;
        types();
    }

    /** @throws org.maekhai.shared.problem.Failure 415 where it is no document of Word, 422 where it is more than that */
    static HarmlessWord of(WordParts parts) {
        var word = new HarmlessWord(parts);
        word.requireDocument();
        for (var name : parts.names()) {
            word.require(name);
        }
        return word;
    }

    /** Of one that was found harmless before it was kept. */
    static HarmlessWord kept(WordParts parts) {
        return new HarmlessWord(parts);
    }

    private void types() {
        var types = parts.find(WordParts.TYPES);
        if (types == null) {
            throw UnfitTemplate.type();
        }
        var root = WordTree.read(types).getDocumentElement();
        for (var type : WordTree.all(root, "Override")) {
            byPart.put(
                    key(type.getAttribute("PartName").replaceFirst("^/", "")), key(type.getAttribute("ContentType")));
        }
        for (var type : WordTree.all(root, "Default")) {
            byEnding.put(key(type.getAttribute("Extension")), key(type.getAttribute("ContentType")));
        }
    }

    /** The case of names and of media types doesn't count. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Empty where nothing says it. */
    private String type(String part) {
        var own = byPart.get(key(part));
        return own == null ? byEnding.getOrDefault(key(part.substring(part.lastIndexOf('.') + 1)), "") : own;
    }

    /** What somebody reads: the text itself, what stands above and below it, and its notes. */
    List<String> read() {
        return parts.names().stream()
                .filter(part -> {
                    var type = type(part);
                    return type.endsWith(MAIN)
                            || type.endsWith("wordprocessingml.header+xml")
                            || type.endsWith("wordprocessingml.footer+xml")
                            || type.endsWith("wordprocessingml.footnotes+xml")
                            || type.endsWith("wordprocessingml.endnotes+xml");
                })
                .toList();
    }

    /** Where its styles are, if it has any. */
    Optional<String> styles() {
        return parts.names().stream()
                .filter(part -> type(part).endsWith("wordprocessingml.styles+xml"))
                .findFirst();
    }

    private void requireDocument() {
        List<String> all = new ArrayList<>(byPart.values());
        all.addAll(byEnding.values());
        if (all.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            throw UnfitTemplate.macros();
        }
        if (byPart.values().stream().filter(type -> type.endsWith(MAIN)).count() != 1) {
            throw UnfitTemplate.type();
        }
    }

    private void require(String part) {
        if (key(part).contains("vbaproject") || key(part).contains("vbadata")) {
            throw UnfitTemplate.macros();
        }
        if (key(part).endsWith(RELATIONSHIPS)) {
            relationships(part);
        } else if (part.equals(parts.named(WordParts.TYPES))) {
            return;
        } else if (BINARY.matcher(type(part)).matches()) {
            if (type(part).endsWith("+xml")) {
                WordTree.requireSound(parts.find(part));
            }
        } else if (type(part).endsWith("xml") && !type(part).contains("activex")) {
            var document = WordTree.read(parts.find(part));
            // by what it is, whatever it calls itself: comments and building blocks have fields too
            if (isOfWord(document.getDocumentElement())) {
                fields(document);
            }
        } else {
            throw UnfitTemplate.embedded(part);
        }
    }

    private static boolean isOfWord(Element root) {
        var namespace = root.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }

    private void relationships(String part) {
        for (var one : WordTree.all(WordTree.read(parts.find(part)).getDocumentElement(), "Relationship")) {
            var type = one.getAttribute("Type").replaceFirst(".*/", "");
            var target = one.getAttribute("Target");
            if (type.toLowerCase(Locale.ROOT).contains("vba")) {
                throw UnfitTemplate.macros();
            }
            if (one.getAttribute("TargetMode").equals("External")) {
                if (!type.equals("hyperlink") || !LINK.matcher(target).matches()) {
                    throw UnfitTemplate.external(target);
                }
            } else if (!RELATED.contains(type)) {
                throw UnfitTemplate.embedded(target);
            }
        }
    }

    /** A field may be computed by others within it: what then is computed can be anything, so each has to begin with its word. */
    private static void fields(Document document) {
        var root = document.getDocumentElement();
        if (root.getPrefix() == null) {
            throw UnfitTemplate.broken();
        }
        WordTree.all(root, "fldSimple").forEach(field -> requireField(WordTree.get(field, "instr")));
        Deque<StringBuilder> open = new ArrayDeque<>();
        for (var run : WordTree.all(root, "r")) {
            for (var child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (WordTree.is(child, "instrText") && !open.isEmpty()) {
                    open.peek().append(child.getTextContent());
                } else if (WordTree.is(child, "fldChar")) {
                    field(WordTree.get((Element) child, "fldCharType"), open);
                }
            }
        }
        open.forEach(field -> requireField(field.toString()));
    }

    private static void field(String mark, Deque<StringBuilder> open) {
        switch (mark) {
            case "begin" -> open.push(new StringBuilder());
            case "separate" -> {
                if (!open.isEmpty()) {
                    requireField(open.pop().toString());
                    // until it ends
                    open.push(new StringBuilder("="));
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    requireField(open.pop().toString());
                }
            }
            default -> throw UnfitTemplate.broken();
        }
    }

    private static void requireField(String instruction) {
        var first = instruction
                .strip()
                .replaceFirst("(?s)^(=|[^\\s\\\\\"=]*).*", "$1")
                .toUpperCase(Locale.ROOT);
        if (!FIELDS.contains(first)) {
            throw UnfitTemplate.external(instruction.strip().isEmpty() ? "{ }" : "{ " + first + " }");
        }
    }
}
