package org.maekhai.visit;

import static org.maekhai.visit.VisitColumns.CANCEL_REASON;
import static org.maekhai.visit.VisitColumns.DATE;
import static org.maekhai.visit.VisitColumns.FINDINGS;
import static org.maekhai.visit.VisitColumns.NEXT_CONTACT;
import static org.maekhai.visit.VisitColumns.STATE;
import static org.maekhai.visit.VisitColumns.TRAINER_CODE;
import static org.maekhai.visit.VisitColumns.VISIT_CODE;

import java.util.Map;
import java.util.UUID;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;

/** Tells beside the cells of a row what the rules for visits that are entered by hand say of the visit that it makes. */
final class VisitRowProblems {
    private final LocalGovernmentRows localGovernments;
    private final Geography geography;

    VisitRowProblems(LocalGovernmentRows localGovernments, Geography geography) {
        this.localGovernments = localGovernments;
        this.geography = geography;
    }

    void closed(ImportRow row) {
        row.reject(
                STATE,
                RowProblem.INCONSISTENT,
                "ดำเนินการหรือยกเลิกไปแล้ว จึงเปลี่ยนกลับเป็นแผนไม่ได้",
                "it was done or cancelled, and can't be planned again");
    }

    /** What was observed may not stand at the day that it would have. */
    void contradictsObserved(ImportRow row) {
        row.reject(
                DATE,
                RowProblem.INCONSISTENT,
                "ขัดกับข้อมูลในระบบที่บันทึกไว้ในการติดตามครั้งนี้",
                "it contradicts what was observed on this visit");
    }

    void reject(ImportRow row, Entry of, SaveVisit said, Map<UUID, Serving> serving, Failure.FieldError wrong) {
        switch (wrong.code()) {
            case "NOT_EXISTING" -> localGovernments.requireExistence(row, DATE, of, said.day(), said.day());
            case "FUTURE_DATE", "BAD_DATE" -> row.reject(column(wrong), RowProblem.BAD_DATE);
            case "REQUIRED", "NOTHING_STATED" -> row.reject(column(wrong), RowProblem.MISSING_VALUE);
            case "TRAINER_INACTIVE" ->
                row.reject(
                        TRAINER_CODE,
                        RowProblem.TRAINER_INACTIVE,
                        trainer(said, serving, wrong).name());
            case "TRAINER_ELSEWHERE" -> {
                var trainer = trainer(said, serving, wrong);
                row.reject(
                        TRAINER_CODE,
                        RowProblem.PROVINCE_MISMATCH,
                        trainer.name(),
                        geography.provinceRef(trainer.provinceCode()).name(),
                        geography.provinceRef(of.provinceCode()).name());
            }
            case "DATES_REVERSED" ->
                row.reject(
                        NEXT_CONTACT,
                        RowProblem.INCONSISTENT,
                        "นัดครั้งต่อไปก่อนวันที่ติดตาม",
                        "the next contact is before the visit");
            default ->
                row.reject(
                        column(wrong),
                        RowProblem.INCONSISTENT,
                        "ขัดกับรายการที่บันทึกไว้",
                        "it contradicts what was entered before");
        }
    }

    private static Serving trainer(SaveVisit said, Map<UUID, Serving> serving, Failure.FieldError wrong) {
        int place = Integer.parseInt(wrong.pointer().replaceAll("\\D", ""));
        return serving.get(said.trainerIds().get(place));
    }

    private static int column(Failure.FieldError wrong) {
        return switch (wrong.pointer()) {
            case "/on", "/plannedOn" -> DATE;
            case "/trainerIds" -> TRAINER_CODE;
            case "/nextContactOn" -> NEXT_CONTACT;
            case "/cancelReason" -> CANCEL_REASON;
            case "" -> FINDINGS;
            default -> VISIT_CODE;
        };
    }
}
