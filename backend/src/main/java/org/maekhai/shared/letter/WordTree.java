package org.maekhai.shared.letter;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Markup that anybody may have written, as a tree and back: no document type, no entity, not deeper and not more than a document
 * of Word needs.
 */
final class WordTree {
    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int LONGEST_ATTRIBUTE = 1 << 18;
    /** Of one part: some thousand pages. */
    private static final int LARGEST = 8 << 20;

    private static final WstxInputFactory READING = reading();
    private static final WstxOutputFactory WRITING = new WstxOutputFactory();

    private WordTree() {}

    private static WstxInputFactory reading() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) MOST_ELEMENTS);
        return factory;
    }

    /** @throws org.maekhai.shared.problem.Failure 422 where it is none of a document of Word */
    static Document read(byte[] part) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            read(part, document);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same of one that nothing is asked of, but that Word will read. */
    static void requireSound(byte[] part) {
        read(part, null);
    }

    private static void read(byte[] part, Document document) {
        if (part.length > LARGEST) {
            throw UnfitTemplate.tooLarge();
        }
        try {
            var reader = READING.createXMLStreamReader(new ByteArrayInputStream(part));
            Node at = document;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> at = at == null ? null : begin(reader, document, at);
                    case XMLStreamConstants.END_ELEMENT -> at = at == null ? null : at.getParentNode();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (at instanceof Element) {
                            at.appendChild(document.createTextNode(reader.getText()));
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnfitTemplate.broken();
                    default -> {}
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw UnfitTemplate.broken();
        }
    }

    private static Node begin(XMLStreamReader reader, Document document, Node in) {
        var element = document.createElementNS(
                reader.getNamespaceURI(), qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var uri = reader.getNamespaceURI(i);
            element.setAttributeNS(
                    XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                    prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            element.setAttributeNS(
                    namespace == null || namespace.isEmpty() ? null : namespace,
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        in.appendChild(element);
        return element;
    }

    private static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    static byte[] write(Document document) {
        try {
            var bytes = new ByteArrayOutputStream();
            var writer = WRITING.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(document.getDocumentElement(), writer);
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Element element, XMLStreamWriter writer) throws XMLStreamException {
        var namespace = orEmpty(element.getNamespaceURI());
        writer.writeStartElement(orEmpty(element.getPrefix()), element.getLocalName(), namespace);
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                continue;
            }
            if (attribute.getPrefix() == null) {
                writer.writeDefaultNamespace(attribute.getNodeValue());
            } else {
                writer.writeNamespace(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                writer.writeAttribute(
                        orEmpty(attribute.getPrefix()),
                        orEmpty(attribute.getNamespaceURI()),
                        attribute.getLocalName(),
                        attribute.getNodeValue());
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, writer);
            } else {
                writer.writeCharacters(child.getNodeValue());
            }
        }
        writer.writeEndElement();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Of that name in the standard's own namespace, wherever below, in the order in which they stand. */
    static List<Element> all(Element in, String name) {
        List<Element> found = new ArrayList<>();
        collect(in, in.getOwnerDocument().getDocumentElement().getNamespaceURI(), name, found);
        return found;
    }

    private static void collect(Element in, String namespace, String name, List<Element> found) {
        for (var child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (isOf(element, namespace, name)) {
                    found.add(element);
                }
                collect(element, namespace, name, found);
            }
        }
    }

    private static boolean isOf(Element element, String namespace, String name) {
        return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element
                && isOf(element, node.getOwnerDocument().getDocumentElement().getNamespaceURI(), name);
    }

    /** The nearest around it; null where there is none. */
    static Element around(Node node, String name) {
        for (var outer = node.getParentNode(); outer instanceof Element; outer = outer.getParentNode()) {
            if (is(outer, name)) {
                return (Element) outer;
            }
        }
        return null;
    }

    /** Directly in it; null where there is none. */
    static Element child(Element in, String name) {
        for (var child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, name)) {
                return (Element) child;
            }
        }
        return null;
    }

    /** A new one of the standard's own namespace. */
    static Element made(Document document, String name) {
        var root = document.getDocumentElement();
        return document.createElementNS(root.getNamespaceURI(), qualified(root.getPrefix(), name));
    }

    static Element in(Element parent, String name) {
        var element = made(parent.getOwnerDocument(), name);
        parent.appendChild(element);
        return element;
    }

    static void set(Element element, String attribute, Object value) {
        var root = element.getOwnerDocument().getDocumentElement();
        element.setAttributeNS(root.getNamespaceURI(), qualified(root.getPrefix(), attribute), value.toString());
    }

    /** Empty where there is none. */
    static String get(Element element, String attribute) {
        return element.getAttributeNS(
                element.getOwnerDocument().getDocumentElement().getNamespaceURI(), attribute);
    }

    /** How many elements it is, with itself. */
    static int size(Element element) {
        int size = 1;
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                size += size(inner);
            }
        }
        return size;
    }

    /** What only one in a document may have: of a copy nobody refers to it. */
    static void forgetIds(Element copy) {
        var attributes = copy.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            var name = attributes.item(i).getLocalName();
            if ("paraId".equals(name) || "textId".equals(name)) {
                copy.removeAttributeNode((Attr) attributes.item(i));
            }
        }
        for (var child = copy.getFirstChild(); child != null; ) {
            var next = child.getNextSibling();
            if (is(child, "bookmarkStart") || is(child, "bookmarkEnd")) {
                copy.removeChild(child);
            } else if (child instanceof Element inner) {
                forgetIds(inner);
            }
            child = next;
        }
    }

    static int number(Element of, String attribute, int otherwise) {
        try {
            return Integer.parseInt(get(of, attribute));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
