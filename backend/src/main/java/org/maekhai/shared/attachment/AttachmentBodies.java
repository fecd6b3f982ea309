package org.maekhai.shared.attachment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.maekhai.shared.http.FileBodies;

class AttachmentBodies {
    /** Attachments as they are sent, to whatever they belong. */
    @Produces
    @Singleton
    FileBodies attachments() {
        return new FileBodies("PUT", Pattern.compile("/api/v1/[^/]+/[^/]+/attachments/[^/]+"), 10L << 20);
    }
}
