package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.maekhai.shared.files.TemporaryFiles;
import org.maekhai.shared.http.FileBodies;

/** The files that imports read. */
@ApplicationScoped
class ImportBodies implements FileBodies {
    private static final long LIMIT = 50L << 20;
    private static final Pattern IMPORT = Pattern.compile("/api/v1/imports/[^/]+");

    private final TemporaryFiles files;

    ImportBodies(TemporaryFiles files) {
        this.files = files;
    }

    @Override
    public boolean takes(String method, String path) {
        return method.equals("POST") && IMPORT.matcher(path).matches();
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
