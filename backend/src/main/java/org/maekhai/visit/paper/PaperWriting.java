package org.maekhai.visit.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maekhai.hub.Letterhead;
import org.maekhai.letter.Sheets;
import org.maekhai.shared.export.Words;
import org.maekhai.shared.letter.Form;
import org.maekhai.shared.letter.Forms;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.OfficialMemo;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Messages;
import org.maekhai.shared.thai.ThaiWriting;
import org.maekhai.training.Affiliation;
import org.maekhai.visit.ModuleScore;
import org.maekhai.visit.NextStep;

/** The papers of one visit. */
final class PaperWriting {
    private static final String TO_SIGN = "........................................";
    private static final Words WORDS = new Words(Messages.THAI);

    private final PaperVisit visit;
    private final List<Traveller> travellers;
    private final Letterhead from;
    private final SavePaperWords words;
    private final List<String> references;

    /** @param references what the letters of the province's office refer to */
    PaperWriting(
            PaperVisit visit,
            List<Traveller> travellers,
            Letterhead from,
            SavePaperWords words,
            List<String> references) {
        this.visit = visit;
        this.travellers = travellers;
        this.from = from;
        this.words = words;
        this.references = references;
    }

    /** A letter to each mayor who employs a trainer of the visit. */
    Sheets trainerRequest() {
        Map<String, List<Traveller>> byEmployer = travellers.stream()
                .filter(traveller -> traveller.affiliation() == Affiliation.LOCAL_GOVERNMENT)
                .collect(Collectors.groupingBy(Traveller::employer, LinkedHashMap::new, Collectors.toList()));
        if (byEmployer.isEmpty()) {
            throw Failure.conflict("NO_MAYOR_TO_ASK");
        }
        return Sheets.ofLetters(byEmployer.entrySet().stream()
                .map(employer -> letter(ThaiWriting.mayorOf(employer.getKey()), employer.getValue()))
                .toList());
    }

    Sheets notice() {
        return Sheets.ofLetters(List.of(letter(ThaiWriting.mayorOf(visit.place().name()), travellers)));
    }

    /** @param about whom it is about */
    private OfficialLetter letter(String to, List<Traveller> about) {
        var values = values(about);
        return new OfficialLetter(
                from.numberPrefix(),
                from.office(),
                OfficialLetter.NO_DAY,
                subject(values),
                to,
                references,
                List.of(),
                said(values, List.of()),
                from.signer(),
                from.signerPosition(),
                from.foot());
    }

    private String subject(Map<String, String> values) {
        return PaperWords.PLACEHOLDERS.line(words.subject(), values);
    }

    /** @param results what came of the visit, where that is told */
    private List<String> said(Map<String, String> values, List<String> results) {
        List<String> said = new ArrayList<>(PaperWords.PLACEHOLDERS.lines(words.body(), values));
        said.addAll(results);
        said.addAll(PaperWords.PLACEHOLDERS.lines(words.closing(), values));
        return said;
    }

    /** A memorandum of each trainer: each has an office of its own. */
    Sheets travelRequest() {
        requireTravellers();
        return Sheets.ofMemos(travellers.stream()
                .map(traveller -> memo(List.of(traveller), List.of()))
                .toList());
    }

    /** One to each office that let some of them travel. */
    Sheets journeyReport() {
        requireTravellers();
        var results = told();
        return Sheets.ofMemos(travellers.stream()
                .collect(Collectors.groupingBy(Traveller::office, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(theirs -> memo(theirs, results))
                .toList());
    }

    private void requireTravellers() {
        if (travellers.isEmpty()) {
            throw Failure.conflict("VISIT_WITHOUT_TRAINER");
        }
    }

    /** @param of those of one office */
    private OfficialMemo memo(List<Traveller> of, List<String> results) {
        var values = values(of);
        return new OfficialMemo(
                of.get(0).office(),
                TO_SIGN,
                OfficialLetter.NO_DAY.strip(),
                subject(values),
                of.get(0).head(),
                said(values, results),
                of.stream()
                        .map(traveller -> new OfficialMemo.Signer(traveller.name(), traveller.position()))
                        .toList());
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (var part : List.of(
                row("findings", lines(visit.findings())),
                row("advice", lines(visit.advice())),
                row("steps", steps()))) {
            for (int i = 0; i < part.lines().size(); i++) {
                told.add((i == 0 ? part.label() + " " : "") + part.lines().get(i));
            }
        }
        return told;
    }

    /** To be filled in by hand where nothing is known yet. */
    byte[] results() {
        var place = visit.place();
        List<Form.Row> rows = new ArrayList<>();
        rows.add(row(
                "place",
                List.of(place.name() + " อำเภอ" + place.district().name() + " จังหวัด"
                        + place.province().name())));
        rows.add(row("day", List.of(ThaiWriting.day(visit.on()))));
        rows.add(row("mode", List.of(mode())));
        rows.add(row("trainers", travellers.stream().map(Traveller::named).toList()));
        rows.add(row("met", lines(visit.peopleMet())));
        if (visit.status() != null) {
            rows.add(row("status", List.of(WORDS.code(visit.status()))));
        }
        if (!visit.scores().isEmpty()) {
            rows.add(row(
                    "scores", visit.scores().stream().map(PaperWriting::score).toList()));
        }
        rows.add(row("findings", lines(visit.findings())));
        rows.add(row("advice", lines(visit.advice())));
        rows.add(row("steps", steps()));
        var values = values(travellers);
        var forms = new Forms();
        forms.add(new Form(
                subject(values),
                PaperWords.PLACEHOLDERS.lines(words.body(), values),
                rows,
                PaperWords.PLACEHOLDERS.lines(words.closing(), values),
                List.of(
                        new Form.Signer(
                                PaperWords.label("signs.trainer"),
                                travellers.isEmpty()
                                        ? TO_SIGN
                                        : travellers.get(0).name()),
                        new Form.Signer(PaperWords.label("signs.place"), TO_SIGN))));
        return forms.toBytes();
    }

    private static Form.Row row(String key, List<String> lines) {
        return new Form.Row(PaperWords.label(key), lines);
    }

    /** {@code งบประมาณ ใช่ 3 จาก 4 ข้อ}: of those that could be answered. */
    private static String score(ModuleScore score) {
        return WORDS.code(score.module()) + " ใช่ " + score.yes() + " จาก " + (score.yes() + score.no()) + " ข้อ";
    }

    private List<String> steps() {
        return visit.nextSteps().stream().map(PaperWriting::step).toList();
    }

    private static String step(NextStep step) {
        var owner = " (" + WORDS.code(step.owner());
        return step.text().replace('\n', ' ')
                + owner
                + (step.dueOn() == null ? "" : " ภายในวันที่ " + ThaiWriting.day(step.dueOn()))
                + ")";
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private Map<String, String> values(List<Traveller> about) {
        var place = visit.place();
        Map<String, String> values = new HashMap<>();
        values.put(PaperWords.NAME, place.name());
        values.put(PaperWords.DISTRICT, place.district().name());
        values.put(PaperWords.PROVINCE, place.province().name());
        values.put(PaperWords.MODE, mode());
        values.put(PaperWords.DAY, ThaiWriting.day(visit.on()));
        values.put(PaperWords.TRAVELLER, named(about));
        values.put(PaperWords.TRAVELLERS, named(travellers));
        values.put(PaperWords.MET, String.join(" ", lines(visit.peopleMet())));
        return values;
    }

    private String mode() {
        return PaperWords.label("mode." + visit.mode());
    }

    private static String named(List<Traveller> travellers) {
        return ThaiWriting.list(travellers.stream().map(Traveller::named).toList());
    }
}
