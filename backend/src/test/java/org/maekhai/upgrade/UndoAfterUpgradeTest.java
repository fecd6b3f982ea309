package org.maekhai.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;

/**
 * What was imported before an upgrade can still be taken back after it, and gives what it gave before: on a database that
 * a former version left ({@link Fixture}; {@link UpgradeFixture} made it), after all migrations since, one import after
 * the other is taken back through the API, and after each everything that the API answers is what the former version
 * answered.
 *
 * <p>The expected answers were written by that version itself: {@code -Dmaekhai.upgrade.record=true}. They hold the whole
 * state before the first change, and of each change what it answered and the objects that are others since (null: gone).
 */
@QuarkusTest
@TestProfile(AfterUpgrade.class)
class UndoAfterUpgradeTest {
    private static final boolean RECORDS = Boolean.getBoolean("maekhai.upgrade.record");
    private static final int SHOWN = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatWasImportedBeforeAnUpgradeIsTakenBackAsBefore() throws IOException {
        if (RECORDS) {
            record();
            return;
        }
        var expected = JSON.readTree(Files.readAllBytes(Fixture.EXPECTED));
        SortedMap<String, JsonNode> state = new TreeMap<>();
        expected.get("before").fields().forEachRemaining(member -> state.put(member.getKey(), member.getValue()));
        compare("before the first change", state, answers());
        var steps = expected.get("changes");
        assertEquals(UpgradeScenario.AFTER.size(), steps.size(), "recorded changes");
        for (int i = 0; i < steps.size(); i++) {
            var change = UpgradeScenario.AFTER.get(i);
            var step = steps.get(i);
            var name = "step " + (i + 1) + ", " + change;
            assertEquals(step.get("change").asText(), change.toString(), name);
            var told = told(perform(change));
            fail(name + " is answered otherwise", differences("", step.get("answer"), told));
            step.get("objects").fields().forEachRemaining(member -> {
                if (member.getValue().isNull()) {
                    state.remove(member.getKey());
                } else {
                    state.put(member.getKey(), member.getValue());
                }
            });
            compare("after " + name, state, answers());
        }
    }

    private static void record() throws IOException {
        var before = answers();
        var recorded = JSON.createObjectNode();
        recorded.set("before", JSON.valueToTree(before));
        var steps = recorded.putArray("changes");
        for (var change : UpgradeScenario.AFTER) {
            var step = steps.addObject().put("change", change.toString());
            step.set("answer", told(perform(change)));
            var now = answers();
            var objects = step.putObject("objects");
            for (var name : names(before, now)) {
                if (!Objects.equals(before.get(name), now.get(name))) {
                    objects.set(name, now.get(name));
                }
            }
            before = now;
        }
        Files.writeString(Fixture.EXPECTED, text("", recorded) + "\n");
    }

    /** A line for each object. */
    private static String text(String indent, JsonNode node) {
        var deeper = indent + "  ";
        List<String> lines = new ArrayList<>();
        if (node.isArray() && !indent.isEmpty()) {
            node.forEach(item -> lines.add(deeper + text(deeper, item)));
            return "[\n" + String.join(",\n", lines) + "\n" + indent + "]";
        }
        node.fields().forEachRemaining(member -> {
            boolean opens = indent.isEmpty() || member.getKey().equals("objects");
            var value = member.getValue();
            lines.add(deeper + TextNode.valueOf(member.getKey()) + ": " + (opens ? text(deeper, value) : value));
        });
        return "{\n" + String.join(",\n", lines) + "\n" + indent + "}";
    }

    private static SortedMap<String, JsonNode> answers() {
        return Answers.of(UpgradeScenario.PROVINCE, UpgradeScenario.WORDS);
    }

    private static Answer perform(Change change) {
        if (change.content() != null) {
            return Accounts.admin().importCsv(change.address(), change.content());
        }
        var id = Answers.importIds().get(change.file());
        return Accounts.admin().post("/imports/" + id + "/undo", null);
    }

    /** Of a change: the status, what was counted or why not, and what stands in its way, in its order by text. */
    private static JsonNode told(Answer answer) {
        var told = JSON.createObjectNode().put("status", answer.status());
        var json = answer.json();
        if (answer.status() == 200) {
            told.set("stats", json.get("stats"));
        } else {
            told.set("code", json.get("code"));
            Set<String> blockers = new TreeSet<>();
            json.path("blockers")
                    .forEach(blocker -> blockers.add(blocker.get("code").asText() + " "
                            + blocker.get("what").asText()));
            told.set("blockers", JSON.valueToTree(blockers));
        }
        return told;
    }

    private static void compare(String when, SortedMap<String, JsonNode> wanted, SortedMap<String, JsonNode> found) {
        List<String> differences = new ArrayList<>();
        for (var name : names(wanted, found)) {
            differences.addAll(differences(name + " ", wanted.get(name), found.get(name)));
        }
        fail(when, differences);
    }

    private static void fail(String when, List<String> differences) {
        if (!differences.isEmpty()) {
            int more = differences.size() - SHOWN;
            Assertions.fail(when + ", " + differences.size() + " of its values differ:\n"
                    + String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size())))
                    + (more > 0 ? "\nand " + more + " more" : ""));
        }
    }

    private static Set<String> names(SortedMap<String, JsonNode> one, SortedMap<String, JsonNode> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    /** Where the answer isn't what the former version answered; it may say more than that did. */
    private static List<String> differences(String at, JsonNode wanted, JsonNode found) {
        if (Objects.equals(wanted, found)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        if (wanted instanceof ObjectNode && found instanceof ObjectNode) {
            wanted.fields()
                    .forEachRemaining(member -> differences.addAll(
                            differences(at + "/" + member.getKey(), member.getValue(), found.get(member.getKey()))));
        } else if (wanted instanceof ArrayNode && found instanceof ArrayNode && wanted.size() == found.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                differences.addAll(differences(at + "/" + i, wanted.get(i), found.get(i)));
            }
        } else {
            differences.add("  " + at + ": expected " + shown(wanted) + ", found " + shown(found));
        }
        return differences;
    }

    private static String shown(JsonNode node) {
        return node == null ? "nothing" : node.toString();
    }
}
