package org.maekhai.issue.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.issue.IssueView;
import org.maekhai.issue.SolutionView;

/** What is like a text, the most alike first. */
record SimilarView(@Schema(required = true) List<Item> items) {
    /**
     * An issue or a solution.
     *
     * @param score how much of what was asked it says, from 0 to 1
     */
    @Schema(name = "Similar")
    record Item(@Schema(required = true) double score, IssueView issue, SolutionView solution) {}
}
