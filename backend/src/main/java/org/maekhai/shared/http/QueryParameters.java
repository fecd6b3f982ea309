package org.maekhai.shared.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.maekhai.shared.problem.Failure;

/** A query parameter that an operation doesn't take is refused: a mistyped filter left aside would answer far too much. */
class QueryParameters {
    @Inject
    Operations operations;

    /** After whatever says who may. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    void check(ResourceInfo operation, UriInfo uri) {
        if (operation.getResourceMethod() == null) {
            return;
        }
        var known = operations.parameters(operation.getResourceMethod());
        List<Failure.FieldError> wrong = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                wrong.add(unknown(name, known));
            } else if (values.size() > 1 && !known.get(name)) {
                wrong.add(Failure.FieldError.of(pointer(name), "REPEATED_PARAMETER", name));
            }
        });
        if (!wrong.isEmpty()) {
            throw Failure.malformed(wrong);
        }
    }

    private static Failure.FieldError unknown(String name, Map<String, Boolean> known) {
        var wanted = name.toLowerCase(Locale.ROOT);
        var nearest = known.keySet().stream()
                .min(Comparator.comparingInt(candidate -> steps(wanted, candidate.toLowerCase(Locale.ROOT))))
                .orElse("");
        return Failure.FieldError.of(
                pointer(name), "UNKNOWN_PARAMETER", name, nearest, String.join(", ", known.keySet()), known.size());
    }

    /** RFC 6901. */
    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** How many letters must be added, left out or replaced; a whole word that one has more than the other is one step. */
    private static int steps(String from, String to) {
        if (!from.equals(to) && (from.startsWith(to) || to.startsWith(from))) {
            return 1;
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
