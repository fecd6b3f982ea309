package org.maekhai.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.Accounts;
import org.maekhai.TestClock;
import org.maekhai.security.Role;

/**
 * docs/api.md, run as written. Its {@code bash run} blocks are one script, block after block; an {@code expected} block
 * says what the one before it printed: JSON as a part of it (an ellipsis stands for any value), text as lines that occur.
 */
@QuarkusTest
class ApiGuideTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANY = "…";
    private static final int MINUTES = 3;

    @TestHTTPResource("/")
    URI server;

    @TempDir
    Path folder;

    @Test
    void everyExampleOfTheGuideAnswersWhatTheGuideSays() throws Exception {
        var examples = examples(Files.readAllLines(guide()));
        assertTrue(examples.size() > 10, "the guide has no examples");
        run(examples);
        for (int i = 0; i < examples.size(); i++) {
            examples.get(i).check(Files.readString(output(i)));
        }
    }

    /** @param expected null where the guide says nothing */
    private record Example(int line, String script, String expected, boolean isJson) {
        void check(String printed) throws JsonProcessingException {
            if (expected == null) {
                return;
            }
            var where = "docs/api.md line " + line + " printed " + printed + "\n";
            if (isJson) {
                contains(JSON.readTree(expected), JSON.readTree(printed), "", where);
            } else {
                expected.lines().forEach(text -> assertTrue(printed.contains(text), where + "without " + text));
            }
        }

        private static void contains(JsonNode expected, JsonNode found, String pointer, String where) {
            if (expected.isTextual() && expected.asText().equals(ANY)) {
                assertTrue(!found.isMissingNode() && !found.isNull(), where + "without a value at " + pointer);
            } else if (expected.isObject()) {
                expected.fields()
                        .forEachRemaining(
                                e -> contains(e.getValue(), found.path(e.getKey()), pointer + "/" + e.getKey(), where));
            } else if (expected.isArray()) {
                assertEquals(expected.size(), found.size(), where + "with another number of values at " + pointer);
                for (int i = 0; i < expected.size(); i++) {
                    contains(expected.get(i), found.get(i), pointer + "/" + i, where);
                }
            } else if (expected.isNumber() && found.isNumber()) {
                assertEquals(0, expected.decimalValue().compareTo(found.decimalValue()), where + "at " + pointer);
            } else {
                assertEquals(expected, found, where + "at " + pointer);
            }
        }
    }

    private void run(List<Example> examples) throws IOException, InterruptedException {
        var script = new StringBuilder("set -eu -o pipefail\n");
        for (int i = 0; i < examples.size(); i++) {
            script.append("echo ")
                    .append(examples.get(i).line())
                    .append(" > at\n{\n")
                    .append(examples.get(i).script());
            script.append("} > '").append(output(i)).append("'\n");
        }
        var process = new ProcessBuilder(
                        "bash",
                        Files.writeString(folder.resolve("guide.sh"), script).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages").toFile());
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("MAEKHAI", server.toString().replaceAll("/$", ""));
        process.environment().put("MAEKHAI_USER", Accounts.create(Role.ADMIN, null));
        process.environment().put("MAEKHAI_PASSWORD", Accounts.PASSWORD);
        process.environment()
                .put("MAEKHAI_EXPIRES", TestClock.TODAY.plusDays(90).toString());
        var started = process.start();
        boolean ended = started.waitFor(MINUTES, TimeUnit.MINUTES);
        started.destroyForcibly();
        assertTrue(
                ended && started.exitValue() == 0,
                () -> "docs/api.md line " + read("at") + ": " + read("messages") + outputs());
    }

    private Path output(int example) {
        return folder.resolve("output" + example);
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** What the last block printed before it failed. */
    private String outputs() {
        int last = 0;
        while (Files.exists(output(last + 1))) {
            last++;
        }
        return "\n" + read("output" + last);
    }

    private static List<Example> examples(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) {
                continue;
            }
            var kind = lines.get(i).substring(3).strip();
            int begin = i + 1;
            i = begin;
            while (!lines.get(i).equals("```")) {
                i++;
            }
            var text = String.join("\n", lines.subList(begin, i)) + "\n";
            if (kind.equals("bash run")) {
                examples.add(new Example(begin, text, null, false));
            } else if (kind.endsWith(" expected")) {
                var said = examples.remove(examples.size() - 1);
                examples.add(new Example(said.line(), said.script(), text, kind.startsWith("json")));
            }
        }
        return examples;
    }

    private static Path guide() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var guide = folder.resolve("docs/api.md");
            if (Files.exists(guide)) {
                return guide;
            }
        }
        throw new AssertionError("docs/api.md is not there");
    }
}
