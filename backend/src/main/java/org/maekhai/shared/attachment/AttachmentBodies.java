package org.maekhai.shared.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.maekhai.shared.files.TemporaryFiles;
import org.maekhai.shared.http.FileBodies;

/** Attachments as they are sent, to whatever they belong. */
@ApplicationScoped
class AttachmentBodies implements FileBodies {
    private static final long LIMIT = 10L << 20;
    private static final Pattern ATTACHMENT = Pattern.compile("/api/v1/[^/]+/[^/]+/attachments/[^/]+");

    private final TemporaryFiles files;

    AttachmentBodies(TemporaryFiles files) {
        this.files = files;
    }

    @Override
    public boolean takes(String method, String path) {
        return method.equals("PUT") && ATTACHMENT.matcher(path).matches();
    }

    @Override
    public long limit() {
        return LIMIT;
    }

    @Override
    public Path folder() {
        return files.uploads();
    }
}
