package org.maekhai.office;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.maekhai.shared.http.FileBodies;

class EmblemBodies {
    /** Emblems as they are sent: one that is larger was never meant for paper. */
    @Produces
    @Singleton
    FileBodies emblems() {
        return new FileBodies("PUT", Pattern.compile("/api/v1/(provinces/[^/]+/)?emblem"), 2L << 20);
    }
}
