package org.maekhai.shared.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maekhai.shared.thai.ThaiText;

/** All that a template may ask for, found however it is typed: with Thai digits, with spaces, in English. */
public final class TemplateFields {
    private final List<TemplateField> all;
    private final Map<String, TemplateField> byName = new HashMap<>();

    public TemplateFields(List<TemplateField> all) {
        this.all = List.copyOf(all);
        for (var field : all) {
            add(field.name(), field);
            add(field.alias(), field);
        }
    }

    private void add(String name, TemplateField field) {
        if (byName.put(key(name), field) != null) {
            throw new IllegalArgumentException(name);
        }
    }

    public List<TemplateField> all() {
        return all;
    }

    Optional<TemplateField> find(String written) {
        return Optional.ofNullable(byName.get(key(written)));
    }

    private static String key(String name) {
        return ThaiText.normalize(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
