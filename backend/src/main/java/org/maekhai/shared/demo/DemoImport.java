package org.maekhai.shared.demo;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A file that the demonstration's facts came with: the feature that keeps reports of imports notes it. */
public record DemoImport(DemoContext demo, UUID id, String kind, String fileName, OffsetDateTime at, int rows) {
    public DemoImport withRows(int number) {
        return new DemoImport(demo, id, kind, fileName, at, number);
    }
}
