package org.maekhai.visit.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.security.SecretAddress;
import org.maekhai.security.Secrets;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/**
 * Addresses at which the planned visits of trainers are read without a session. The trainer makes its own; the office of the
 * province, which sees these visits anyway, those of its trainers.
 */
@ApplicationScoped
class Calendars implements SecretAddress {
    private static final Pattern PATH = Pattern.compile("/api/v1/calendars/([^/]+)\\.ics");

    /**
     * The calendar c of trainer t: as long as the trainer is active, and who made the address still might make it, wherever the
     * two are by now. Two parameters: today and the hash.
     */
    private static final String OPEN = """
            from trainer_calendar c
            join trainer t on t.id = c.trainer_id
            join app_user u on u.id = c.user_id
            where (t.active_to is null or t.active_to >= :today)
              and u.active
              and (u.role = 'ADMIN'
                   or u.role = 'TRAINER' and t.user_id = u.id
                   or u.role = 'PROVINCE' and u.province_code = (
                     select tp.province_code
                     from trainer_posting tp
                     where tp.trainer_id = t.id
                       and tp.valid_from = (select max(x.valid_from)
                                            from trainer_posting x
                                            where x.trainer_id = t.id
                                              and x.valid_from <= :today)))
              and c.secret_hash = :hash
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Trainers trainers;
    private final PlannedVisits visits;
    private final Journal journal;

    Calendars(
            Clock clock, Jdbc jdbc, CurrentUser currentUser, Trainers trainers, PlannedVisits visits, Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.trainers = trainers;
        this.visits = visits;
        this.journal = journal;
    }

    /** A fresh address; the former opens nothing any more. */
    @Transactional
    CalendarAddress make(UUID trainerId) {
        var trainer = requireWritable(trainerId);
        trainers.lock(trainerId);
        var before = find(trainerId).orElse(null);
        var secret = Secrets.random();
        jdbc.update(new Sql("delete from trainer_calendar where trainer_id = ?", trainerId));
        jdbc.update(new Sql(
                "insert into trainer_calendar (trainer_id, secret_hash, user_id, created_on) values (?, ?, ?, ?)",
                trainerId,
                Secrets.hash(secret),
                currentUser.caller().userId(),
                today()));
        journal.write(
                before == null ? Written.Action.CREATE : Written.Action.UPDATE,
                subject(trainer),
                before,
                get(trainerId));
        return new CalendarAddress("/api/v1/calendars/" + secret + ".ics");
    }

    CalendarView see(UUID trainerId) {
        requireWritable(trainerId);
        return get(trainerId);
    }

    private CalendarView get(UUID trainerId) {
        return find(trainerId).orElseThrow(Failure::notFound);
    }

    private Optional<CalendarView> find(UUID trainerId) {
        return jdbc.first(
                new Sql(
                        "select c.created_on, c.last_read_on from trainer_calendar c where c.trainer_id = ?",
                        trainerId),
                CalendarView.class);
    }

    @Transactional
    void remove(UUID trainerId) {
        var trainer = requireWritable(trainerId);
        trainers.lock(trainerId);
        var before = get(trainerId);
        jdbc.update(new Sql("delete from trainer_calendar where trainer_id = ?", trainerId));
        journal.write(Written.Action.DELETE, subject(trainer), before, null);
    }

    private Serving requireWritable(UUID trainerId) {
        var caller = currentUser.caller();
        boolean isOwn = trainers.own().filter(trainerId::equals).isPresent();
        var trainer = (isOwn ? trainers.find(trainerId, today()) : trainers.findInScope(trainerId, today()))
                .orElseThrow(Failure::notFound);
        boolean may = isOwn
                || caller.has(Role.ADMIN)
                || caller.has(Role.PROVINCE) && caller.scope().coversProvince(trainer.provinceCode());
        if (!may) {
            throw Failure.forbidden("NOT_YOUR_TRAINER");
        }
        return trainer;
    }

    private static Subject subject(Serving trainer) {
        return Subject.of("calendar", trainer.id(), Place.ofProvince(trainer.provinceCode()));
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public boolean opens(String secret) {
        return jdbc.count(new Sql("select count(*) " + OPEN, today(), Secrets.hash(secret))) > 0;
    }

    /** What a calendar reads, noted once a day: it asks every few minutes. */
    @Transactional
    String read(String secret) {
        var today = today();
        var sql = new Sql("select c.trainer_id " + OPEN, today, Secrets.hash(secret));
        // revoked since it was let through
        var trainer = jdbc.first(sql, row -> row.getObject(1, UUID.class))
                .orElseThrow(() -> new Failure(401, "UNAUTHENTICATED"));
        jdbc.update(new Sql("""
                update trainer_calendar
                set last_read_on = :today
                where trainer_id = :trainer
                  and (last_read_on is null or last_read_on <> :today)
                """, today, trainer));
        return visits.of(trainer, today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
