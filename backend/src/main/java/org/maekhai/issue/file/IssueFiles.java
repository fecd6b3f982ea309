package org.maekhai.issue.file;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.issue.IssueAction;
import org.maekhai.issue.IssueAttachments;
import org.maekhai.issue.IssueBooks;
import org.maekhai.shared.Place;
import org.maekhai.shared.attachment.AttachmentOwner;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.attachment.Attachments;

/** Photos and documents of issues: who may see an issue sees them. */
@ApplicationScoped
class IssueFiles implements IssueAttachments {
    private static final String ISSUE = "issue";

    private final IssueBooks issues;
    private final Attachments attachments;

    IssueFiles(IssueBooks issues, Attachments attachments) {
        this.issues = issues;
        this.attachments = attachments;
    }

    @Override
    public Map<UUID, List<AttachmentView>> of(Collection<UUID> issueIds) {
        return attachments.of(ISSUE, issueIds);
    }

    RestResponse<AttachmentView> put(UUID issue, UUID id, String name, RoutingContext request) {
        return attachments.put(of(issue), id, name, request, () -> lock(issue));
    }

    Response content(UUID issue, UUID id, RoutingContext request) {
        issues.require(issue);
        return attachments.content(of(issue), id, request);
    }

    Response thumbnail(UUID issue, UUID id, RoutingContext request) {
        issues.require(issue);
        return attachments.thumbnail(of(issue), id, request);
    }

    @Transactional
    void remove(UUID issue, UUID id) {
        attachments.remove(of(issue), id, lock(issue));
    }

    /** Where it lies, if the caller may attach something. */
    private Place lock(UUID issue) {
        return issues.requireMay(issue, IssueAction.ATTACH);
    }

    private static AttachmentOwner of(UUID issue) {
        return new AttachmentOwner(ISSUE, issue);
    }
}
