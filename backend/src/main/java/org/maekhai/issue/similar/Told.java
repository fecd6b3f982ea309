package org.maekhai.issue.similar;

import java.util.UUID;

/**
 * Something that can be like what somebody types: an issue, or a solution that is published.
 *
 * @param part of what is kept up to date as one: the code of a province, or {@link #SOLUTIONS}
 * @param localGovernmentId null of what is a province's own, and of solutions
 * @param stamp another one whenever its row was written
 */
record Told(UUID id, String part, Integer localGovernmentId, String module, long stamp, String text) {
    static final String SOLUTIONS = "SOLUTIONS";

    static String text(String title, String more) {
        return more == null ? title : title + "\n" + more;
    }
}
