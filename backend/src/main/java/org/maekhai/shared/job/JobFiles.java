package org.maekhai.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** The files that jobs read, where any server can read them: they go with their job. */
@ApplicationScoped
public class JobFiles {
    private static final int PART = 512 << 10;

    private final Jdbc jdbc;

    JobFiles(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction; a part at a time is in memory. */
    public void put(Job job, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.update(new Sql(
                        "insert into job_file (job, part, content) values (:job, :part, :content)",
                        job.number(),
                        number++,
                        part));
            }
        }
    }

    /** Part by part, as it is read. */
    public InputStream read(Job job) {
        return new SequenceInputStream(new Enumeration<>() {
            private int next;
            private Optional<byte[]> part = part(job, next);

            @Override
            public boolean hasMoreElements() {
                return part.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var in = new ByteArrayInputStream(part.orElseThrow());
                part = part(job, ++next);
                return in;
            }
        });
    }

    private Optional<byte[]> part(Job job, int number) {
        return jdbc.first(
                new Sql("select content from job_file")
                        .where("job = ?", job.number())
                        .where("part = ?", number),
                row -> row.getBytes(1));
    }
}
