package org.maekhai.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What is kept of one side of a write: all of it, or as much of each text and list as a column takes. */
record KeptJson(ObjectMapper json) {
    private static final int LONGEST = 100_000;
    /** Letters of a text, and entries of a list, where not all of it can be kept. */
    private static final int MUCH = 2_000;

    private static final String AND_SO_ON = "…";

    /** @param value null: there is nothing on this side */
    String of(Object value) {
        if (value == null) {
            return null;
        }
        try {
            var text = json.writeValueAsString(value);
            for (int most = MUCH; text.length() > LONGEST && most > 0; most /= 2) {
                text = json.writeValueAsString(shortened(json.readTree(text), most));
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode shortened(JsonNode node, int most) {
        if (node.isTextual() && node.textValue().length() > most) {
            return JsonNodeFactory.instance.textNode(cut(node.textValue(), most) + AND_SO_ON);
        }
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < Math.min(node.size(), most); i++) {
                list.add(shortened(node.get(i), most));
            }
            return list;
        }
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.fields().forEachRemaining(field -> object.set(field.getKey(), shortened(field.getValue(), most)));
            return object;
        }
        return node;
    }

    /** No pair is halved. */
    private static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
