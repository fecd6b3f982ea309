package org.maekhai.shared.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.AuthorSource;
import org.maekhai.shared.problem.Failure;

/** Attachments in the database, written and read part by part: their bytes are never in memory as a whole. */
@ApplicationScoped
class AttachmentStore {
    /** Of one owner. */
    static final int MOST = 20;

    private static final int PART = 512 << 10;
    private static final String COLUMNS = """
            select a.id,
                   a.name,
                   a.type,
                   a.size,
                   a.width,
                   a.height,
                   a.has_thumbnail,
                   a.added_at,
                   a.added_by
            from attachment a
            """;

    private final Jdbc jdbc;
    private final Clock clock;
    private final AuthorSource author;

    AttachmentStore(Jdbc jdbc, Clock clock, AuthorSource author) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.author = author;
    }

    /** Of each of these that has any, in the order in which they were added. @param kind of the owners */
    Map<UUID, List<AttachmentView>> of(String kind, Collection<UUID> owners) {
        record Owned(UUID ownerId, AttachmentView view) {}

        var column = "a." + AttachmentOwner.column(kind);
        var view = Row.of(AttachmentView.class);
        Map<UUID, List<AttachmentView>> found = new HashMap<>();
        for (var portion : Portions.of(owners)) {
            var sql = new Sql(COLUMNS.replace("select a.id,", "select a.id, " + column + " as owner_id,"))
                    .whereIn(column, portion)
                    .append("order by a.added_at, a.id");
            found.putAll(jdbc.list(sql, row -> new Owned(row.getObject("owner_id", UUID.class), view.map(row))).stream()
                    .collect(Collectors.groupingBy(
                            Owned::ownerId, Collectors.mapping(Owned::view, Collectors.toList()))));
        }
        return found;
    }

    Optional<AttachmentView> find(AttachmentOwner owner, UUID id) {
        return jdbc.first(owned(COLUMNS, owner, id), AttachmentView.class);
    }

    /** The one that was made of the same file before: who sends it again has lost the answer. 409 when there is another. */
    Optional<AttachmentView> sentBefore(AttachmentOwner owner, UUID id, String fingerprint) {
        boolean taken = jdbc.count(new Sql("select count(*) from attachment a where a.id = ?", id)) > 0;
        if (!taken) {
            return Optional.empty();
        }
        var same =
                jdbc.first(owned(COLUMNS, owner, id).where("a.received_sha256 = ?", fingerprint), AttachmentView.class);
        if (same.isEmpty()) {
            throw Failure.conflict("ATTACHMENT_EXISTS");
        }
        return same;
    }

    /** Whoever adds one has locked its owner: so nobody adds one too many. */
    AttachmentView add(AttachmentOwner owner, UUID id, String name, PreparedFile file) {
        var count = new Sql("select count(*) from attachment a").where("a." + owner.column() + " = ?", owner.id());
        if (jdbc.count(count) >= MOST) {
            throw Failure.conflict("TOO_MANY_ATTACHMENTS", MOST);
        }
        try {
            insert(owner, id, name, file);
            putParts(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.thumbnail() != null) {
            jdbc.update(new Sql(
                    "insert into attachment_thumbnail (attachment_id, content) values (:id, :content)",
                    id,
                    file.thumbnail()));
        }
        return find(owner, id).orElseThrow();
    }

    private void insert(AttachmentOwner owner, UUID id, String name, PreparedFile file) throws IOException {
        jdbc.update(new Sql(
                """
                insert into attachment
                  (id, %s, name, type, size, width, height,
                   has_thumbnail, received_sha256, sha256, added_at, added_by)
                values (:id, :owner, :name, :type, :size, :width, :height,
                        :thumbnail, :received, :kept, :at, :by)
                """.formatted(owner.column()),
                id,
                owner.id(),
                name,
                file.type().mediaType(),
                Files.size(file.path()),
                file.size() == null ? null : file.size().width(),
                file.size() == null ? null : file.size().height(),
                file.thumbnail() != null,
                file.received(),
                SentFile.fingerprint(file.path()),
                clock.instant().atOffset(ZoneOffset.UTC),
                author.author().name()));
    }

    private void putParts(UUID id, PreparedFile file) throws IOException {
        try (var in = Files.newInputStream(file.path())) {
            int number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.update(new Sql(
                        "insert into attachment_part (attachment_id, part, content) values (:id, :part, :content)",
                        id,
                        number++,
                        part));
            }
        }
    }

    /** Takes it away, with all its parts. */
    void remove(UUID id) {
        jdbc.update(new Sql("delete from attachment where id = ?", id));
    }

    /** How it is served. @param sha256 of what is kept */
    record Kept(AttachmentView view, String sha256) {}

    Kept kept(AttachmentOwner owner, UUID id) {
        var view = Row.of(AttachmentView.class);
        return jdbc.first(
                        owned(COLUMNS.replace("select a.id,", "select a.id, a.sha256,"), owner, id),
                        row -> new Kept(view.map(row), row.getString("sha256")))
                .orElseThrow(Failure::notFound);
    }

    /** Part by part; nothing of it is sent before all is there, see {@code Spool}. */
    void write(Kept file, OutputStream to) throws IOException {
        long written = 0;
        for (int number = 0; written < file.view().size(); number++) {
            var sql = new Sql("select content from attachment_part")
                    .where("attachment_id = ?", file.view().id())
                    .where("part = ?", number);
            // taken away meanwhile
            var part = jdbc.first(sql, row -> row.getBytes(1)).orElseThrow(Failure::notFound);
            to.write(part);
            written += part.length;
        }
    }

    byte[] thumbnail(AttachmentOwner owner, UUID id) {
        var sql = owned("""
                select t.content
                from attachment a
                join attachment_thumbnail t on t.attachment_id = a.id
                """, owner, id);
        return jdbc.first(sql, row -> row.getBytes(1)).orElseThrow(Failure::notFound);
    }

    private static Sql owned(String select, AttachmentOwner owner, UUID id) {
        return new Sql(select).where("a.id = ?", id).where("a." + owner.column() + " = ?", owner.id());
    }
}
