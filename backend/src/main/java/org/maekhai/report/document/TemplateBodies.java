package org.maekhai.report.document;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.maekhai.shared.http.FileBodies;

class TemplateBodies {
    /** Templates as they are sent: text with a picture or two. */
    @Produces
    @Singleton
    FileBodies reportTemplates() {
        return new FileBodies("PUT", Pattern.compile("/api/v1/provinces/[^/]+/report-template"), 5L << 20);
    }
}
