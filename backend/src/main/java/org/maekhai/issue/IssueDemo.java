package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/** Half a year of issues of the demonstration, most of them in the province of its users. */
@ApplicationScoped
class IssueDemo implements DemoData {
    private static final String NAN = "55";
    private static final int OF_USERS = 70, ELSEWHERE = 50, DAYS = 180;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final IssueLock lock;
    private final IssueStore store;

    IssueDemo(Jdbc jdbc, LocalGovernments localGovernments, IssueLock lock, IssueStore store) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.lock = lock;
        this.store = store;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var users = users();
        var issues = new DemoIssues(demo, users);
        List<Register.Entry> near = new ArrayList<>();
        List<Register.Entry> far = new ArrayList<>();
        for (var place : localGovernments.register().entries()) {
            if (place.existsOn(demo.today()) && place.existsOn(demo.today().minusYears(1))) {
                (place.place().provinceCode().equals(NAN) ? near : far).add(place);
            }
        }
        own(issues, demo, near, users.get(Role.LOCAL));
        many(issues, demo, near, true);
        many(issues, demo, far, false);
        lock.provinces(issues.made.keySet().stream()
                .map(issue -> issue.at().provinceCode())
                .toList());
        store.insert(issues.made);
        keep(demo, issues.comments);
    }

    private Map<Role, IssuePerson> users() {
        Map<Role, IssuePerson> users = new EnumMap<>(Role.class);
        jdbc.list(new Sql("select u.id, u.name, u.role from app_user u order by u.username"), IssuePerson.class)
                .forEach(user -> users.putIfAbsent(user.role(), user));
        return users;
    }

    /** What the local government of the demonstration's user asked: one is answered, one new. */
    private void own(DemoIssues issues, DemoContext demo, List<Register.Entry> near, IssuePerson user) {
        var code = jdbc.first(
                new Sql("select u.local_government_code from app_user u").where("u.id = ?", user.id()),
                row -> row.getString(1));
        var place = near.stream()
                .filter(each -> each.ref().code().equals(code.orElse(null)))
                .findFirst();
        if (place.isEmpty()) {
            return;
        }
        var random = demo.random("issues of its user");
        var asked = DemoStory.ALL.get(0);
        issues.new Course(at(place.get()), asked, demo.today().minusDays(19), null, user, random, true)
                .act(IssueAction.START, Role.PROVINCE, null, 2)
                .act(IssueAction.ESCALATE, Role.PROVINCE, asked.note(), 3)
                .act(IssueAction.ANSWER, Role.DEPARTMENT, asked.answer(), 5)
                .talk(2)
                .keep();
        issues.new Course(at(place.get()), DemoStory.ALL.get(3), demo.today().minusDays(2), null, user, random, true)
                .keep();
    }

    private static IssuePlace at(Register.Entry place) {
        return IssuePlace.of(new LocalGovernments.Known(place.id(), place.ref()));
    }

    private void many(DemoIssues issues, DemoContext demo, List<Register.Entry> places, boolean ofUsers) {
        if (places.isEmpty()) {
            return;
        }
        var visits = ofUsers ? visits(demo) : Map.<Integer, Visited>of();
        Map<String, Issue> told = new HashMap<>();
        var random = demo.random(ofUsers ? "issues of its province" : "issues of others");
        for (int i = 0; i < (ofUsers ? OF_USERS : ELSEWHERE); i++) {
            var place = places.get(random.nextInt(places.size()));
            var story = DemoStory.ALL.get(random.nextInt(DemoStory.ALL.size()));
            var visit = random.nextInt(3) == 0 ? visits.get(place.id()) : null;
            var raisedOn = visit == null ? demo.today().minusDays(1L + random.nextInt(DAYS)) : visit.on();
            boolean provinces = story.kind() == IssueKind.NEED && random.nextInt(2) == 0;
            var at = provinces ? new IssuePlace(null, place.place().provinceCode()) : at(place);
            var course = issues
            .new Course(
                    at,
                    story,
                    raisedOn,
                    provinces || visit == null ? null : visit.id(),
                    issues.raiser(visit != null, provinces, ofUsers, random),
                    random,
                    ofUsers);
            var before = told.get(at.provinceCode() + story.title());
            if (before != null && before.said().raisedOn().isBefore(raisedOn) && random.nextInt(2) == 0) {
                course.mergedInto(before).keep();
            } else {
                told.put(
                        at.provinceCode() + story.title(),
                        go(course, story, random).keep());
            }
        }
    }

    /** Most are solved where they happen, some by the Department, and a few come back. */
    private static DemoIssues.Course go(DemoIssues.Course course, DemoStory story, Random random) {
        course.talk(random.nextInt(3));
        int chance = random.nextInt(100);
        if (chance < 10) {
            return course;
        }
        course.act(IssueAction.START, Role.TRAINER, null, 5);
        if (chance < 22) {
            return course;
        }
        if (chance < 50) {
            course.act(IssueAction.ESCALATE, Role.PROVINCE, story.note(), 8);
            if (chance < 32) {
                return course;
            }
            course.act(IssueAction.ANSWER, Role.DEPARTMENT, story.answer(), 14);
            if (chance < 38) {
                return course;
            }
        }
        course.act(IssueAction.RESOLVE, Role.TRAINER, story.solution(), 20);
        if (chance > 92) {
            var reason = DemoStory.REOPENED.get(random.nextInt(DemoStory.REOPENED.size()));
            course.act(IssueAction.REOPEN, Role.PROVINCE, reason, 10)
                    .act(IssueAction.START, Role.TRAINER, null, 3)
                    .act(IssueAction.RESOLVE, Role.TRAINER, story.solution(), 10);
        }
        return course;
    }

    /** The latest visit of a place. */
    private record Visited(UUID id, LocalDate on) {}

    private Map<Integer, Visited> visits(DemoContext demo) {
        Map<Integer, Visited> latest = new HashMap<>();
        jdbc.each(
                new Sql("select v.local_government_id, v.id, v.visited_on from visit v")
                        .where("v.province_code = ?", NAN)
                        .where("v.state = 'DONE'")
                        .where("v.visited_on >= ?", demo.today().minusDays(DAYS))
                        .where("v.visited_on < ?", demo.today())
                        .append("order by v.visited_on, v.id"),
                row -> latest.put(
                        row.getInt(1), new Visited(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class))));
        return latest;
    }

    private static void keep(DemoContext demo, List<DemoIssues.Comment> comments) throws SQLException {
        try (var rows = demo.batch("""
                insert into issue_comment
                  (id, issue_id, text, written_at, by_id, by_name, by_role, changed_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)) {
            for (var comment : comments) {
                var at = comment.at().atOffset(ZoneOffset.UTC);
                var by = comment.by();
                rows.add(
                        comment.id(),
                        comment.issueId(),
                        comment.text(),
                        at,
                        by.id(),
                        by.name(),
                        by.role().name(),
                        at);
            }
        }
    }
}
