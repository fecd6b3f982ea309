package org.maekhai.issue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.attachment.AttachmentView;

/** Finds the photos and documents of issues. */
public interface IssueAttachments {
    /** Those of each issue that has any, in the order in which they came. */
    Map<UUID, List<AttachmentView>> of(Collection<UUID> issueIds);
}
