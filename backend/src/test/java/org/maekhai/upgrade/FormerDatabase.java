package org.maekhai.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.maekhai.TestDatabase;

/** A database of its own with the {@link Fixture} in it, before the application starts on it and migrates it. */
public class FormerDatabase extends TestDatabase {
    private static final Path DIRECTORY = Path.of("target/test-upgrade").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        var config = super.start();
        if (!isPostgres()) {
            config.put("quarkus.datasource.jdbc.url", emptyFile());
        }
        Fixture.restore(
                config.get("quarkus.datasource.jdbc.url"),
                config.getOrDefault("quarkus.datasource.username", "sa"),
                config.getOrDefault("quarkus.datasource.password", ""));
        return config;
    }

    /** In a file, which goes from one class loader to another; nobody needs it small at the end. */
    private static String emptyFile() {
        try {
            Files.createDirectories(DIRECTORY);
            Files.deleteIfExists(DIRECTORY.resolve("maekhai.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "jdbc:h2:file:" + DIRECTORY.resolve("maekhai")
                + ";LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=0;ANALYZE_AUTO=0;QUERY_CACHE_SIZE=64;MAX_COMPACT_TIME=0";
    }
}
