package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.maekhai.letter.LetterStep.Kind;
import org.maekhai.office.Offices;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.letter.LetterWay;

/** Letters of the demonstration: whoever keeps what they are about says how far each has come. */
@ApplicationScoped
public class DemoLetters {
    private static final String BY = "สถจ.น่าน (สาธิต)", TO = "นายปรีชา ตัวอย่างดี ท้องถิ่นจังหวัดน่าน";
    private static final Signature SIGNATURE =
            new Signature("นายปรีชา ตัวอย่างดี", "ท้องถิ่นจังหวัดน่าน", "ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดน่าน");

    private final LetterStore store;
    private final FrozenSheets frozen;
    private final Offices offices;

    DemoLetters(LetterStore store, FrozenSheets frozen, Offices offices) {
        this.store = store;
        this.frozen = frozen;
        this.offices = offices;
    }

    /** @param number that it has, once it is numbered */
    public record Subject(LetterKind kind, UUID id, LocalGovernments.Known of, Sheets sheets, int number) {}

    /** A letter about something that has come as far as that, on that day. */
    public void add(DemoContext demo, Subject about, LetterState until, LocalDate last) {
        var random = demo.random("letter " + about.kind() + " about " + about.id());
        var steps = steps(until);
        var days = days(steps.size(), last);
        var begunAt = moment(demo, days.get(0), random);
        var letter = Letter.begun(
                demo.id(begunAt, random),
                about.kind(),
                about.id(),
                Letter.Where.of(about.of()),
                Letter.Said.by(about.sheets()),
                days.get(0),
                BY,
                begunAt);
        store.insert(letter);
        for (int i = 0; i < steps.size(); i++) {
            var at = i == 0 ? begunAt : moment(demo, days.get(i), random);
            letter = go(letter, about, steps.get(i), days.get(i), at);
        }
        store.update(letter);
    }

    private static List<Kind> steps(LetterState until) {
        List<Kind> steps = new ArrayList<>(List.of(Kind.WRITTEN));
        if (until == LetterState.WRITTEN) {
            return steps;
        }
        steps.add(Kind.PRESENTED);
        if (until == LetterState.RETURNED) {
            steps.add(Kind.RETURNED);
            return steps;
        }
        boolean isWithdrawn = until == LetterState.WITHDRAWN;
        var end = isWithdrawn ? LetterState.NUMBERED : until;
        for (var state : List.of(
                LetterState.CHECKED,
                LetterState.SIGNED,
                LetterState.NUMBERED,
                LetterState.SENT,
                LetterState.RECEIVED)) {
            if (state.compareTo(end) <= 0) {
                steps.add(Kind.valueOf(state.name()));
            }
        }
        if (isWithdrawn) {
            steps.add(Kind.WITHDRAWN);
        }
        return steps;
    }

    /** That many, the last of them on that day or before, none on a weekend. */
    private static List<LocalDate> days(int number, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (var day = last; days.size() < number; day = day.minusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(0, day);
            }
        }
        return days;
    }

    private static Instant moment(DemoContext demo, LocalDate day, Random random) {
        return demo.at(day, random).toInstant();
    }

    private Letter go(Letter letter, Subject about, Kind step, LocalDate on, Instant at) {
        var course = letter.course();
        var way = course.way();
        var next = switch (step) {
            case WRITTEN -> course;
            case PRESENTED -> course.presented(on);
            case CHECKED -> course.checked(on);
            case RETURNED -> course.returned(on);
            case SIGNED -> course.signed(SIGNATURE, LetterWay.NONE, on);
            case NUMBERED -> course.along(new LetterWay(Integer.toString(about.number()), on, null, null));
            case SENT -> course.along(way.with(new LetterWay(null, null, on, null)));
            case RECEIVED -> course.along(way.with(new LetterWay(null, null, null, on)));
            case WITHDRAWN -> course.withdrawn(on);
        };
        var signed = about.sheets().signed(SIGNATURE);
        if (step == Kind.SIGNED) {
            var emblem = offices.emblem(letter.where().provinceCode()).orElse(null);
            frozen.keep(letter, new Printed(signed, signed.areMemos() ? null : emblem));
        }
        if (step == Kind.NUMBERED) {
            store.number(letter.id(), letter.numberKey(signed, next.way()));
        }
        store.add(letter.id(), new LetterStep(step, on, at, BY, step == Kind.PRESENTED ? TO : null, note(step, about)));
        return step == Kind.WRITTEN ? letter : letter.moved(letter.said(), next, at);
    }

    private static String note(Kind step, Subject about) {
        return switch (step) {
            case RETURNED -> "ขอให้ตรวจสอบวันที่และรายชื่อคณะผู้เดินทางอีกครั้ง";
            case SIGNED -> SIGNATURE.signedBy();
            case NUMBERED -> Integer.toString(about.number());
            case WITHDRAWN -> "เปลี่ยนกำหนดการ ออกหนังสือฉบับใหม่แทน";
            case WRITTEN, PRESENTED, CHECKED, SENT, RECEIVED -> null;
        };
    }
}
