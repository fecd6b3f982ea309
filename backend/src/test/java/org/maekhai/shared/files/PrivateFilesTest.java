package org.maekhai.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who on the machine can read what lies there. */
@Tag("without-database")
class PrivateFilesTest {
    @TempDir
    Path folder;

    @Test
    void theDataIsForTheAccountOfTheServerOnly() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        var data = Files.createDirectories(folder.resolve("data"));
        var database = Files.createFile(data.resolve("maekhai.mv.db"));
        var foreign = Files.createFile(data.resolve("notes.txt"));
        for (var each : new Path[] {data, database, foreign}) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        new PrivateFiles(data.toString()).close(null);
        new PrivateFiles(folder.resolve("new").toString()).close(null);

        assertEquals("rwx------", permissions(data));
        assertEquals("rw-------", permissions(database));
        assertEquals("rwxr-xr-x", permissions(foreign), "not ours");
        assertEquals("rwx------", permissions(folder.resolve("new")));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
