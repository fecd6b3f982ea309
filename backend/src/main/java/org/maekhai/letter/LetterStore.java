package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.letter.LetterWay;

/** Letters as they are stored, with the way that they went. */
@ApplicationScoped
class LetterStore {
    static final String SELECT = """
            select l.*
            from letter l
            """;
    private static final String INSERT = """
            insert into letter
              (kind, subject_id, open_of, province_code, local_government_id, title, addressees, state, held_since,
               signed_by, position_title, capacity, letter_number, letter_date, sent_on, received_on, on_day, begun_on,
               changed_at, search_text, version, created_at, created_by, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update letter
            set kind = ?,
                subject_id = ?,
                open_of = ?,
                province_code = ?,
                local_government_id = ?,
                title = ?,
                addressees = ?,
                state = ?,
                held_since = ?,
                signed_by = ?,
                position_title = ?,
                capacity = ?,
                letter_number = ?,
                letter_date = ?,
                sent_on = ?,
                received_on = ?,
                on_day = ?,
                begun_on = ?,
                changed_at = ?,
                search_text = ?,
                version = ?
            """;

    private static final String LIE = """
            update letter
            set province_code = ?,
                local_government_id = ?,
                version = version + 1
            where subject_id = ?
              and open_of is not null
              and local_government_id <> ?
            """;
    private static final String FOLLOW = """
            update letter
            set province_code = (select lg.province_code
                                 from local_government lg
                                 where lg.id = letter.local_government_id),
                version = version + 1
            """;

    private final Jdbc jdbc;

    LetterStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letter> find(UUID id) {
        return jdbc.first(ofId(id), LetterStore::letter);
    }

    /** Nobody else writes it until the transaction ends. */
    Optional<Letter> lock(UUID id) {
        return jdbc.first(ofId(id).append("for update"), LetterStore::letter);
    }

    private static Sql ofId(UUID id) {
        return new Sql(SELECT).where("l.id = ?", id);
    }

    /** The one of a kind and subject that isn't signed yet. */
    Optional<Letter> open(LetterKind kind, UUID subject) {
        return jdbc.first(new Sql(SELECT).where("l.open_of = ?", openOf(kind, subject)), LetterStore::letter);
    }

    /** Those about these that aren't signed yet; nobody else writes them until the transaction ends. */
    List<Letter> lockOpen(Collection<UUID> subjects) {
        List<Letter> open = new ArrayList<>();
        for (var some : Portions.of(subjects)) {
            open.addAll(jdbc.list(
                    new Sql(SELECT)
                            .whereIn("l.subject_id", some)
                            .where("l.open_of is not null")
                            .append("order by l.id for update"),
                    LetterStore::letter));
        }
        return open;
    }

    private static String openOf(LetterKind kind, UUID subject) {
        return kind + " " + subject;
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                new Letter.Where(row.getString("province_code"), row.getObject("local_government_id", Integer.class)),
                new Letter.Said(row.getString("title"), lines(row, "addressees")),
                new Course(
                        LetterState.valueOf(row.getString("state")),
                        row.getObject("held_since", LocalDate.class),
                        signature(row),
                        Row.of(LetterWay.class).map(row)),
                row.getObject("begun_on", LocalDate.class),
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                row.getLong("version"));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        var by = row.getString("signed_by");
        return by == null ? null : new Signature(by, row.getString("position_title"), row.getString("capacity"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> lines(ResultSet row, String column) throws SQLException {
        return row.getString(column).lines().toList();
    }

    static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    void insert(Letter letter) {
        var made = Stream.of(letter.createdAt().atOffset(ZoneOffset.UTC), letter.createdBy(), letter.id());
        jdbc.update(
                new Sql(INSERT, Stream.concat(Stream.of(values(letter)), made).toArray()));
    }

    void update(Letter letter) {
        jdbc.update(new Sql(UPDATE, values(letter)).where("id = ?", letter.id()));
    }

    private Object[] values(Letter letter) {
        var course = letter.course();
        var signature = course.signature();
        var way = course.way();
        return new Object[] {
            letter.kind().name(),
            letter.subjectId(),
            course.state().isOpen() ? openOf(letter.kind(), letter.subjectId()) : null,
            letter.where().provinceCode(),
            letter.where().localGovernmentId(),
            letter.said().title(),
            text(letter.said().addressees()),
            course.state().name(),
            course.heldSince(),
            signature == null ? null : signature.signedBy(),
            signature == null ? null : signature.position(),
            signature == null ? null : signature.capacity(),
            way.letterNumber(),
            way.letterDate(),
            way.sentOn(),
            way.receivedOn(),
            letter.day(),
            letter.begunOn(),
            letter.changedAt().atOffset(ZoneOffset.UTC),
            searchText(letter),
            letter.version()
        };
    }

    private static String searchText(Letter letter) {
        var signature = letter.course().signature();
        return SearchText.of(
                letter.said().title(),
                letter.course().way().letterNumber(),
                signature == null ? null : signature.signedBy(),
                text(letter.said().addressees()));
    }

    /** Nobody else may have it as long as this one does, also when it is withdrawn. @param key null: it isn't known whole */
    void number(UUID id, String key) {
        jdbc.update(new Sql("update letter set number_key = ?", key).where("id = ?", id));
    }

    /** Another letter that has it. */
    Optional<UUID> numbered(String key, UUID besides) {
        return jdbc.first(
                new Sql("select l.id from letter l")
                        .where("l.number_key = ?", key)
                        .where("l.id <> ?", besides),
                row -> row.getObject(1, UUID.class));
    }

    /** Open ones go with what they are about. */
    void lie(Map<UUID, LocalGovernments.Known> subjects) {
        jdbc.batch(
                LIE,
                subjects.entrySet().stream()
                        .map(subject -> new Object[] {
                            subject.getValue().place().provinceCode(),
                            subject.getValue().id(),
                            subject.getKey(),
                            subject.getValue().id()
                        })
                        .toList());
    }

    /** Open ones of places that lie in another province now. @param places by their ids; null: all */
    void followPlaces(Collection<Integer> places) {
        if (places == null) {
            jdbc.update(moved());
            return;
        }
        for (var some : Portions.of(places)) {
            jdbc.update(moved().whereIn("local_government_id", some));
        }
    }

    private static Sql moved() {
        return new Sql(FOLLOW).where("open_of is not null").where("""
                exists (
                  select 1
                  from local_government lg
                  where lg.id = letter.local_government_id and lg.province_code <> letter.province_code)
                """);
    }

    void delete(UUID id) {
        jdbc.update(new Sql("delete from letter where id = ?", id));
    }

    List<LetterStep> route(UUID id) {
        var step = Row.of(LetterStep.class)
                .with("on", row -> row.getObject("on_day", LocalDate.class))
                .with("by", row -> row.getString("by_name"))
                .with("to", row -> row.getString("to_name"));
        return jdbc.list(new Sql("select * from letter_step where letter_id = ?", id).append("order by place"), step);
    }

    void add(UUID id, LetterStep step) {
        long place =
                jdbc.count(new Sql("select coalesce(max(place), -1) + 1 from letter_step where letter_id = ?", id));
        jdbc.update(new Sql(
                """
                insert into letter_step (letter_id, place, step, on_day, at, by_name, to_name, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                place,
                step.step().name(),
                step.on(),
                step.at().atOffset(ZoneOffset.UTC),
                step.by(),
                step.to(),
                step.note()));
    }

    /** It was told before, and is said again: the last word counts. */
    void replace(UUID id, LetterStep step) {
        jdbc.update(new Sql("delete from letter_step")
                .where("letter_id = ?", id)
                .where("step = ?", step.step().name()));
        add(id, step);
    }
}
