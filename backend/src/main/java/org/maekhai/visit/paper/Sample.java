package org.maekhai.visit.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.PlaceRef;
import org.maekhai.training.Affiliation;
import org.maekhai.visit.ChecklistModule;
import org.maekhai.visit.ModuleScore;
import org.maekhai.visit.NextStep;
import org.maekhai.visit.StepOwner;
import org.maekhai.visit.VisitMode;

/** A visit that is made up, to see what words make of one: planned, where the paper is written before it. */
record Sample(PaperVisit visit, List<Traveller> travellers) {
    static Sample of(Paper paper, PlaceRef province, LocalDate on) {
        var place = new LocalGovernmentRef(
                "", "องค์การบริหารส่วนตำบลตัวอย่าง", LocalGovernmentType.SAO, new PlaceRef("", "ตัวอย่าง"), province);
        return new Sample(
                paper.isBefore() ? planned(place, on) : done(place, on),
                List.of(
                        new Traveller(
                                "นางสาวใจดี ตัวอย่าง",
                                "นักวิชาการเงินและบัญชี",
                                Affiliation.LOCAL_GOVERNMENT,
                                province.name(),
                                "เทศบาลตำบลใกล้เคียง"),
                        new Traveller(
                                "นายกล้า ตัวอย่างดี",
                                "นักส่งเสริมการปกครองท้องถิ่น",
                                Affiliation.PROVINCIAL_OFFICE,
                                province.name(),
                                null)));
    }

    private static PaperVisit planned(LocalGovernmentRef place, LocalDate on) {
        return new PaperVisit(
                place,
                VisitMode.ON_SITE,
                on,
                null,
                ComplianceStatus.COMPLETE_NOT_CURRENT,
                List.of(),
                null,
                null,
                List.of());
    }

    private static PaperVisit done(LocalGovernmentRef place, LocalDate on) {
        var step = new NextStep(
                new UUID(0, 0), "กระทบยอดเงินฝากธนาคารทุกบัญชี", StepOwner.LOCAL_GOVERNMENT, on.plusDays(14), null);
        return new PaperVisit(
                place,
                VisitMode.ON_SITE,
                on,
                "ผู้อำนวยการกองคลัง",
                ComplianceStatus.COMPLETE_NOT_CURRENT,
                List.of(new ModuleScore(ChecklistModule.ACCOUNTING, 0.75, 3, 1, 0)),
                "ยังไม่กระทบยอดเงินฝากธนาคารเดือนก่อน",
                "กระทบยอดทุกบัญชีภายในสิ้นเดือน",
                List.of(step));
    }
}
