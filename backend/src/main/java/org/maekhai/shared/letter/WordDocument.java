package org.maekhai.shared.letter;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * As much of WordprocessingML (ECMA-376) as official letters need, written from top to bottom. Lengths are twentieths of a
 * point.
 */
final class WordDocument {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATION = RELATIONS + "/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** The hyphen of a name such as e-LAAS, at which no line ends. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=[A-Za-z])-(?=[A-Za-z])");

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    /** What pictures are measured in: to a twentieth of a point. */
    private static final int UNITS = 635;

    /** The number of the page, as its section counts. */
    private static final String PAGE_NUMBER = """
            <w:hdr xmlns:w="%s"><w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr>\
            <w:r><w:t xml:space="preserve">- </w:t></w:r>\
            <w:fldSimple w:instr=" PAGE "><w:r><w:t>๒</w:t></w:r></w:fldSimple>\
            <w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:hdr>""";

    private static final String PICTURE = """
            <w:drawing><wp:inline xmlns:wp="%1$swordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="%2$d" cy="%3$d"/><wp:docPr id="%4$d" name="%5$s" descr="%5$s"/>\
            <a:graphic xmlns:a="%1$smain"><a:graphicData uri="%1$spicture">\
            <pic:pic xmlns:pic="%1$spicture"><pic:nvPicPr><pic:cNvPr id="%4$d" name="%5$s"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip xmlns:r="%6$s" r:embed="%7$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%2$d" cy="%3$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
            </a:graphicData></a:graphic></wp:inline></w:drawing>""";

    private static final String HEADER = "rId3";

    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream parts = new ZipOutputStream(bytes);
    private final XMLStreamWriter2 xml;
    private final List<Emblem> pictures = new ArrayList<>();
    private int drawn;

    /**
     * @param font of all text, Thai and other: a complex script has its own, without which Word would take another
     * @param otherFonts what stands in for it where it isn't installed
     */
    WordDocument(String font, String otherFonts, int points) {
        try {
            part("[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="png" ContentType="image/png"/>\
                    <Default Extension="jpeg" ContentType="image/jpeg"/>\
                    <Override PartName="/word/document.xml" ContentType="%2$sdocument.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="%2$sstyles+xml"/>\
                    <Override PartName="/word/fontTable.xml" ContentType="%2$sfontTable+xml"/>\
                    <Override PartName="/word/header1.xml" ContentType="%2$sheader+xml"/>\
                    </Types>""".formatted(PACKAGE, PART));
            part("_rels/.rels", """
                    <Relationships xmlns="%srelationships">\
                    <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>\
                    </Relationships>""".formatted(PACKAGE, RELATION));
            part("word/styles.xml", """
                    <w:styles xmlns:w="%1$s"><w:docDefaults><w:rPrDefault><w:rPr>\
                    <w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" w:eastAsia="%2$s" w:cs="%2$s"/>\
                    <w:sz w:val="%3$d"/><w:szCs w:val="%3$d"/><w:lang w:val="en-US" w:bidi="th-TH"/>\
                    </w:rPr></w:rPrDefault></w:docDefaults></w:styles>""".formatted(NAMESPACE, font, 2 * points));
            part("word/fontTable.xml", """
                    <w:fonts xmlns:w="%s"><w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="DE"/>\
                    <w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>""".formatted(NAMESPACE, font, otherFonts));
            part("word/header1.xml", PAGE_NUMBER.formatted(NAMESPACE));
            parts.putNextEntry(new ZipEntry("word/document.xml"));
            xml = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(parts, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("w", "document", NAMESPACE);
            xml.writeNamespace("w", NAMESPACE);
            xml.writeNamespace("r", RELATIONS);
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
        var columns = Said.printable(text).split("\t", -1);
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

    /** In a run. @param height in twentieths of a point */
    void picture(Emblem emblem, String name, int height) {
        int place = place(emblem);
        try {
            xml.writeRaw(PICTURE.formatted(
                    DRAWING, emblem.width(height) * UNITS, height * UNITS, ++drawn, name, RELATIONS, id(place)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each picture is there once. */
    private int place(Emblem emblem) {
        for (int i = 0; i < pictures.size(); i++) {
            if (Arrays.equals(pictures.get(i).bytes(), emblem.bytes())) {
                return i;
            }
        }
        pictures.add(emblem);
        return pictures.size() - 1;
    }

    private static String id(int picture) {
        return "rIdPicture" + picture;
    }

    /** In the marks of a section: at the head of its pages stands their number. */
    void pageNumbers() {
        try {
            xml.writeEmptyElement("w", "headerReference", NAMESPACE);
            xml.writeAttribute("w", NAMESPACE, "type", "default");
            xml.writeAttribute("r", RELATIONS, "id", HEADER);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void related() throws IOException {
        var related = new StringBuilder();
        for (int i = 0; i < pictures.size(); i++) {
            var name = "media/emblem" + i + "." + pictures.get(i).format();
            parts.putNextEntry(new ZipEntry("word/" + name));
            parts.write(pictures.get(i).bytes());
            parts.closeEntry();
            related.append("<Relationship Id=\"%s\" Type=\"%simage\" Target=\"%s\"/>".formatted(id(i), RELATION, name));
        }
        part("word/_rels/document.xml.rels", """
                <Relationships xmlns="%1$srelationships">\
                <Relationship Id="rId1" Type="%2$sstyles" Target="styles.xml"/>\
                <Relationship Id="rId2" Type="%2$sfontTable" Target="fontTable.xml"/>\
                <Relationship Id="%3$s" Type="%2$sheader" Target="header1.xml"/>\
                %4$s</Relationships>""".formatted(PACKAGE, RELATION, HEADER, related));
    }

    /** Ends it. */
    byte[] toBytes() {
        try {
            xml.writeEndDocument();
            xml.close();
            parts.closeEntry();
            related();
            parts.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
