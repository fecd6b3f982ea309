package org.maekhai.imports;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.maekhai.shared.http.FileBodies;

class ImportBodies {
    /** The files that imports read. */
    @Produces
    @Singleton
    FileBodies imports() {
        return new FileBodies("POST", Pattern.compile("/api/v1/imports/[^/]+"), 50L << 20);
    }
}
