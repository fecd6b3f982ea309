package org.maekhai.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** The files that jobs read, where any server can read them: they go with their job. */
@ApplicationScoped
public class JobFiles {
    private static final int PART = 512 << 10;

    private final Jdbc jdbc;

    JobFiles(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that adds the job; a part at a time is in memory. */
    public void put(Job job, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            put(job, in);
        }
    }

    private void put(Job job, InputStream in) throws IOException {
        int number = 0;
        for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
            jdbc.update(new Sql(
                    "insert into job_file (job, part, content) values (:job, :part, :content)",
                    job.number(),
                    number++,
                    part));
        }
    }

    /** Writes it down again, in another place. */
    public void write(Job job, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            var part = jdbc.first(
                    new Sql("select content from job_file")
                            .where("job = ?", job.number())
                            .where("part = ?", number),
                    row -> row.getBytes(1));
            if (part.isEmpty()) {
                return;
            }
            out.write(part.get());
        }
    }
}
