package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("without-database")
class ErrorLogTest {
    @TempDir
    Path directory;

    @Test
    void errorsThatDoNotFitIntoMemoryAreReadBackAndGone() {
        var spill = directory.resolve("x.part.errors");
        List<Integer> rows = new ArrayList<>();
        try (var log = new ErrorLog(spill)) {
            fill(log);
            assertTrue(Files.exists(spill));
            log.each(error -> rows.add(error.row()));
        }
        assertEquals(5000, rows.size());
        assertEquals(4999, rows.get(4999));
        assertFalse(Files.exists(spill));
    }

    @Test
    void onAFullDiskTheImportFailsForThatReasonAndNothingStays() throws Exception {
        var device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "there is a device that is always full");
        var spill = Files.createSymbolicLink(directory.resolve("x.part.errors"), device);
        var failed = assertThrows(UncheckedIOException.class, () -> {
            try (var log = new ErrorLog(spill)) {
                fill(log);
            }
        });
        assertTrue(failed.getCause().getMessage().contains("No space left"), failed.toString());
        assertFalse(Files.exists(spill, LinkOption.NOFOLLOW_LINKS));
    }

    private static void fill(ErrorLog log) {
        for (int row = 0; row < 5000; row++) {
            log.add(new RowError(
                    RowProblem.Level.ERROR, "1", row, "code", "x", "UNKNOWN_CODE", "ไม่รู้จัก", "unknown"));
        }
    }
}
