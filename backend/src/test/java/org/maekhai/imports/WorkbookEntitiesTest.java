package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that names files of the server, or grows when it is read. */
@Tag("without-database")
class WorkbookEntitiesTest {
    private static final String SECRET = "what lies on the server";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
    void aFileOfTheServerIsNeverReadThroughAWorkbook(String part) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        var declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

        assertFalse(read(workbook(part, declared)).contains(SECRET));
    }

    @Test
    void anEntityOfEntitiesDoesNotGrow() {
        var declared = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"haha haha haha\">");
        for (int i = 1; i <= 12; i++) {
            declared.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        declared.append("<!ENTITY e \"&e12;\">]>");

        var text = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> read(workbook("xl/worksheets/sheet1.xml", declared.toString())));
        assertFalse(text.contains("haha"), "grew");
    }

    /** A workbook one of whose parts declares entities, and uses one wherever a text says so. */
    private Path workbook(String part, String declared) throws IOException {
        var plain = folder.resolve("plain.xlsx");
        try (var out = new FileOutputStream(plain.toFile());
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("HERE");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, "6810103");
            sheet.inlineString(1, 1, "HERE");
            sheet.value(2, 0, "6810104");
            sheet.value(2, 1, "HERE");
        }
        var made = folder.resolve("made.xlsx");
        try (var zip = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(new FileOutputStream(made.toFile()))) {
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    var text = new String(content, StandardCharsets.UTF_8).replace("HERE", "&e;");
                    int root = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
                    content = (text.substring(0, root) + declared + text.substring(root))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
                out.closeEntry();
            }
        }
        return made;
    }

    /** All that is read of it; that it is refused will do as well. */
    private static String read(Path file) {
        List<String> cells = new ArrayList<>();
        try {
            FileFormat.open(new Upload(file, null, 0, null), List.of(), new Progress(1, () -> {}))
                    .read(new RowSource.Sink() {
                        @Override
                        public void sheet(String name) {
                            cells.add(name);
                        }

                        @Override
                        public void row(int number, String[] row, int count) {
                            cells.addAll(Arrays.asList(row).subList(0, count));
                        }

                        @Override
                        public void endOfSheet(int rows) {}
                    });
        } catch (UnreadableFile refused) {
            return "";
        }
        return String.join("\n", cells.stream().map(String::valueOf).toList());
    }
}
