package org.maekhai.imports;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an XML document that anyone may have written, one after another, by their local names: no document type, no
 * entity, and nothing longer than a spreadsheet needs, so that it takes no more memory than a cell does.
 */
final class Xml implements AutoCloseable {
    /** Excel itself takes 32,767 characters in a cell. */
    static final int MAX_TEXT = 100_000;

    private static final int MAX_TAG = 1 << 16;
    /** Those of all standards together are fewer; each is kept while a document is read. */
    private static final int MAX_NAMES = 5_000;

    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private String name;
    private boolean isStart;

    private Xml(InputStream in) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(new ShortTags(in));
    }

    static Xml open(InputStream in) throws IOException {
        try {
            return new Xml(in);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_TAG);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 200);
        return factory;
    }

    /** Moves to where the next element begins or ends; false after the last. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        isStart = true;
                        name = known(reader.getLocalName());
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            known(reader.getAttributeLocalName(i));
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        isStart = false;
                        name = reader.getLocalName();
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Moves to the end of the element that begins here. */
    void skip() throws IOException {
        pause();
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart ? 1 : -1;
        }
    }

    private String known(String any) {
        if (!names.contains(any)) {
            if (names.size() == MAX_NAMES) {
                throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
            }
            names.add(any);
        }
        return any;
    }

    private void append() {
        if (collecting) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > MAX_TEXT) {
                throw UnreadableFile.because(UnreadableFile.Reason.TEXT_TOO_LONG, MAX_TEXT);
            }
        }
    }

    String name() {
        return name;
    }

    boolean starts(String element) {
        return isStart && name.equals(element);
    }

    boolean ends(String element) {
        return !isStart && name.equals(element);
    }

    /** Null where there is none. */
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** @param of how the name of its namespace goes on after the standard's own beginning: {@code office} */
    String attribute(String of, String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(local)
                    && namespace != null
                    && namespace.contains(":" + of + ":")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text from here on counts. */
    void collect() {
        collecting = true;
    }

    /** The text from here on doesn't count. */
    void pause() {
        collecting = false;
    }

    void add(String more) {
        text.append(more);
    }

    /** All that counted since the last time. */
    String collected() {
        var all = text.toString();
        text.setLength(0);
        collecting = false;
        return all;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** What lies under it may be an error of the archive, or a limit of ours. */
    private static IOException broken(XMLStreamException broken) {
        return broken.getNestedException() instanceof IOException io ? io : new IOException(broken);
    }

    /** A parser keeps a whole tag; what has none within a sane length never gets there. */
    private static final class ShortTags extends FilterInputStream {
        private int since;

        ShortTags(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            for (int i = offset; i < offset + n; i++) {
                if (buffer[i] == '<') {
                    since = 1;
                } else if (buffer[i] == '>') {
                    since = 0;
                } else if (since > 0 && ++since > MAX_TAG) {
                    throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
                }
            }
            return n;
        }
    }
}
