package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were made to fill the memory or to hold up the imports of others. They are read by another Java, with as much
 * memory as is left beside a server in 320 MB.
 */
@Tag("without-database")
class SpreadsheetAttackTest {
    private static final String MEMORY = "-Xmx128m";
    private static final int MAX_SECONDS_EACH = 15;
    private static final int LARGE = 56 << 20;

    @TempDir
    Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    @Test
    void noFileTakesMoreMemoryOrTimeThanItsRowsAreWorth() throws IOException, InterruptedException {
        attacks();
        var output = folder.resolve("output");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpreadsheetAttackTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "takes too long: " + readAll(output));
        } finally {
            process.destroyForcibly();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (var line : readAll(output).split("\n")) {
            var words = line.split(" ");
            if (words.length == 3 && expected.containsKey(words[0])) {
                found.put(words[0], words[1]);
                assertTrue(Double.parseDouble(words[2]) < MAX_SECONDS_EACH, line);
            }
        }
        assertEquals(expected, found, () -> readAll(output));
    }

    /** Reads each file of a folder and says what came of it, and in how many seconds. */
    public static void main(String[] arguments) throws IOException {
        var columns = List.of(
                Column.of("code", "รหัส", "").identifies(),
                Column.of("name", "ชื่อ", "").identifies());
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.equals("output")) {
                    continue;
                }
                long start = System.nanoTime();
                String result;
                try {
                    var reader = new TableReader(columns, new TableReader.Rows() {
                        @Override
                        public void table(Table table) {}

                        @Override
                        public void row(int number, String[] cells, int count) {}

                        @Override
                        public void section(String text) {}
                    });
                    FileFormat.open(new Upload(file, null, 0, null), columns, new Progress(1, () -> {}))
                            .read(reader);
                    result = "read";
                } catch (UnreadableFile refused) {
                    result = refused.errors().get(0).code();
                }
                System.out.println(name + " " + result + " " + (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static String readAll(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void attack(String name, String result, Parts parts) {
        parts.write(folder.resolve(name));
        expected.put(name, result);
    }

    private void attack(String name, String result, Parts.Writer content) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            content.write(out);
        }
        expected.put(name, result);
    }

    private static Parts.Writer sheet(String before, String repeated, int times, String after) {
        return out -> {
            write(out, "<worksheet><sheetData>" + before);
            repeat(out, repeated, times);
            write(out, after + "</sheetData></worksheet>");
        };
    }

    private static Parts workbook(Parts.Writer sheet) {
        return Parts.workbook("").with("xl/worksheets/sheet1.xml", sheet).unpacked();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        int atOnce = Math.max(1, Math.min(times, (1 << 16) / text.length()));
        var block = text.repeat(atOnce).getBytes(StandardCharsets.UTF_8);
        int done = 0;
        for (; done + atOnce <= times; done += atOnce) {
            out.write(block);
        }
        write(out, text.repeat(times - done));
    }

    private void attacks() throws IOException {
        attack(
                "column-beyond-all",
                "BAD_CELL_ADDRESS",
                Parts.workbook("<row r=\"2\"><c r=\"AAAAAAA2\"><v>1</v></c></row>"));
        attack(
                "30000-rows-far-right",
                "BAD_CELL_ADDRESS",
                workbook(sheet("", "<row><c r=\"ZZZ1\"><v>1</v></c></row>", 30_000, "")));
        attack(
                "30000-rows-at-the-last-column",
                "TOO_MANY_COLUMNS",
                workbook(sheet("", "<row><c r=\"XFD1\"><v>1</v></c></row>", 30_000, "")));
        attack("row-beyond-all", "BAD_CELL_ADDRESS", Parts.workbook("<row r=\"2147483647\"><c><v>1</v></c></row>"));
        attack("row-no-int", "BAD_CELL_ADDRESS", Parts.workbook("<row r=\"99999999999\"><c><v>1</v></c></row>"));
        attack("row-below-zero", "BAD_CELL_ADDRESS", Parts.workbook("<row r=\"-5\"><c><v>1</v></c></row>"));
        attack(
                "long-text",
                "TEXT_TOO_LONG",
                workbook(sheet("<row><c t=\"inlineStr\"><is><t>", "a", LARGE, "</t></is></c></row>")));
        attack("long-attribute", "BROKEN_WORKBOOK", workbook(sheet("<row><c r=\"", "A", LARGE, "\"/></row>")));
        attack("long-element-name", "BROKEN_WORKBOOK", workbook(sheet("<", "a", LARGE, "/>")));
        attack("long-comment", "BROKEN_WORKBOOK", workbook(sheet("<!--", "a", LARGE, "-->")));
        attack("deep", "BROKEN_WORKBOOK", workbook(sheet("", "<a>", 1_000_000, "")));
        attack("many-names", "BROKEN_WORKBOOK", workbook(out -> {
            write(out, "<worksheet><sheetData>");
            for (int i = 0; i < 3_000_000; i++) {
                write(out, "<a" + i + "/>");
            }
        }));
        attack("empty-cells", "read", workbook(sheet("<row r=\"1\">", "<c/>", 16_000, "</row>")));
        attack("empty-rows", "BAD_CELL_ADDRESS", workbook(sheet("", "<row/>", 5_000_000, "")));
        attack(
                "many-shared-texts",
                "read",
                Parts.workbook("<row><c t=\"s\"><v>3600000</v></c></row>")
                        .with("xl/sharedStrings.xml", out -> {
                            write(out, "<sst>");
                            repeat(out, "<si><t>a</t></si>", 3_700_000);
                            write(out, "</sst>");
                        })
                        .unpacked());
        attack(
                "large-shared-texts",
                "TOO_LARGE_UNPACKED",
                Parts.workbook("")
                        .with("xl/sharedStrings.xml", out -> {
                            write(out, "<sst>");
                            repeat(out, "<si><t>" + "ก".repeat(10_000) + "</t></si>", 2_400);
                            write(out, "</sst>");
                        })
                        .unpacked());
        attack(
                "long-shared-text",
                "TEXT_TOO_LONG",
                Parts.workbook("")
                        .with("xl/sharedStrings.xml", out -> {
                            write(out, "<sst><si>");
                            repeat(out, "<r><t>aaaaaaaaaa</t></r>", 1_000_000);
                            write(out, "</si></sst>");
                        })
                        .unpacked());
        attack(
                "many-formats",
                "read",
                Parts.workbook("")
                        .with("xl/styles.xml", out -> {
                            write(out, "<styleSheet><cellXfs>");
                            repeat(out, "<xf numFmtId=\"14\"/>", 2_000_000);
                            write(out, "</cellXfs></styleSheet>");
                        })
                        .unpacked());
        attack(
                "packed-too-well",
                "TOO_LARGE_UNPACKED",
                Parts.workbook("").with("xl/worksheets/sheet1.xml", sheet("", " ", LARGE, "")));
        attack(
                "repeated-rows",
                "TOO_LARGE_UNPACKED",
                Parts.openDocument(
                        ("<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"500\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>")
                                .repeat(100)));
        attack(
                "repeated-cells",
                "TOO_MANY_COLUMNS",
                Parts.openDocument(
                        "<table:table table:name=\"S\"><table:table-row><table:table-cell table:number-columns-repeated=\"2147483647\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
        attack("one-long-line.csv", "BROKEN_TEXT", out -> repeat(out, "a", LARGE));
        attack("one-long-cell.csv", "BROKEN_TEXT", out -> {
            write(out, "code,name\n1,a");
            repeat(out, "\"\"", LARGE / 2);
        });
        attack("only-quotes.csv", "BROKEN_TEXT", out -> repeat(out, ",\"", LARGE / 2));
        attack("only-separators.csv", "BROKEN_TEXT", out -> repeat(out, ",", LARGE));
    }
}
