package org.maekhai.shared.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a document of Word, whole in memory. What comes out of the archive is counted as it comes, whatever the archive says
 * of it.
 */
final class WordParts {
    static final String TYPES = "[Content_Types].xml";

    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 48L << 20;
    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final long HIGHEST_RATIO = 100;

    /** As they stand in the archive; for readers of such documents their case doesn't count. */
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private final Map<String, String> names = new TreeMap<>();
    private final long packed;
    private long unpacked;

    private WordParts(long packed) {
        this.packed = Math.max(1, packed);
    }

    /** As somebody sent it: by its list of contents, by which Word goes too. */
    static WordParts received(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new WordParts(Files.size(file));
            if (zip.size() > MOST_PARTS) {
                throw UnfitTemplate.tooLarge();
            }
            for (var entry : zip.stream().toList()) {
                if (!entry.isDirectory()) {
                    try (var in = zip.getInputStream(entry)) {
                        parts.add(entry.getName(), in);
                    }
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw UnfitTemplate.broken();
        }
    }

    /** As {@link #toBytes} wrote it. */
    static WordParts kept(byte[] document) {
        // packed by ourselves, and better than it came: how well tells nothing any more
        var parts = new WordParts(Long.MAX_VALUE);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName(), zip);
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, InputStream in) throws IOException {
        if (name.contains("..") || name.contains("\\") || name.startsWith("/") || name.contains(":")) {
            throw UnfitTemplate.broken();
        }
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 << 10];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > MOST_BYTES || unpacked > RATIO_COUNTS_FROM && unpacked / packed > HIGHEST_RATIO) {
                throw UnfitTemplate.tooLarge();
            }
            bytes.write(buffer, 0, n);
        }
        if (names.put(key(name), name) != null) {
            // which of two counts depends on who reads them
            throw UnfitTemplate.broken();
        }
        parts.put(name, bytes.toByteArray());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** As the archive spells it; null where there is none. */
    String named(String name) {
        return names.get(key(name.startsWith("/") ? name.substring(1) : name));
    }

    /** Null where there is none. */
    byte[] find(String name) {
        var known = named(name);
        return known == null ? null : parts.get(known);
    }

    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    /** Packed anew, its types first, as readers of such documents expect them. */
    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, named(TYPES));
            for (var name : parts.keySet()) {
                if (!name.equals(named(TYPES))) {
                    write(zip, name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        // of no time: the same is written the same
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(parts.get(name));
        zip.closeEntry();
    }
}
