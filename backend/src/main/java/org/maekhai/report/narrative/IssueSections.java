package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssuesOfKind;
import org.maekhai.report.AlikeIssues;
import org.maekhai.report.Proposed;
import org.maekhai.report.Proposed.StandsOn;
import org.maekhai.report.ReportIssue;
import org.maekhai.shared.export.Words;
import org.maekhai.shared.problem.Messages;

/** ปัญหา อุปสรรค ความต้องการ ข้อเสนอแนะ แนวทางการแก้ไข: what the month's issues say, by what they are about; who says the same is told once. */
final class IssueSections {
    private static final Words WORDS = new Words(Messages.THAI);

    /** Where all of them stand. */
    private static final String TABLE = "รายละเอียดตามตาราง";
    /** As many requests as are told one by one. */
    private static final int ASKED = 20;

    private final MonthFacts facts;

    IssueSections(MonthFacts facts) {
        this.facts = facts;
    }

    /** Those of a kind. */
    Proposed of(IssueKind kind) {
        var issues =
                facts.issues().stream().filter(issue -> issue.kind() == kind).toList();
        var told = counted(kind);
        for (var module : IssueModule.values()) {
            var alike = AlikeIssues.of(about(issues, module));
            told.sayIf(
                    !alike.isEmpty(),
                    "ด้าน%s ได้แก่ %s"
                            .formatted(
                                    WORDS.code(module),
                                    Wording.numbered(
                                            alike.stream()
                                                    .map(IssueSections::said)
                                                    .toList(),
                                            kind == IssueKind.SUGGESTION ? "" : TABLE)),
                    facts.links().issues(null, "kind=" + kind, "module=" + module));
        }
        return told.proposed();
    }

    /** All of them: the table shows no more than can be read, or others. */
    private Told counted(IssueKind kind) {
        var month = Wording.month(facts.month());
        var counts = facts.kinds().get(kind);
        var word = WORDS.code(kind);
        var raised = facts.links().issues(counts.raised(), "kind=" + kind);
        if (counts.earlier() == 0) {
            return new Told()
                    .say(
                            counts.raised() == 0
                                    ? "ใน%s ไม่มี%sที่ได้รับแจ้ง".formatted(month, word)
                                    : raised(kind, counts),
                            raised);
        }
        return new Told()
                .say(
                        (counts.raised() == 0
                                        ? "ใน%s ไม่มี%sที่ได้รับแจ้งใหม่".formatted(month, word)
                                        : raised(kind, counts))
                                + " และมีเรื่องต่อเนื่องจากเดือนก่อนที่ยังแก้ไขไม่แล้วเสร็จ "
                                + Wording.counted(counts.earlier(), "เรื่อง"),
                        raised,
                        facts.links().earlierIssues(counts.earlier(), "kind=" + kind));
    }

    private String raised(IssueKind kind, IssuesOfKind counts) {
        return "ใน%s ได้รับแจ้ง%s %s%s"
                .formatted(
                        Wording.month(facts.month()),
                        WORDS.code(kind),
                        Wording.counted(counts.raised(), "เรื่อง"),
                        counts.places() == 0 ? "" : " จาก" + PLACES + " " + Wording.places(counts.places()));
    }

    private static List<ReportIssue> about(List<ReportIssue> issues, IssueModule module) {
        return issues.stream().filter(issue -> issue.module() == module).toList();
    }

    private static String said(AlikeIssues alike) {
        var title = Wording.line(alike.first().title());
        var places = alike.places();
        return switch (places.size()) {
            case 0 -> title;
            case 1 -> title + " (" + places.get(0) + ")";
            default -> title + " " + Wording.places(places.size());
        };
    }

    /** What solved what, wherever it was solved; and how much is left to be solved. */
    Proposed solutions() {
        var told = new Told().say(whole(), counted());
        for (var module : IssueModule.values()) {
            var solved = AlikeIssues.of(about(facts.issues(), module)).stream()
                    .filter(alike -> !alike.solutions().isEmpty())
                    .toList();
            told.sayIf(
                    !solved.isEmpty(),
                    "ด้าน%s %s"
                            .formatted(
                                    WORDS.code(module),
                                    Wording.numbered(
                                            solved.stream()
                                                    .map(IssueSections::solved)
                                                    .toList(),
                                            TABLE)),
                    facts.links().issues(null, "module=" + module, "state=RESOLVED"));
        }
        return told.proposed();
    }

    private static String solved(AlikeIssues alike) {
        return "กรณี%s แก้ไขโดย%s"
                .formatted(
                        Wording.line(alike.first().title()),
                        Wording.numbered(
                                alike.solutions().stream().map(Wording::line).toList()));
    }

    /** What the counts of the month are listed by. */
    StandsOn[] counted() {
        var issues = facts.figures().issues();
        var links = facts.links();
        return new StandsOn[] {links.issues(issues.raised()), links.resolvedIssues(), links.openIssues(issues.open())};
    }

    String whole() {
        var issues = facts.figures().issues();
        var month = Wording.month(facts.month());
        if (issues.raised() == 0 && issues.resolved() == 0 && issues.open() == 0) {
            return "ใน%s ไม่มีปัญหา อุปสรรค หรือความต้องการที่ต้องแก้ไข".formatted(month);
        }
        return "ใน%s %s %s %s"
                .formatted(
                        month,
                        issues.raised() == 0
                                ? "ไม่มีเรื่องที่ได้รับแจ้งใหม่"
                                : "ได้รับแจ้งปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะ "
                                        + Wording.counted(issues.raised(), "เรื่อง"),
                        issues.resolved() == 0
                                ? "ยังไม่มีเรื่องที่แก้ไขแล้วเสร็จ"
                                : "แก้ไขแล้วเสร็จ " + Wording.counted(issues.resolved(), "เรื่อง"),
                        issues.open() == 0
                                ? "และไม่มีเรื่องคงค้าง"
                                : "และอยู่ระหว่างแก้ไข " + Wording.counted(issues.open(), "เรื่อง"));
    }

    /** What waited for the Department. */
    StandsOn escalated() {
        return facts.links().escalatedIssues(facts.figures().issues().escalated());
    }

    /** What the Department is asked to do. */
    Proposed requests() {
        var waiting = facts.waiting();
        if (waiting.isEmpty()) {
            return new Told().say(none(), escalated()).proposed();
        }
        var told = new Told().say(asks(), escalated());
        for (int i = 0; i < Math.min(ASKED, waiting.size()); i++) {
            var one = waiting.get(i);
            told.say(
                    "(%d) %s (%s) %s"
                            .formatted(
                                    i + 1,
                                    Wording.line(one.title()),
                                    Stream.of(one.place(), "เสนอกรมเมื่อวันที่ " + Wording.day(one.since()))
                                            .filter(Objects::nonNull)
                                            .collect(Collectors.joining(" ")),
                                    Wording.line(one.asked()))
                            .strip(),
                    facts.links().issue(one.id()));
        }
        return told.sayIf(
                        waiting.size() > ASKED,
                        "และอีก " + Wording.number(waiting.size() - ASKED) + " เรื่อง ซึ่งปรากฏในระบบ",
                        escalated())
                .proposed();
    }

    private static String none() {
        return "ไม่มีเรื่องที่ขอให้กรมส่งเสริมการปกครองท้องถิ่นดำเนินการ";
    }

    /** What the summary says of it too. */
    String asks() {
        return facts.waiting().isEmpty()
                ? none()
                : "เรื่องที่ขอให้กรมส่งเสริมการปกครองท้องถิ่นพิจารณาดำเนินการ "
                        + Wording.counted(facts.waiting().size(), "เรื่อง");
    }
}
