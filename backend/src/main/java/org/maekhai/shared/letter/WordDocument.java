package org.maekhai.shared.letter;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * As much of WordprocessingML (ECMA-376) as official letters need, written from top to bottom. Lengths are twentieths of a
 * point.
 */
final class WordDocument {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** The hyphen of a name such as e-LAAS, at which no line ends. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=[A-Za-z])-(?=[A-Za-z])");

    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream parts = new ZipOutputStream(bytes);
    private final XMLStreamWriter xml;

    /**
     * @param font of all text, Thai and other: a complex script has its own, without which Word would take another
     * @param otherFonts what stands in for it where it isn't installed
     */
    WordDocument(String font, String otherFonts, int points) {
        try {
            part("[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="%2$sdocument.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="%2$sstyles+xml"/>\
                    <Override PartName="/word/fontTable.xml" ContentType="%2$sfontTable+xml"/>\
                    </Types>""".formatted(PACKAGE, PART));
            part("_rels/.rels", """
                    <Relationships xmlns="%srelationships">\
                    <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>\
                    </Relationships>""".formatted(PACKAGE, RELATION));
            part("word/_rels/document.xml.rels", """
                    <Relationships xmlns="%1$srelationships">\
                    <Relationship Id="rId1" Type="%2$sstyles" Target="styles.xml"/>\
                    <Relationship Id="rId2" Type="%2$sfontTable" Target="fontTable.xml"/>\
                    </Relationships>""".formatted(PACKAGE, RELATION));
            part("word/styles.xml", """
                    <w:styles xmlns:w="%1$s"><w:docDefaults><w:rPrDefault><w:rPr>\
                    <w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" w:eastAsia="%2$s" w:cs="%2$s"/>\
                    <w:sz w:val="%3$d"/><w:szCs w:val="%3$d"/><w:lang w:val="en-US" w:bidi="th-TH"/>\
                    </w:rPr></w:rPrDefault></w:docDefaults></w:styles>""".formatted(NAMESPACE, font, 2 * points));
            part("word/fontTable.xml", """
                    <w:fonts xmlns:w="%s"><w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="DE"/>\
                    <w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>""".formatted(NAMESPACE, font, otherFonts));
            parts.putNextEntry(new ZipEntry("word/document.xml"));
            xml = FACTORY.createXMLStreamWriter(parts, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("w", "document", NAMESPACE);
            xml.writeNamespace("w", NAMESPACE);
            xml.writeStartElement("w", "body", NAMESPACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void part(String name, String text) throws IOException {
        parts.putNextEntry(new ZipEntry(name));
        parts.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
                .getBytes(StandardCharsets.UTF_8));
        parts.closeEntry();
    }

    /** Something of the markup: its attributes by name, and what is in it. */
    void element(String name, Map<String, ?> attributes, Runnable content) {
        try {
            xml.writeStartElement("w", name, NAMESPACE);
            for (var attribute : new TreeMap<>(attributes).entrySet()) {
                xml.writeAttribute(
                        "w", NAMESPACE, attribute.getKey(), attribute.getValue().toString());
            }
            content.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void element(String name, Runnable content) {
        element(name, Map.of(), content);
    }

    void element(String name, Map<String, ?> attributes) {
        element(name, attributes, () -> {});
    }

    void element(String name) {
        element(name, Map.of());
    }

    /** One that has a value only. */
    void value(String name, Object value) {
        element(name, Map.of("val", value));
    }

    /** A run of text as it stands; a tab leads to the next stop. */
    void text(String text) {
        var columns = text.split("\t", -1);
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                element("tab");
            }
            var pieces = HYPHEN.split(columns[i], -1);
            for (int j = 0; j < pieces.length; j++) {
                if (j > 0) {
                    element("noBreakHyphen");
                }
                piece(pieces[j]);
            }
        }
    }

    private void piece(String text) {
        element("t", () -> {
            try {
                if (!text.equals(text.strip())) {
                    xml.writeAttribute("xml:space", "preserve");
                }
                xml.writeCharacters(text);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Ends it. */
    byte[] toBytes() {
        try {
            xml.writeEndDocument();
            xml.close();
            parts.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
