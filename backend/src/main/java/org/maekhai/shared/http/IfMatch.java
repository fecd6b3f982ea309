package org.maekhai.shared.http;

import org.maekhai.shared.problem.Failure;

/** Optimistic concurrency by ETag (RFC 9110): 428 without If-Match, 412 when it names another version. */
public record IfMatch(String header) {
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    public void requires(long version) {
        if (header == null || header.isBlank()) {
            throw new Failure(428, "IF_MATCH_REQUIRED");
        }
        for (var candidate : header.split(",")) {
            var tag = candidate.trim();
            if (tag.startsWith("W/")) {
                tag = tag.substring(2);
            }
            if (tag.equals("*") || tag.equals(etag(version)) || isAnswerOf(version, tag)) {
                return;
            }
        }
        throw new Failure(412, "STALE");
    }

    /** What the answer said beside the stored is nobody's to overwrite. */
    private static boolean isAnswerOf(long version, String tag) {
        return tag.startsWith("\"" + version + ".") && tag.endsWith("\"");
    }
}
