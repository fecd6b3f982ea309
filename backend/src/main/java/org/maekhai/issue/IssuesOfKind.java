package org.maekhai.issue;

/**
 * Issues of a kind and month, all of them: whoever tells of it counts no rows of a table, which shows fewer or others.
 *
 * @param raised in it; {@code places} at how many local governments, the province's own left out
 * @param earlier raised before it and open at its end
 */
public record IssuesOfKind(int raised, int places, int earlier) {
    static final IssuesOfKind NONE = new IssuesOfKind(0, 0, 0);
}
