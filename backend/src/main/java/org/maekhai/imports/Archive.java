package org.maekhai.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a zipped document, whatever the case of their names. What is unpacked of them is counted as it comes,
 * whatever the archive says of it, and refused when it is too much or too strangely packed.
 */
final class Archive implements AutoCloseable {
    private static final long MAX_UNPACKED = 600L << 20;
    private static final long RATIO_COUNTS_FROM = 32L << 20;
    private static final long MAX_RATIO = 200;
    private static final int MAX_ENTRIES = 2000;

    private final ZipFile zip;
    private final long packed;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    private Archive(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        packed = Math.max(1, Files.size(file));
    }

    static Archive open(Path file) throws IOException {
        Archive archive;
        try {
            archive = new Archive(file);
        } catch (IllegalArgumentException strangeName) {
            throw new IOException(strangeName);
        }
        try {
            archive.list();
            return archive;
        } catch (IOException | RuntimeException broken) {
            archive.close();
            throw broken;
        }
    }

    private void list() throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
        }
        try {
            long stated = 0;
            for (var entry : zip.stream().toList()) {
                parts.put(key(entry.getName()), entry);
                stated += Math.max(0, entry.getSize());
            }
            requireSane(stated);
        } catch (IllegalArgumentException strangeName) {
            throw new IOException(strangeName);
        }
    }

    private void requireSane(long size) {
        if (size > MAX_UNPACKED || size > RATIO_COUNTS_FROM && size / packed > MAX_RATIO) {
            throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
        }
    }

    private static String key(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    boolean hasAnyEndingIn(String end) {
        return parts.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    /** @param limit how much of it may come, beside what all parts together may unpack to */
    InputStream open(String part, long limit) throws IOException {
        var entry = parts.get(key(part));
        var in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new IOException(part);
        }
        return new FilterInputStream(in) {
            private long size;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                size += Math.max(0, n);
                unpacked += Math.max(0, n);
                requireSane(size > limit ? Long.MAX_VALUE : unpacked);
                return n;
            }
        };
    }

    InputStream open(String part) throws IOException {
        return open(part, MAX_UNPACKED);
    }

    /** @param type the last word of its type, the same in all editions of the standard: {@code worksheet} */
    record Relationship(String id, String type, String target) {}

    /** What a part of an Office document is related to; of the whole document, when the part is empty. */
    List<Relationship> relationships(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<Relationship> found = new ArrayList<>();
        if (!has(list)) {
            return found;
        }
        try (var xml = Xml.open(open(list))) {
            while (xml.next()) {
                if (!xml.starts("Relationship") || "External".equals(xml.attribute("TargetMode"))) {
                    continue;
                }
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (type != null && target != null && found.size() < MAX_ENTRIES) {
                    found.add(new Relationship(
                            xml.attribute("Id"), type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        var path = target.replace('\\', '/');
        List<String> steps = new ArrayList<>();
        for (var step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
