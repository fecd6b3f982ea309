package org.maekhai.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share, packed: millions of short ones take little more than their letters do. */
final class SharedTexts {
    /** They stand in memory while the workbook is read. */
    private static final long MAX_SIZE = 64L << 20;

    private static final int PAGE = 1 << 16;

    private final List<byte[]> letters = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private int size;
    private int count;

    /** @param part the part that holds them, or null: then there are none */
    static SharedTexts of(Archive archive, String part) throws IOException {
        var texts = new SharedTexts();
        if (part == null) {
            return texts;
        }
        try (var xml = Xml.open(archive.open(part, MAX_SIZE))) {
            while (xml.next()) {
                if (xml.starts("t")) {
                    xml.collect();
                } else if (xml.ends("t")) {
                    xml.pause();
                } else if (xml.starts("rPh")) {
                    // how a text is to be pronounced is no part of it
                    xml.skip();
                } else if (xml.ends("si")) {
                    texts.add(xml.collected());
                }
            }
        }
        return texts;
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; ) {
            int at = size % PAGE;
            if (at == 0) {
                letters.add(new byte[PAGE]);
            }
            int length = Math.min(PAGE - at, bytes.length - from);
            System.arraycopy(bytes, from, letters.get(letters.size() - 1), at, length);
            from += length;
            size += length;
        }
        if (count % PAGE == 0) {
            ends.add(new int[PAGE]);
        }
        ends.get(count / PAGE)[count % PAGE] = size;
        count++;
    }

    /** Null when there is none of that number. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int from = index == 0 ? 0 : end(index - 1);
        var bytes = new byte[end(index) - from];
        for (int done = 0; done < bytes.length; ) {
            int at = (from + done) % PAGE;
            int length = Math.min(PAGE - at, bytes.length - done);
            System.arraycopy(letters.get((from + done) / PAGE), at, bytes, done, length);
            done += length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int end(int index) {
        return ends.get(index / PAGE)[index % PAGE];
    }
}
