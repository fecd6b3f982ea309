package org.maekhai.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.maekhai.shared.attachment.Picture;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.AuthorSource;

/** Emblems in the database, where every server and the backup see them. */
@ApplicationScoped
class EmblemStore {
    private static final String INSERT = """
            insert into emblem
              (type, width, height, sha256, content, changed_at, changed_by, province_code, office)
            values (:type, :width, :height, :sha256, :content, :at, :by, :province, :office)
            """;
    private static final String UPDATE = """
            update emblem
            set type = :type,
                width = :width,
                height = :height,
                sha256 = :sha256,
                content = :content,
                changed_at = :at,
                changed_by = :by,
                province_code = :province
            where office = :office
            """;

    private final Jdbc jdbc;
    private final Clock clock;
    private final AuthorSource author;

    EmblemStore(Jdbc jdbc, Clock clock, AuthorSource author) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.author = author;
    }

    Optional<Picture> find(Office office) {
        return jdbc.first(
                new Sql("select type, width, height, sha256, content from emblem").where("office = ?", office.code()),
                row -> new Picture(
                        row.getString("type"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getString("sha256"),
                        row.getBytes("content")));
    }

    /** Nobody else changes it meanwhile. */
    Optional<EmblemView> locked(Office office) {
        return jdbc.first(new Sql("""
                        select province_code,
                               type,
                               width,
                               height,
                               octet_length(content) as size,
                               changed_at,
                               changed_by
                        from emblem
                        """).where("office = ?", office.code()).append("for update"), EmblemView.class);
    }

    /** @param before what it was given before; empty: nothing */
    EmblemView put(Office office, Optional<EmblemView> before, Picture picture) {
        jdbc.update(new Sql(
                before.isPresent() ? UPDATE : INSERT,
                picture.type(),
                picture.width(),
                picture.height(),
                picture.sha256(),
                picture.content(),
                clock.instant().atOffset(ZoneOffset.UTC),
                author.author().name(),
                office.provinceCode(),
                office.code()));
        return locked(office).orElseThrow();
    }

    void remove(Office office) {
        jdbc.update(new Sql("delete from emblem where office = ?", office.code()));
    }
}
