package org.maekhai.training;

import static org.maekhai.training.TrainerColumns.ACTIVE_FROM;
import static org.maekhai.training.TrainerColumns.ACTIVE_TO;
import static org.maekhai.training.TrainerColumns.CAPACITY;
import static org.maekhai.training.TrainerColumns.EMAIL;
import static org.maekhai.training.TrainerColumns.LATITUDE;
import static org.maekhai.training.TrainerColumns.LONGITUDE;
import static org.maekhai.training.TrainerColumns.NAME;
import static org.maekhai.training.TrainerColumns.PHONE;
import static org.maekhai.training.TrainerColumns.POSITION;
import static org.maekhai.training.TrainerColumns.SKILLS;
import static org.maekhai.training.TrainerColumns.TRAINER_CODE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.registry.Thailand;

/**
 * What a row of an import states of a trainer; null is nothing.
 *
 * @param cohortId that was passed; null: the newest, or the one that is known
 */
record StatedTrainer(
        String name,
        String position,
        Employment employment,
        UUID cohortId,
        Double latitude,
        Double longitude,
        Integer capacity,
        Set<Skill> skills,
        String phone,
        String email,
        LocalDate activeFrom,
        LocalDate activeTo) {
    private static final Pattern CAPACITY_TEXT = Pattern.compile("^(\\d{1,6})(?:\\.0+)?(?: ?(?:แห่ง|อปท\\.?))?$");
    private static final Pattern DEGREES = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,20})?$");

    /**
     * @param known null: not yet
     * @param pass what makes the trainer
     */
    static StatedTrainer read(ImportRow row, TrainingCells cells, LocalDate today, Trainer known, Pass pass) {
        var passed = pass.participant();
        var name = cells.name(row, NAME);
        var latitude = degrees(row, cells, LATITUDE);
        var longitude = degrees(row, cells, LONGITUDE);
        requirePoint(row, latitude, longitude);
        var capacity = cells.number(row, CAPACITY, StatedTrainer::capacity);
        if (known == null && capacity == null && row.isBlank(CAPACITY)) {
            row.reject(CAPACITY, RowProblem.MISSING_VALUE);
        }
        var skills = cells.word(row, SKILLS, TrainingWords::skills);
        var position = row.stated(POSITION, 200);
        var phone = row.phone(PHONE, 100);
        var email = row.stated(EMAIL, 200);
        var activeFrom = row.day(ACTIVE_FROM, Trainer::isPossible);
        var activeTo = row.day(ACTIVE_TO, Trainer::isPossible);
        Employment before = passed == null ? null : passed.employment();
        if (known != null) {
            cells.requireOwn(
                    row, TRAINER_CODE, known.postingOn(today).employment().provinceCode());
            var from = activeFrom != null ? activeFrom : known.activeFrom();
            before = known.postingOn(postingDay(today, from)).employment();
        }
        // nobody was found: then nothing can be missing
        var employment =
                before == null && pass.place().isEmpty() ? null : cells.employment(row, pass.place(), before, name);
        return new StatedTrainer(
                name,
                position,
                employment,
                pass.cohortId(),
                latitude,
                longitude,
                capacity,
                skills,
                phone,
                email,
                activeFrom,
                activeTo);
    }

    /**
     * What a row says before it is known whether there is such a trainer.
     *
     * @param cohortId stated; null: none
     * @param participant who passed; null: nobody, or it doesn't matter because the trainer is known
     */
    record Pass(TrainingCells.Place place, UUID cohortId, Participant participant) {}

    /** The day from which a row of today says where somebody serves. */
    static LocalDate postingDay(LocalDate today, LocalDate activeFrom) {
        return activeFrom != null && activeFrom.isAfter(today) ? activeFrom : today;
    }

    private static Double degrees(ImportRow row, TrainingCells cells, int column) {
        return cells.number(row, column, text -> DEGREES.matcher(text).matches() ? Double.valueOf(text) : null);
    }

    private static void requirePoint(ImportRow row, Double latitude, Double longitude) {
        if (row.isBlank(LATITUDE) != row.isBlank(LONGITUDE)) {
            row.reject(
                    row.isBlank(LATITUDE) ? LATITUDE : LONGITUDE,
                    RowProblem.INCONSISTENT,
                    "พิกัดไม่ครบทั้งสองค่า",
                    "only one of two coordinates");
        } else if (latitude != null && longitude != null && !Thailand.contains(latitude, longitude)) {
            row.reject(LATITUDE, RowProblem.BAD_NUMBER);
        }
    }

    private static Integer capacity(String text) {
        var matcher = CAPACITY_TEXT.matcher(text);
        int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return number >= 1 && number <= Trainer.MAX_CAPACITY ? number : null;
    }

    Trainer make(UUID id, Participant passed) {
        return new Trainer(
                id,
                passed.code(),
                or(name, passed.name()),
                or(position, passed.position()),
                passed.cohortId(),
                capacity,
                skills != null ? skills : Set.of(),
                phone,
                email,
                activeFrom,
                activeTo,
                List.of(new Posting(null, employment, latitude, longitude)),
                0);
    }

    /** This, and what is known where it states nothing; where it serves is another question. */
    Trainer over(Trainer known) {
        return new Trainer(
                known.id(),
                known.code(),
                or(name, known.name()),
                or(position, known.position()),
                or(cohortId, known.cohortId()),
                or(capacity, known.capacity()),
                or(skills, known.skills()),
                or(phone, known.phone()),
                or(email, known.email()),
                or(activeFrom, known.activeFrom()),
                or(activeTo, known.activeTo()),
                known.postings(),
                known.version());
    }

    private static <V> V or(V stated, V known) {
        return stated != null ? stated : known;
    }
}
