package org.maekhai.issue.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.issue.IssueAction;
import org.maekhai.issue.IssueBooks;
import org.maekhai.shared.Place;
import org.maekhai.shared.attachment.AttachmentRights;

/** Photos and documents of issues: who may see an issue sees them. */
@ApplicationScoped
class IssueFileRights implements AttachmentRights {
    private final IssueBooks issues;

    IssueFileRights(IssueBooks issues) {
        this.issues = issues;
    }

    @Override
    public String kind() {
        return "issue";
    }

    @Override
    public void require(UUID issue) {
        issues.require(issue);
    }

    @Override
    public Place lock(UUID issue) {
        return issues.requireMay(issue, IssueAction.ATTACH);
    }
}
