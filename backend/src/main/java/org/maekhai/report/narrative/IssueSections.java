package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.report.AlikeIssues;
import org.maekhai.report.Proposed;
import org.maekhai.report.ReportIssue;
import org.maekhai.shared.export.Words;
import org.maekhai.shared.problem.Messages;

/** ปัญหา อุปสรรค ความต้องการ ข้อเสนอแนะ แนวทางการแก้ไข: what the month's issues say, by what they are about; who says the same is told once. */
final class IssueSections {
    private static final Words WORDS = new Words(Messages.THAI);

    private final MonthFacts facts;

    IssueSections(MonthFacts facts) {
        this.facts = facts;
    }

    /** Those of a kind. */
    Proposed of(IssueKind kind) {
        var issues =
                facts.issues().stream().filter(issue -> issue.kind() == kind).toList();
        var month = Wording.month(facts.month());
        var link = facts.links().issues(issues.size(), "kind=" + kind);
        if (issues.isEmpty()) {
            return new Told()
                    .say("ใน%s ไม่มี%sที่ได้รับแจ้ง".formatted(month, WORDS.code(kind)), link)
                    .proposed();
        }
        var raised = issues.stream().filter(this::isOfMonth).toList();
        int places = new AlikeIssues(raised).places().size();
        int earlier = issues.size() - raised.size();
        var told = new Told()
                .say(
                        (raised.isEmpty()
                                        ? "ใน%s ไม่มี%sที่ได้รับแจ้งใหม่".formatted(month, WORDS.code(kind))
                                        : "ใน%s ได้รับแจ้ง%s %s%s"
                                                .formatted(
                                                        month,
                                                        WORDS.code(kind),
                                                        Wording.counted(raised.size(), "เรื่อง"),
                                                        places == 0
                                                                ? ""
                                                                : " จาก" + PLACES + " " + Wording.places(places)))
                                + (earlier == 0
                                        ? ""
                                        : " และมีเรื่องต่อเนื่องจากเดือนก่อน " + Wording.counted(earlier, "เรื่อง")),
                        link);
        for (var module : IssueModule.values()) {
            var alike = AlikeIssues.of(about(issues, module));
            told.sayIf(
                    !alike.isEmpty(),
                    "ด้าน%s ได้แก่ %s"
                            .formatted(
                                    WORDS.code(module),
                                    Wording.numbered(alike.stream()
                                            .map(IssueSections::said)
                                            .toList())),
                    facts.links().issues(about(issues, module).size(), "kind=" + kind, "module=" + module));
        }
        return told.proposed();
    }

    private boolean isOfMonth(ReportIssue issue) {
        return YearMonth.from(issue.raisedOn()).equals(facts.month());
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
        var told = new Told().say(whole(), facts.links().issues(null));
        for (var module : IssueModule.values()) {
            var solved = AlikeIssues.of(about(facts.issues(), module)).stream()
                    .filter(alike -> !alike.solutions().isEmpty())
                    .toList();
            told.sayIf(
                    !solved.isEmpty(),
                    "ด้าน%s %s"
                            .formatted(
                                    WORDS.code(module),
                                    Wording.numbered(solved.stream()
                                            .map(alike -> "กรณี%s แก้ไขโดย%s"
                                                    .formatted(
                                                            Wording.line(alike.first()
                                                                    .title()),
                                                            Wording.numbered(alike.solutions())))
                                            .toList())),
                    facts.links().issues(null, "module=" + module, "state=RESOLVED"));
        }
        return told.proposed();
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

    /** What the Department is asked to do. */
    Proposed requests() {
        var waiting = facts.waiting();
        if (waiting.isEmpty()) {
            return new Told()
                    .say(none(), facts.links().openIssues(0, "state=ESCALATED"))
                    .proposed();
        }
        var told = new Told().say(asks(), facts.links().openIssues(waiting.size(), "state=ESCALATED"));
        for (int i = 0; i < waiting.size(); i++) {
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
        return told.proposed();
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
