package org.maekhai.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoProfile.class)
class DemoDataTest {
    /** Everything that the demonstration writes, without the ids that a sequence gives. */
    private static final Map<String, String> CONTENT = new LinkedHashMap<>();

    static {
        var of = " join local_government g on g.id = local_government_id";
        CONTENT.put(
                "local governments",
                "select code, name, short_name, type, district_code, province_code, latitude, longitude, sort_key,"
                        + " search_text from local_government order by code");
        CONTENT.put(
                "former types",
                "select code, t.type, valid_to from local_government_type_history t" + of + " order by code");
        CONTENT.put("aliases", "select code, a.name, match_key from local_government_alias a" + of + " order by code");
        CONTENT.put(
                "contacts",
                "select code, mayor, clerk, finance_director, address, phone, email from local_government_contact" + of
                        + " order by code");
        CONTENT.put(
                "proposals",
                "select p.id, code, kind, current_value, proposed_value, state, found_at, decided_at, note"
                        + " from registry_proposal p" + of + " order by p.id");
        CONTENT.put(
                "budgets",
                "select fiscal_year, code, uses_elaas, recorded_on, approved_on, in_use, amount, source, b.origin_id,"
                        + " changed_at from budget_status b" + of + " order by fiscal_year, code");
        CONTENT.put(
                "postings",
                "select as_of, code, revenue_through, expenditure_through, accounting_through, year_closed, source,"
                        + " p.origin_id from posting_status p" + of + " order by as_of, code");
        CONTENT.put("posting days", "select as_of from posting_day order by as_of");
        CONTENT.put(
                "exemptions",
                "select e.id, e.province_code, code, valid_from, valid_to, reason, created_at from exemption e"
                        + " left" + of + " order by e.id");
        CONTENT.put(
                "self-reports",
                "select s.id, code, fiscal_year, as_of, recorded_on, approved_on, amount, revenue_through, reported_at,"
                        + " reported_by from self_report s" + of + " order by s.id");
        CONTENT.put(
                "imports",
                "select id, kind, file_name, sha256, rows_read, created, created_at from import_report order by id");
        CONTENT.put(
                "cohorts",
                "select id, code, name, course, fiscal_year, starts_on, ends_on, venue, province_code from cohort"
                        + " order by code");
        CONTENT.put(
                "participants",
                "select p.id, p.cohort_id, p.code, p.name, p.sort_key, position_title, affiliation, p.province_code, g.code,"
                        + " role, result from participant p left" + of + " order by p.id");
        CONTENT.put(
                "trainers",
                "select id, code, name, position_title, cohort_id, capacity, skills, phone, email, active_from, active_to"
                        + " from trainer order by id");
        CONTENT.put(
                "trainers' postings",
                "select trainer_id, valid_from, affiliation, t.province_code, code, t.latitude, t.longitude"
                        + " from trainer_posting t left" + of + " order by trainer_id, valid_from");
        CONTENT.put(
                "hubs",
                "select h.id, code, state, max_members, topics, contact, h.phone, proposed_on, invited_on, letter_number,"
                        + " accepted_on, changed_on, reason, lapsed, suspended_by_itself, resumable_since from hub h"
                        + of
                        + " order by h.id");
        CONTENT.put(
                "hub links", "select l.id, hub_id, code, valid_from, valid_to from hub_link l" + of + " order by l.id");
        CONTENT.put(
                "advice",
                "select a.id, hub_id, code, advised_on, minutes, mode, topics, advisor, what, created_at from hub_advice a"
                        + of + " order by a.id");
        CONTENT.put(
                "visits",
                "select v.id, g.code, state, mode, planned_on, visited_on, reached, people_met, findings, advice,"
                        + " next_contact_on, revenue_through, uses_elaas, cancel_reason, confirmed, confirmed_at,"
                        + " created_at, created_by from visit v join local_government g on g.id = local_government_id"
                        + " order by v.id");
        CONTENT.put(
                "issues",
                "select i.id, g.code, i.province_code, kind, module, severity, title, visit_id, raised_on, created_by,"
                        + " created_by_role, created_at, due_on, state, solution, merged_into, changed_at from issue i left"
                        + of + " order by i.id");
        CONTENT.put(
                "what became of issues",
                "select issue_id, place, action, state, on_day, at, text, other_id, by_name from issue_event"
                        + " order by issue_id, place");
        CONTENT.put(
                "solutions",
                "select id, title, text, module, keywords, province_code, state, created_by, created_at, published_at"
                        + " from solution order by id");
        CONTENT.put(
                "where solutions helped",
                "select solution_id, issue_id, at, by_name from solution_helped order by solution_id, issue_id");
        CONTENT.put("comments", "select id, issue_id, text, written_at, by_name from issue_comment order by id");
        CONTENT.put(
                "letters",
                "select id, kind, subject_id, province_code, title, addressees, state, held_since, signed_by, letter_number,"
                        + " letter_date, sent_on, received_on, number_key, created_at from letter order by id");
        CONTENT.put(
                "the way of letters",
                "select letter_id, place, step, on_day, at, by_name, note from letter_step order by letter_id, place");
        CONTENT.put(
                "what letters said when they were signed",
                "select letter_id, place, memo, number, subject, addressee, body, signer from letter_sheet"
                        + " order by letter_id, place");
        CONTENT.put(
                "meetings",
                "select id, kind, province_code, number, meeting_year, held_on, ends_at, chair, coverage_plan_id, adopts_id,"
                        + " corrections, closed_at, created_at from meeting order by id");
        CONTENT.put(
                "what meetings resolved",
                "select meeting_id, id, place, section, title, facts, resolution from meeting_item order by meeting_id, place");
        CONTENT.put(
                "who came to meetings",
                "select meeting_id, id, place, name, trainer_id, attendance, substitute_for, reason from meeting_attendee"
                        + " order by meeting_id, place");
        CONTENT.put(
                "what meetings left to do",
                "select id, meeting_id, place, text, owner, due_on, done_on, carried_from from meeting_action order by id");
        CONTENT.put(
                "divisions",
                "select p.id, p.province_code, p.state, p.valid_from, p.objective, p.agreed_on, p.meeting_id, p.created_at,"
                        + " count(l.trainer_code) from coverage_plan p left join coverage_plan_line l on l.plan_id = p.id"
                        + " group by p.id, p.province_code, p.state, p.valid_from, p.objective, p.agreed_on, p.meeting_id,"
                        + " p.created_at order by p.id");
        CONTENT.put(
                "reports",
                "select r.province_code, r.of_month, r.edition, r.state, r.stands, r.submitted_on, r.held_since, e.edition,"
                        + " e.state, e.signed_by, e.letter_number, f.visits_contacts, f.issues_raised"
                        + " from monthly_report r join monthly_report_edition e on e.province_code = r.province_code and"
                        + " e.of_month = r.of_month left join monthly_report_figures f on f.province_code ="
                        + " e.province_code and f.of_month = e.of_month and f.edition = e.edition"
                        + " order by r.province_code, r.of_month, e.edition");
        CONTENT.put(
                "ways of reports",
                "select province_code, of_month, place, step, on_day, by_name, note from monthly_report_step"
                        + " order by province_code, of_month, place");
        CONTENT.put("photos", "select id, visit_id, name, type, size, width, sha256 from attachment order by id");
        CONTENT.put(
                "parts of visits",
                "select t.visit_id, trainer_id, s.text, s.due_on, s.done_on, count(a.question_id), min(a.note)"
                        + " from visit_trainer t left join visit_step s on s.visit_id = t.visit_id"
                        + " left join visit_answer a on a.visit_id = t.visit_id"
                        + " group by t.visit_id, trainer_id, s.text, s.due_on, s.done_on order by t.visit_id, trainer_id");
        CONTENT.put(
                "users",
                "select username, name, role, province_code, district_code, local_government_code"
                        + " from app_user order by username");
    }

    private static final List<String> TABLES = List.of(
            "monthly_report",
            "report_template_in_use",
            "report_template",
            "replaced",
            "visit_plan_place",
            "visit_plan_day",
            "visit_plan",
            "visit_fact",
            "attachment_thumbnail",
            "attachment_part",
            "attachment",
            "letter_signer",
            "letter_sheet",
            "letter_step",
            "letter",
            "letter_emblem",
            "meeting_action",
            "meeting_issue",
            "meeting_attendee",
            "meeting_attendance",
            "meeting_item",
            "meeting",
            "solution_helped",
            "solution",
            "issue_comment",
            "issue_event",
            "issue",
            "visit_answer",
            "visit_step",
            "visit_trainer",
            "visit",
            "visit_paper_words",
            "emblem",
            "clinic_trainer",
            "clinic",
            "hub_advice",
            "hub_link",
            "hub_plan_line",
            "hub_plan_hub",
            "hub",
            "hub_plan",
            "hub_letter_template",
            "coverage_plan_line",
            "coverage_plan_trainer",
            "coverage_plan",
            "assignment",
            "trainer_posting",
            "trainer",
            "participant",
            "cohort",
            "installation",
            "audit_entry",
            "import_error",
            "import_report",
            "self_report",
            "exemption",
            "compliance_year",
            "posting_day",
            "posting_status",
            "budget_status",
            "registry_proposal",
            "local_government_contact",
            "local_government_alias",
            "local_government_type_history",
            "local_government",
            "user_session",
            "access_token",
            "app_user");

    @Inject
    DataSource dataSource;

    @Inject
    DemoStart start;

    @Test
    void theSameDayMakesTheSameDemonstration() throws Exception {
        var first = hashes();

        for (var table : TABLES) {
            update("delete from " + table);
        }
        update("delete from compliance_projection where fiscal_year > 0");
        update("update registry_version set version = version + 1");
        // two servers that start on it: one makes it, the other waits and finds it made
        var otherServer = CompletableFuture.runAsync(() -> start.prepare(true));
        start.prepare(true);
        otherServer.get();

        assertEquals(first, hashes());
    }

    @Test
    void everyProvinceAndDistrictHasLocalGovernments() throws Exception {
        assertEquals(76, count("select count(distinct province_code) from local_government"));
        assertEquals(76, count("select count(*) from local_government where type = 'PAO'"));
        assertEquals(878, count("select count(distinct district_code) from local_government"));
        assertEquals(6, count("select count(distinct type) from local_government"));
        assertTrue(count("select count(*) from local_government") > 7000);
    }

    @Test
    void codesAreOfTheOfficialPatternAndNamesUniqueInADistrict() throws Exception {
        var first =
                Map.of("PAO", "2", "CITY", "3", "SPECIAL", "3", "TOWN", "4", "TAMBON_MUNICIPALITY", "5", "SAO", "6");
        for (var row : rows("select code, type, district_code, province_code from local_government")) {
            assertEquals(7, row.get(0).length());
            assertEquals(first.get(row.get(1)) + row.get(2), row.get(0).substring(0, 5));
            assertEquals(row.get(3), row.get(2).substring(0, 2));
        }
        assertEquals(
                0,
                count("select count(*) from (select name from local_government"
                        + " group by name, district_code having count(*) > 1) repeated"));
    }

    @Test
    void factsReachUpToTodayAndNotBeyond() throws Exception {
        assertEquals(14, count("select count(*) from posting_day"));
        assertEquals(14, count("select count(distinct as_of) from posting_status"));
        assertEquals(0, count("select count(*) from posting_day where as_of > '" + DemoProfile.TODAY + "'"));
        assertEquals(
                0,
                count("select count(*) from budget_status where recorded_on > '" + DemoProfile.TODAY
                        + "' or approved_on > '" + DemoProfile.TODAY + "' or approved_on < recorded_on"));
        assertEquals(Set.of("2568", "2569"), column("select distinct fiscal_year from budget_status"));
        assertEquals(
                0,
                count("select count(*) from posting_status where revenue_through > as_of"
                        + " or expenditure_through > as_of or accounting_through > as_of"));
    }

    @Test
    void everyProvinceHasTrainersForAllItsLocalGovernmentsAndSomeToSpare() throws Exception {
        var active = " from trainer t join trainer_posting p on p.trainer_id = t.id"
                + " where (t.active_from is null or t.active_from <= '" + DemoProfile.TODAY + "')"
                + " and (t.active_to is null or t.active_to >= '" + DemoProfile.TODAY + "')"
                + " and p.province_code = g.province_code";
        var provinces =
                rows("select g.province_code, count(*), (select sum(t.capacity)" + active + "), (select count(*)"
                        + active + ") from local_government g where g.active_to is null group by g.province_code");

        assertEquals(76, provinces.size());
        for (var province : provinces) {
            double spare = Double.parseDouble(province.get(2)) / Integer.parseInt(province.get(1));
            boolean isNan = province.get(0).equals("55");
            assertTrue(isNan ? spare > 1.02 && spare < 1.2 : spare > 1.2 && spare < 1.45, province.toString());
            int trainers = Integer.parseInt(province.get(3));
            assertTrue(trainers >= 7 && trainers <= 20, province.toString());
        }
    }

    @Test
    void whatIsKeptInMemoryOfIssuesAndSolutionsIsOldAfterwards() throws Exception {
        assertEquals(
                0,
                count("select count(*) from issue_lock l where l.version = 0 and exists (select 1 from issue i"
                        + " where i.province_code = l.province_code)"));
        assertEquals(1, count("select count(*) from solution_lock where version > 0"));
    }

    @Test
    void onlyWhoPassedIsATrainer() throws Exception {
        assertEquals(
                0,
                count(
                        "select count(*) from trainer t where not exists (select 1 from participant p where p.code = t.code"
                                + " and p.cohort_id = t.cohort_id and p.role = 'TRAINEE' and p.result = 'PASSED')"));
        assertEquals(
                Set.of("ABSENT", "FAILED", "PASSED"),
                column("select distinct result from participant where role = 'TRAINEE'"));
        assertEquals(0, count("select count(*) from participant where role = 'OBSERVER' and result is not null"));
        assertTrue(count("select count(*) from trainer where active_to < '" + DemoProfile.TODAY + "'") > 3);
        assertTrue(count("select count(*) from trainer where active_to between '" + DemoProfile.TODAY + "' and '"
                        + DemoProfile.TODAY.plusDays(60) + "'")
                > 3);
    }

    @Test
    void theNetworkHasHubsOfEveryKindAndMembersWhoWereAdvisedAndOthersWhoWereNot() throws Exception {
        assertEquals(
                Set.of("ACTIVE", "DECLINED", "INVITED", "PROPOSED", "SUSPENDED"),
                column("select distinct state from hub"));
        assertTrue(count("select count(distinct province_code) from hub where state = 'ACTIVE'") > 65);
        assertTrue(count("select count(*) from hub where state = 'ACTIVE' and province_code = '55'") >= 5);
        assertTrue(count("select count(*) from hub where resumable_since is not null and province_code = '55'") > 0);
        assertEquals(
                0,
                count("select count(*) from hub_link where open_of is not null and valid_from > '" + DemoProfile.TODAY
                        + "'"));
        assertEquals(
                0,
                count("select count(*) from hub_advice a where not exists (select 1 from hub_link l where l.hub_id ="
                        + " a.hub_id and l.local_government_id = a.local_government_id and l.valid_from <= a.advised_on)"
                        + " or a.advised_on > '" + DemoProfile.TODAY + "'"));
        var links = " from hub_link l join hub h on h.id = l.hub_id where l.open_of is not null and h.state = 'ACTIVE'";
        double advised = count("select count(*)" + links + " and exists (select 1 from hub_advice a where a.hub_id ="
                + " l.hub_id and a.local_government_id = l.open_of and a.advised_on > '"
                + DemoProfile.TODAY.minusDays(90) + "')");
        double share = advised / count("select count(*)" + links);
        assertTrue(share > 0.55 && share < 0.8, "advised: " + share);
    }

    @Test
    void twelveMonthsOfVisitsHaveAllThatVisitsHave() throws Exception {
        assertEquals(Set.of("CANCELLED", "DONE", "PLANNED"), column("select distinct state from visit"));
        assertEquals(76, count("select count(distinct province_code) from visit where state = 'DONE'"));
        assertTrue(count("select count(distinct visited_on) from visit where province_code = '55'") > 100);
        for (var some : List.of(
                "confirmed = true",
                "confirmed = false",
                "mode = 'PHONE' and reached = false",
                "state = 'PLANNED' and planned_on < '" + DemoProfile.TODAY + "'",
                "checklist_id is not null")) {
            assertTrue(count("select count(*) from visit where province_code = '55' and " + some) > 1, some);
        }
        assertEquals(
                0,
                count(
                        "select count(*) from visit v where visited_on > '" + DemoProfile.TODAY + "' or visited_on < '"
                                + DemoProfile.TODAY.minusYears(1) + "' or created_at > '"
                                + DemoProfile.TODAY.plusDays(1)
                                + "' or state = 'DONE' and not exists (select 1 from visit_trainer t where t.visit_id = v.id)"));
        assertEquals(0, count("select count(*) from visit_step where done_on > '" + DemoProfile.TODAY + "'"));
        assertEquals(
                0,
                count("select count(*) from visit_trainer vt join visit v on v.id = vt.visit_id"
                        + " join trainer t on t.id = vt.trainer_id join trainer_posting p on p.trainer_id = t.id"
                        + " where p.province_code <> v.province_code or t.active_from > v.visit_day"
                        + " or t.active_to < v.visit_day"));
    }

    @Test
    void whatWasSeenOnAVisitIsAFactAndTheOtherWayRound() throws Exception {
        var facts = " where source = 'VISIT' and not exists (select 1 from visit v where v.id = origin_id"
                + " and v.local_government_id = f.local_government_id and v.state = 'DONE' and v.reached = true";
        assertTrue(count("select count(*) from posting_status where source = 'VISIT'") > 500);
        assertEquals(
                0,
                count("select count(*) from posting_status f" + facts
                        + " and v.visited_on = f.as_of and v.revenue_through = f.revenue_through)"));
        assertEquals(
                0,
                count("select count(*) from budget_status f" + facts + " and v.budget_fiscal_year = f.fiscal_year)"));
        assertEquals(
                count("select count(*) from visit_fact"),
                count("select count(*) from visit where year_closed is not null or revenue_through is not null"
                        + " or budget_fiscal_year is not null"));
    }

    @Test
    void lettersOfTheUsersProvinceAreInEveryStateAndSomeLieAbout() throws Exception {
        for (var state : List.of(
                "WRITTEN", "PRESENTED", "CHECKED", "RETURNED", "SIGNED", "NUMBERED", "SENT", "RECEIVED", "WITHDRAWN")) {
            assertTrue(
                    count("select count(*) from letter where province_code = '55' and state = '" + state + "'") >= 1,
                    state);
        }
        assertTrue(count("select count(*) from letter where state in ('SIGNED', 'NUMBERED') and held_since < '"
                        + DemoProfile.TODAY.minusDays(1) + "'")
                >= 1);
        assertEquals(
                count("select count(*) from letter where open_of is null"),
                count("select count(distinct letter_id) from letter_sheet"));
        assertEquals(0, count("select count(*) from letter_step where on_day > '" + DemoProfile.TODAY + "'"));
        assertTrue(count("select count(*) from letter where kind = 'HUB_INVITATION'") >= 1);
    }

    @Test
    void aYearOfMeetingsLeavesNothingBehindThatIsCountedTwice() throws Exception {
        assertEquals(
                11, count("select count(*) from meeting where kind = 'MONTHLY_SUMMARY' and closed_at is not null"));
        assertEquals(1, count("select count(*) from meeting where held_on > '" + DemoProfile.TODAY + "'"));
        assertEquals(10, count("select count(*) from meeting where adopts_id is not null"));
        assertEquals(
                1,
                count("select count(*) from meeting m join coverage_plan p on p.meeting_id = m.id and p.id ="
                        + " m.coverage_plan_id where p.state = 'AGREED' and m.kind = 'JOINT_PLANNING'"));
        assertTrue(count("select count(*) from meeting_action where carried_from is not null") >= 5);
        var open = " from meeting_action a where a.done_on is null and not exists (select 1 from meeting_action n where"
                + " n.carried_from = a.id)";
        assertTrue(count("select count(*)" + open) >= 2);
        assertTrue(count("select count(*)" + open + " and a.carried_from is not null") >= 1);
        assertTrue(count("select count(*)" + open + " and a.due_on < '" + DemoProfile.TODAY + "'") >= 1);
        assertEquals(
                0,
                count("select count(*) from meeting_action a join meeting_action n on n.carried_from = a.id where"
                        + " a.done_on is not null"));
        assertEquals(
                0,
                count("select count(*) from meeting m where m.closed_at is not null and not exists (select 1 from"
                        + " meeting_attendee a where a.meeting_id = m.id and a.attendance = 'PRESENT')"));
    }

    @Test
    void elevenMonthsAreReportedOneOfThemLateAndOneCorrectedAndTheLastIsToBeWritten() throws Exception {
        var nan = " from monthly_report where province_code = '55'";
        assertEquals(11, count("select count(*)" + nan + " and state = 'ACKNOWLEDGED'"));
        assertEquals(11, count("select count(*)" + nan));
        assertEquals(
                "2026-04-01",
                column("select cast(max(of_month) as varchar(10))" + nan)
                        .iterator()
                        .next());
        assertEquals(1, count("select count(*)" + nan + " and edition = 2"));
        assertEquals(
                1,
                count("select count(*) from monthly_report_edition where province_code = '55' and state = 'RETURNED'"));
        // due on the fifth, or the next working day: of November only whoever is late reports on the tenth
        assertEquals(
                1,
                count("select count(*)" + nan
                        + " and submitted_on > of_month + interval '1' month + interval '6' day"));
        var last = " from monthly_report where of_month = '2026-05-01'";
        assertTrue(count("select count(*)" + last + " and submitted_on <= '2026-06-05'") >= 8);
        assertTrue(count("select count(*)" + last + " and submitted_on > '2026-06-05'") >= 2);
        assertTrue(count("select count(*)" + last + " and state in ('DRAFT', 'FOR_SIGNATURE')") >= 2);
        assertEquals(
                0,
                count("select count(*) from monthly_report r where r.stands is not null and not exists (select 1 from"
                        + " monthly_report_figures f where f.province_code = r.province_code and f.of_month ="
                        + " r.of_month and f.edition = r.stands)"));
        assertEquals(
                0,
                count("select count(*) from monthly_report_step where step = 'SIGNED' and on_day > '"
                        + DemoProfile.TODAY + "'"));
    }

    @Test
    void issuesOfHalfAYearStandInEveryStateAndKeepTheirHistory() throws Exception {
        assertEquals(
                Set.of("OPEN", "IN_PROGRESS", "ESCALATED", "RESOLVED"), column("select distinct state from issue"));
        assertEquals(4, count("select count(distinct kind) from issue"));
        assertEquals(7, count("select count(distinct module) from issue"));
        assertTrue(count("select count(*) from issue") >= 120);
        for (var some : List.of(
                "merged_into is not null",
                "visit_id is not null",
                "local_government_id is null",
                "owner_id is not null")) {
            assertTrue(count("select count(*) from issue where " + some) > 0, some);
        }
        for (var action : List.of("ANSWERED", "REOPENED", "MERGED")) {
            assertTrue(count("select count(*) from issue_event where action = '" + action + "'") > 0, action);
        }
        assertEquals(
                0,
                count("select count(*) from issue i where i.raised_on > '" + DemoProfile.TODAY
                        + "' or i.state <> (select"
                        + " e.state from issue_event e where e.issue_id = i.id order by e.place desc fetch first 1 rows only)"
                        + " or i.last_step_on <> (select max(e.on_day) from issue_event e where e.issue_id = i.id)"));
        assertEquals(
                0,
                count("select count(*) from issue_event e join issue_event b on b.issue_id = e.issue_id and b.place ="
                        + " e.place - 1 where e.on_day < b.on_day or e.at < b.at"));
        var asked = " from issue i join app_user u on u.id = i.created_by_id where u.username = 'local'";
        assertEquals(2, count("select count(*)" + asked));
        assertEquals(
                1,
                count(
                        "select count(*)" + asked
                                + " and exists (select 1 from issue_event e where e.issue_id = i.id and e.action = 'ANSWERED')"));
    }

    @Test
    void itsTrainerHasVisitsBehindAndAheadThisWeek() throws Exception {
        var mine = "select count(*) from visit v join visit_trainer vt on vt.visit_id = v.id"
                + " join trainer t on t.id = vt.trainer_id join app_user u on u.id = t.user_id"
                + " where u.username = 'trainer' and ";
        assertTrue(count(mine + "state = 'DONE'") > 5);
        assertTrue(count(mine + "state = 'PLANNED' and planned_on between '" + DemoProfile.TODAY + "' and '"
                        + DemoProfile.TODAY.plusDays(6) + "'")
                > 3);
    }

    @Test
    void theLocalGovernmentOfItsUserIsPartOfTheNetwork() throws Exception {
        assertEquals(
                1,
                count("select count(*) from app_user u join local_government g on g.code = u.local_government_code"
                        + " where exists (select 1 from hub h where h.open_of = g.id)"
                        + " or exists (select 1 from hub_link l where l.open_of = g.id)"));
    }

    @Test
    void theNextIdOfTheRegistryIsFree() throws Exception {
        long last = count("select max(id) from local_government");
        long given = count("select nextval('local_government_seq')");
        assertTrue(given > last, given + " after " + last);
    }

    @Test
    void thereIsAUserForEachRole() throws Exception {
        assertEquals(
                Set.of("admin", "department", "province", "district", "trainer", "local", "observer"),
                column("select username from app_user"));
        assertEquals(Set.of("55"), column("select province_code from app_user where province_code is not null"));
    }

    @Test
    void aDatabaseMarkedAsDemonstrationDoesNotServeAsReal() {
        var refused = assertThrows(ConfigurationException.class, () -> start.prepare(false));
        assertTrue(refused.getMessage().contains("invented demonstration data"), refused.getMessage());
    }

    @Test
    void aDatabaseMarkedAsRealNeverBecomesADemonstration() throws Exception {
        update("update installation set demo = false");
        try {
            var refused = assertThrows(ConfigurationException.class, () -> start.prepare(true));
            assertTrue(refused.getMessage().contains("holds real data"), refused.getMessage());
            start.prepare(false);
        } finally {
            update("update installation set demo = true");
        }
    }

    @Test
    void anUnmarkedDatabaseWithUsersOrLocalGovernmentsNeverBecomesADemonstration() throws Exception {
        update("delete from installation");
        try {
            assertThrows(ConfigurationException.class, () -> start.prepare(true));
        } finally {
            update("insert into installation values (1, true, current_timestamp)");
        }
    }

    @Test
    void aDemonstrationStartsAgainAsItIs() throws Exception {
        var before = count("select count(*) from posting_status");

        start.prepare(true);

        assertEquals(before, count("select count(*) from posting_status"));
    }

    private Map<String, String> hashes() throws Exception {
        var hashes = new LinkedHashMap<String, String>();
        for (var content : CONTENT.entrySet()) {
            var rows = rows(content.getValue());
            assertTrue(!rows.isEmpty(), "no " + content.getKey());
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : rows) {
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            }
            hashes.put(
                    content.getKey(), rows.size() + " rows, " + HexFormat.of().formatHex(digest.digest()));
        }
        return hashes;
    }

    private List<List<String>> rows(String query) throws SQLException {
        var found = new ArrayList<List<String>>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    private Set<String> column(String query) throws SQLException {
        var values = new TreeSet<String>();
        rows(query).forEach(row -> values.add(row.get(0)));
        return values;
    }

    private long count(String query) throws SQLException {
        return Long.parseLong(rows(query).get(0).get(0));
    }

    private void update(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
