package org.maekhai.training;

import static org.maekhai.training.TrainerImport.ACTIVE_FROM;
import static org.maekhai.training.TrainerImport.ACTIVE_TO;
import static org.maekhai.training.TrainerImport.AFFILIATION;
import static org.maekhai.training.TrainerImport.CAPACITY;
import static org.maekhai.training.TrainerImport.COHORT_CODE;
import static org.maekhai.training.TrainerImport.EMAIL;
import static org.maekhai.training.TrainerImport.LATITUDE;
import static org.maekhai.training.TrainerImport.LOCAL_GOVERNMENT_CODE;
import static org.maekhai.training.TrainerImport.LONGITUDE;
import static org.maekhai.training.TrainerImport.NAME;
import static org.maekhai.training.TrainerImport.PHONE;
import static org.maekhai.training.TrainerImport.POSITION;
import static org.maekhai.training.TrainerImport.PROVINCE_CODE;
import static org.maekhai.training.TrainerImport.SKILLS;
import static org.maekhai.training.TrainerImport.TRAINER_CODE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.PlaceCells;
import org.maekhai.registry.Thailand;
import org.maekhai.shared.Failure;
import org.maekhai.training.TrainingHistory.Entity;

/** One import of trainers while it runs. */
final class TrainerImportRun implements TableImport {
    private static final Pattern CAPACITY_TEXT = Pattern.compile("^(\\d{1,6})(?:\\.0+)?(?: ?(?:แห่ง|อปท\\.?))?$");
    private static final Pattern DEGREES = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,20})?$");

    private final ImportRequest request;
    private final TrainingCells cells;
    private final TrainingStore training;
    private final TrainerStore store;
    private final TrainingHistory history;
    private final Iterable<TrainerWork> work;
    private final Supplier<UUID> ids;
    private final Map<String, Seen> seen = new HashMap<>();

    /** What a row states; null is nothing. */
    private record Stated(
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
            LocalDate activeTo) {}

    private record Seen(int row, Stated stated) {}

    TrainerImportRun(
            ImportRequest request,
            PlaceCells places,
            TrainingStore training,
            TrainerStore store,
            TrainingHistory history,
            Iterable<TrainerWork> work,
            Supplier<UUID> ids) {
        this.request = request;
        this.cells = new TrainingCells(
                request, places, new TrainingCells.Columns(AFFILIATION, PROVINCE_CODE, LOCAL_GOVERNMENT_CODE));
        this.training = training;
        this.store = store;
        this.history = history;
        this.work = work;
        this.ids = ids;
    }

    @Override
    public void table(Table table) {
        cells.table(table);
    }

    @Override
    public void row(ImportRow row) {
        var code = cells.required(row, TRAINER_CODE, 40);
        var known =
                code == null ? null : store.idOf(code).flatMap(store::locked).orElse(null);
        var passed = code == null ? null : passed(row, code, known);
        var stated = stated(row, known, passed);
        if (row.isRejected() || !requireOnce(row, code, stated)) {
            return;
        }
        if (known == null) {
            create(row, code, passed, stated);
        } else {
            update(row, known, stated);
        }
    }

    /** The participation that makes the trainer; null when it stays the one that is known, or the row was rejected. */
    private Participant passed(ImportRow row, String code, Trainer known) {
        var cohortCode = cells.text(row, COHORT_CODE, 40);
        if (cohortCode == null && known != null) {
            return null;
        }
        UUID cohortId = null;
        if (cohortCode != null) {
            cohortId = training.cohort(cohortCode).map(Cohort::id).orElse(null);
            if (cohortId == null) {
                row.reject(COHORT_CODE, RowProblem.UNKNOWN_COHORT, cohortCode);
                return null;
            }
            if (known != null && cohortId.equals(known.cohortId())) {
                return null;
            }
        }
        var found = training.passes(code, cohortId).stream()
                .findFirst()
                .flatMap(pass -> training.lockedParticipant(pass.id()))
                .filter(Participant::passed)
                .orElse(null);
        if (found == null) {
            row.reject(TRAINER_CODE, RowProblem.NOT_PASSED, code);
        }
        return found;
    }

    private Stated stated(ImportRow row, Trainer known, Participant passed) {
        var name = cells.name(row, NAME);
        var latitude = degrees(row, LATITUDE);
        var longitude = degrees(row, LONGITUDE);
        if (row.isBlank(LATITUDE) != row.isBlank(LONGITUDE)) {
            row.reject(
                    row.isBlank(LATITUDE) ? LATITUDE : LONGITUDE,
                    RowProblem.INCONSISTENT,
                    "พิกัดไม่ครบทั้งสองค่า",
                    "only one of two coordinates");
        } else if (latitude != null && longitude != null && !Thailand.contains(latitude, longitude)) {
            row.reject(LATITUDE, RowProblem.BAD_NUMBER);
        }
        var capacity = capacity(row);
        var skills = cells.word(row, SKILLS, TrainingWords::skills);
        var position = cells.text(row, POSITION, 200);
        var phone = cells.text(row, PHONE, 100);
        var email = cells.text(row, EMAIL, 200);
        var activeFrom = cells.day(row, ACTIVE_FROM, Trainer::isPossible);
        var activeTo = cells.day(row, ACTIVE_TO, Trainer::isPossible);
        if (known == null && capacity == null && row.isBlank(CAPACITY)) {
            row.reject(CAPACITY, RowProblem.MISSING_VALUE);
        }
        if (known != null) {
            cells.requireOwn(
                    row,
                    TRAINER_CODE,
                    known.postingOn(request.today()).employment().provinceCode());
        }
        var before = known != null
                ? known.postingOn(postingDay(known, activeFrom)).employment()
                : passed == null ? null : passed.employment();
        // who isn't known can't be said to miss anything
        var employment = before == null && row.isRejected() && row.isBlank(AFFILIATION)
                ? null
                : cells.employment(row, before, name);
        return new Stated(
                name,
                position,
                employment,
                passed == null ? null : passed.cohortId(),
                latitude,
                longitude,
                capacity,
                skills,
                phone,
                email,
                activeFrom,
                activeTo);
    }

    private Double degrees(ImportRow row, int column) {
        return cells.number(row, column, text -> DEGREES.matcher(text).matches() ? Double.valueOf(text) : null);
    }

    private Integer capacity(ImportRow row) {
        return cells.number(row, CAPACITY, text -> {
            var matcher = CAPACITY_TEXT.matcher(text);
            int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
            return number >= 1 && number <= Trainer.MAX_CAPACITY ? number : null;
        });
    }

    /** The day from which a row of today says where somebody serves. */
    private LocalDate postingDay(Trainer known, LocalDate statedFrom) {
        var from = statedFrom != null ? statedFrom : known == null ? null : known.activeFrom();
        return from != null && from.isAfter(request.today()) ? from : request.today();
    }

    private boolean requireOnce(ImportRow row, String code, Stated stated) {
        var before = seen.putIfAbsent(code, new Seen(row.number(), stated));
        if (before != null) {
            row.reject(
                    TRAINER_CODE,
                    before.stated().equals(stated) ? RowProblem.DUPLICATE_ROW : RowProblem.DUPLICATE_CONFLICT,
                    before.row());
        }
        return before == null;
    }

    private void create(ImportRow row, String code, Participant passed, Stated stated) {
        var made = new Trainer(
                ids.get(),
                code,
                stated.name() != null ? stated.name() : passed.name(),
                stated.position() != null ? stated.position() : passed.position(),
                passed.cohortId(),
                stated.capacity(),
                stated.skills() != null ? stated.skills() : Set.of(),
                stated.phone(),
                stated.email(),
                stated.activeFrom(),
                stated.activeTo(),
                List.of(new Posting(null, stated.employment(), stated.latitude(), stated.longitude())),
                Version.firstBy(request.id()));
        if (!refuseReversed(row, made) && request.mayCreate()) {
            store.insert(made);
            history.keep(request.id(), Entity.TRAINER, made.id(), null);
            row.created();
        }
    }

    private void update(ImportRow row, Trainer known, Stated stated) {
        var changed = new Trainer(
                known.id(),
                known.code(),
                stated.name() != null ? stated.name() : known.name(),
                stated.position() != null ? stated.position() : known.position(),
                stated.cohortId() != null ? stated.cohortId() : known.cohortId(),
                stated.capacity() != null ? stated.capacity() : known.capacity(),
                stated.skills() != null ? stated.skills() : known.skills(),
                stated.phone() != null ? stated.phone() : known.phone(),
                stated.email() != null ? stated.email() : known.email(),
                stated.activeFrom() != null ? stated.activeFrom() : known.activeFrom(),
                stated.activeTo() != null ? stated.activeTo() : known.activeTo(),
                known.postings(),
                known.version());
        if (refuseReversed(row, changed)) {
            return;
        }
        changed = posted(row, changed, stated);
        if (row.isRejected() || request.isMatch() || changed.sameAs(known)) {
            return;
        }
        history.keep(request.id(), Entity.TRAINER, known.id(), known);
        store.update(changed.with(known.version().nextBy(request.id())));
        row.updated();
    }

    /** Elsewhere is a transfer; other coordinates of the same place are a correction. */
    private Trainer posted(ImportRow row, Trainer trainer, Stated stated) {
        var day = postingDay(trainer, null);
        var posting = trainer.postingOn(day);
        if (posting.employment().sameAs(stated.employment())) {
            return stated.latitude() == null
                    ? trainer
                    : trainer.posted(
                            new Posting(posting.from(), posting.employment(), stated.latitude(), stated.longitude()));
        }
        var transfer = new Posting(day, stated.employment(), stated.latitude(), stated.longitude());
        var employer = stated.employment().localGovernmentCode();
        try {
            if (employer != null) {
                work.forEach(each -> each.refuseEmployer(trainer.id(), employer, day));
            }
        } catch (Failure assigned) {
            row.reject(
                    LOCAL_GOVERNMENT_CODE,
                    RowProblem.INCONSISTENT,
                    "ครู ก ได้รับมอบหมายให้รับผิดชอบ อปท. นี้ จึงย้ายมาสังกัดไม่ได้",
                    "the trainer is assigned to this local government, and nobody supervises their employer");
        }
        return trainer.posted(transfer);
    }

    private static boolean refuseReversed(ImportRow row, Trainer trainer) {
        boolean reversed = trainer.activeFrom() != null
                && trainer.activeTo() != null
                && trainer.activeTo().isBefore(trainer.activeFrom());
        if (reversed) {
            row.reject(
                    ACTIVE_TO,
                    RowProblem.INCONSISTENT,
                    "วันที่สิ้นสุดก่อนวันที่เริ่ม",
                    "the end is before the beginning");
        }
        return reversed;
    }

    @Override
    public void finish() {
        // each row is written as it is read
    }

    @Override
    public void close() {
        // the connection is the transaction's
    }
}
