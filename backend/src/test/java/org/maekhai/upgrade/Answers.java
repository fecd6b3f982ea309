package org.maekhai.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.maekhai.Accounts;

/**
 * All that the API answers about a province, one object for each thing, by names that stay: an import is called by its
 * file, other ids are left out.
 */
final class Answers {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 500;

    private final String province;
    private final List<String> words;
    private final Map<String, String> imports = new HashMap<>();
    private final SortedMap<String, JsonNode> objects = new TreeMap<>();

    private Answers(String province, List<String> words) {
        this.province = province;
        this.words = words;
    }

    /** @param words that are searched for */
    static SortedMap<String, JsonNode> of(String province, List<String> words) {
        var answers = new Answers(province, words);
        answers.imports();
        answers.localGovernments();
        answers.boundaries();
        answers.training();
        answers.assignments();
        answers.hubs();
        return answers.objects;
    }

    /** The id of each import by the name of its file. */
    static Map<String, String> importIds() {
        Map<String, String> ids = new HashMap<>();
        items("/imports").forEach(item -> ids.put(text(item, "fileName"), text(item, "id")));
        return ids;
    }

    private void imports() {
        importIds().forEach((file, id) -> imports.put(id, file));
        items("/imports").forEach(item -> put("import " + text(item, "fileName"), item));
    }

    private void localGovernments() {
        for (var listed : items("/local-governments?province=" + province)) {
            var code = text(listed, "code");
            var address = "/local-governments/" + code;
            put("local government " + code + " in the list", listed);
            put("local government " + code, get(address));
            put("local government " + code + ", its months", get(address + "/compliance?months=3"));
            items(address + "/budget-status")
                    .forEach(item -> put("budget status " + code + " " + text(item, "fiscalYear"), item));
            items(address + "/posting-status")
                    .forEach(item -> put("posting status " + code + " " + text(item, "asOf"), item));
        }
        for (var word : words) {
            var found = JsonNodeFactory.instance.arrayNode();
            items("/local-governments?province=" + province + "&q=" + word)
                    .forEach(item -> found.add(item.get("code")));
            put("search for " + word, found);
        }
        items("/registry-proposals?province=" + province)
                .forEach(item -> put(
                        "proposal " + item.at("/localGovernment/code").asText() + " " + text(item, "proposedValue"),
                        item));
    }

    private void boundaries() {
        for (var level : List.of("province", "district")) {
            get("/boundaries?level=" + level + "&province=" + province)
                    .get("features")
                    .forEach(feature ->
                            put("boundary " + feature.at("/properties/code").asText(), feature));
        }
    }

    private void training() {
        for (var cohort : items("/cohorts")) {
            put("cohort " + text(cohort, "code"), cohort);
            items("/cohorts/" + text(cohort, "id") + "/participants")
                    .forEach(item -> put("participant " + text(item, "code") + " of " + text(cohort, "code"), item));
        }
        for (var trainer : items("/trainers")) {
            put("trainer " + text(trainer, "code") + " in the list", trainer);
            put("trainer " + text(trainer, "code"), get("/trainers/" + text(trainer, "id")));
        }
    }

    private void assignments() {
        items("/assignments?province=" + province)
                .forEach(item -> put(
                        "assignment " + text(item, "localGovernmentCode") + " " + text(item, "trainerCode") + " "
                                + text(item, "role") + " " + text(item, "from"),
                        item));
        var day = "2026-12-15";
        items("/coverage/local-governments?province=" + province + "&on=" + day)
                .forEach(item ->
                        put("coverage of " + item.at("/localGovernment/code").asText() + " on " + day, item));
    }

    private void hubs() {
        for (var hub : items("/hubs?province=" + province)) {
            var name = "hub " + hub.at("/localGovernment/code").asText() + " of " + text(hub, "proposedOn");
            put(name + " in the list", hub);
            put(name, get("/hubs/" + text(hub, "id")));
            items("/hubs/" + text(hub, "id") + "/advice")
                    .forEach(item -> put(name + ", its advice of " + text(item, "on"), item));
        }
        items("/hub-network/unserved?province=" + province)
                .forEach(item ->
                        put("without a hub " + item.at("/localGovernment/code").asText(), item));
    }

    private static JsonNode get(String path) {
        return Accounts.admin().get(path).expect(200).json();
    }

    private static List<JsonNode> items(String path) {
        var answer = get(path + (path.contains("?") ? "&" : "?") + "size=" + MOST);
        if (answer.get("total").asInt() > MOST) {
            throw new IllegalStateException(path + " has more than one page");
        }
        List<JsonNode> items = new ArrayList<>();
        answer.get("items").forEach(items::add);
        return items;
    }

    private static String text(JsonNode of, String member) {
        return of.path(member).asText();
    }

    private void put(String name, JsonNode answer) {
        if (objects.put(name, plain(answer)) != null) {
            throw new IllegalStateException("there is more than one " + name);
        }
    }

    private JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var plain = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(member -> {
                var value = plain(member.getValue());
                if (value != null) {
                    plain.set(member.getKey(), value);
                }
            });
            return plain;
        }
        if (node instanceof ArrayNode array) {
            var plain = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> {
                var value = plain(item);
                if (value != null) {
                    plain.add(value);
                }
            });
            return plain;
        }
        if (node.isTextual() && ID.matcher(node.asText()).matches()) {
            var file = imports.get(node.asText());
            return file == null ? null : TextNode.valueOf(file);
        }
        return node;
    }
}
