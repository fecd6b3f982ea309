package org.maekhai.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.maekhai.security.Role;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoPeople;

/** Issues of the demonstration in the order in which they are drawn: each goes on day by day until today cuts it off. */
final class DemoIssues {
    private final DemoContext demo;
    private final Map<Role, IssuePerson> users;
    final Map<Issue, List<IssueEvent>> made = new LinkedHashMap<>();
    final List<Comment> comments = new ArrayList<>();

    /** What somebody said of one. */
    record Comment(UUID id, UUID issueId, String text, Instant at, IssuePerson by) {}

    /** @param users who can sign in, by their role */
    DemoIssues(DemoContext demo, Map<Role, IssuePerson> users) {
        this.demo = demo;
        this.users = users;
    }

    /** Who had to do with one. @param ofUsers whether the demonstration's users did */
    private IssuePerson person(Role role, boolean ofUsers, Random random) {
        var user = users.get(role);
        return user != null && (ofUsers || role == Role.DEPARTMENT)
                ? user
                : new IssuePerson(null, DemoPeople.person(random), role);
    }

    /** Who told one: a trainer on a visit, the office what is the province's own, mostly the place itself. */
    IssuePerson raiser(boolean onVisit, boolean provinces, boolean ofUsers, Random random) {
        if (provinces) {
            return person(Role.PROVINCE, ofUsers, random);
        }
        return onVisit || random.nextInt(3) == 0
                ? person(Role.TRAINER, ofUsers, random)
                : person(Role.LOCAL, false, random);
    }

    /** One on its way. */
    final class Course {
        private final Random random;
        private final boolean ofUsers;
        private final List<IssueEvent> events = new ArrayList<>();
        private Issue issue;
        private LocalDate day;

        Course(
                IssuePlace at,
                DemoStory story,
                LocalDate raisedOn,
                UUID visit,
                IssuePerson by,
                Random random,
                boolean ofUsers) {
            this.random = random;
            this.ofUsers = ofUsers;
            day = raisedOn;
            var owner = ofUsers && random.nextInt(3) > 0 ? users.get(Role.TRAINER) : null;
            var due = random.nextInt(3) == 0 ? null : raisedOn.plusDays(15L + random.nextInt(30));
            var said = new SaveIssue(
                    story.kind(),
                    story.module(),
                    story.severity(),
                    story.title(),
                    story.detail(),
                    at.localGovernmentCode(),
                    at.provinceCode(),
                    visit,
                    raisedOn,
                    owner == null ? null : owner.id(),
                    due);
            var moment = demo.at(raisedOn, random).toInstant();
            issue = Issue.raised(demo.id(moment, random), at, said, null, by, moment);
            events.add(IssueEvent.raised(issue));
        }

        /** Some days later; nothing comes of it where that is yet to come. */
        private boolean later(int most) {
            var next = day.plusDays(1L + random.nextInt(most));
            if (!next.isBefore(demo.today())) {
                return false;
            }
            day = next;
            return true;
        }

        Course act(IssueAction action, Role role, String text, int days) {
            if (action.isPossible(issue.state()) && later(days)) {
                var at = demo.at(day, random).toInstant();
                issue = issue.after(action, text, at);
                var step = new IssueStep(events.size(), action.happening(), action.to(), day);
                events.add(new IssueEvent(step, at, text, null, person(role, ofUsers, random)));
            }
            return this;
        }

        Course mergedInto(Issue other) {
            if (later(5)) {
                var at = demo.at(day, random).toInstant();
                issue = issue.mergedInto(other.id(), at);
                var step = new IssueStep(events.size(), IssueHappening.MERGED, IssueState.RESOLVED, day);
                events.add(new IssueEvent(step, at, null, other.id(), person(Role.PROVINCE, ofUsers, random)));
            }
            return this;
        }

        /** Of others nobody could who signs in. */
        Course talk(int count) {
            for (int i = 0; i < count && ofUsers; i++) {
                var on = issue.said().raisedOn().plusDays(1L + i * 2L);
                if (on.isBefore(demo.today())) {
                    var at = demo.at(on, random).toInstant();
                    var by = users.get(i % 2 == 0 ? Role.PROVINCE : Role.TRAINER);
                    comments.add(new Comment(
                            demo.id(at, random),
                            issue.id(),
                            DemoStory.COMMENTS.get(random.nextInt(DemoStory.COMMENTS.size())),
                            at,
                            by));
                }
            }
            return this;
        }

        Issue keep() {
            made.put(issue, events);
            return issue;
        }
    }
}
