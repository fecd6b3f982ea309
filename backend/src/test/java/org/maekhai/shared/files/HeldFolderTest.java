package org.maekhai.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves on the disk. */
@Tag("without-database")
class HeldFolderTest {
    @TempDir
    Path directory;

    @Test
    void whatAKilledProcessLeftGoesAtTheNextStartAndWhatAnotherStillUsesStays() throws Exception {
        var folder = directory.resolve("uploads");
        var killed = HoldsAFolder.start(folder);
        var living = HoldsAFolder.start(folder);
        try {
            killed.process().destroyForcibly().waitFor();
            assertTrue(Files.exists(killed.file()), "nothing was put in order");
            // as a former version left it
            Files.writeString(folder.resolve("1.part.errors"), "x");
            try (var ours = HeldFolder.in(folder)) {
                assertFalse(Files.exists(killed.file().getParent()), "gone");
                assertTrue(Files.exists(living.file()), "not ours to remove");
                assertEquals(Set.of(living.file().getParent(), ours.path()), folders(folder));
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ours.path())));
                Files.writeString(ours.path().resolve("1.part"), "x");
            }
            assertEquals(Set.of(living.file().getParent()), folders(folder), "a server that stops leaves nothing");
            assertEquals(2, files(folder), "the folder of the living one and its lock");
        } finally {
            living.process().destroyForcibly().waitFor();
        }
    }

    private static Set<Path> folders(Path parent) throws IOException {
        try (var found = Files.list(parent)) {
            return found.filter(Files::isDirectory).collect(Collectors.toSet());
        }
    }

    private static long files(Path parent) throws IOException {
        try (var found = Files.list(parent)) {
            return found.count();
        }
    }

    /** A process that has a folder and a file in it. */
    static final class HoldsAFolder {
        record Started(Process process, Path file) {}

        static Started start(Path parent) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            HoldsAFolder.class.getName(),
                            parent.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var file = process.inputReader()
                    .lines()
                    .filter(line -> line.endsWith(".part"))
                    .findFirst();
            return new Started(process, Path.of(file.orElseThrow()));
        }

        public static void main(String[] parent) throws Exception {
            var file = HeldFolder.in(Path.of(parent[0])).path().resolve("1.part");
            Files.writeString(file, "x");
            System.out.println(file);
            Thread.sleep(60_000);
        }
    }
}
