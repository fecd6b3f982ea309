package org.maekhai.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docs/security.md leaves no point of its lists out, and names no test that isn't there. */
@Tag("without-database")
class SecurityGuideTest {
    private static final Path ROOT = Path.of("..");

    /** {@code `SessionTest`} or {@code `SessionTest.aMethod`}. */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

    /** {@code `security.test.ts`}, a test of the screen. */
    private static final Pattern SCREEN = Pattern.compile("`([\\w.-]+\\.(?:test|spec)\\.tsx?)`");

    /** How many sections each chapter of ASVS 5.0 has. */
    private static final List<Integer> SECTIONS = List.of(5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3);

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        var sources = sources(ROOT.resolve("backend/src/test/java"), ".java");
        var missing = new TreeSet<String>();
        var named = TEST.matcher(page());
        int found = 0;
        while (named.find()) {
            found++;
            var source = sources.getOrDefault(named.group(1) + ".java", "");
            boolean there =
                    named.group(2) == null ? source.contains("@Test") : source.contains("void " + named.group(2) + "(");
            if (!there) {
                missing.add(named.group());
            }
        }
        var screen = sources(ROOT.resolve("frontend/src"), "");
        screen.putAll(sources(ROOT.resolve("frontend/e2e"), ""));
        SCREEN.matcher(page())
                .results()
                .map(result -> result.group(1))
                .filter(name -> !screen.containsKey(name))
                .forEach(missing::add);

        assertTrue(found > 50, "tests named: " + found);
        assertEquals(List.of(), new ArrayList<>(missing));
    }

    @Test
    void everyPointOfBothListsHasItsRow() throws IOException {
        var page = page();
        var wanted = Stream.concat(
                IntStream.rangeClosed(1, 10).mapToObj(number -> "API" + number),
                IntStream.range(0, SECTIONS.size())
                        .boxed()
                        .flatMap(chapter -> IntStream.rangeClosed(1, SECTIONS.get(chapter))
                                .mapToObj(section -> "V" + (chapter + 1) + "." + section)));
        assertEquals(
                List.of(),
                wanted.filter(point -> !page.contains("\n| " + point + " ")).toList());
    }

    @Test
    void whateverIsNotShownIsNotApplicableOrTheOperatorsOrOpen() throws IOException {
        var bare = page().lines()
                .filter(line -> line.matches("\\| (API|V)\\d.*\\| \\|"))
                .filter(line -> !line.contains("Not applicable")
                        && !line.contains("**open**")
                        // what a test can't show: choices of the operator, and what stands in a document
                        && !line.matches("\\| (V11\\.2|V12\\.1|V12\\.3|V13\\.1|V14\\.1|V16\\.1|V16\\.2) .*"))
                .toList();
        assertEquals(List.of(), bare);
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static TreeMap<String, String> sources(Path folder, String end) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(path ->
                            path.toString().endsWith(end) && path.toString().matches(".*\\.(java|tsx?)"))
                    .toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
