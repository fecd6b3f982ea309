package org.maekhai.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.maekhai.Accounts;
import org.maekhai.Answer;

/** What imports answered, and a registry without anything. */
final class ImportClient {
    private ImportClient() {}

    static Answer file(String kindAndQuery, Path path) {
        try {
            return Accounts.admin().importFile(kindAndQuery, "application/octet-stream", Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report, whether it was accepted or not. */
    static JsonNode report(Answer answer) {
        return answer.status() == 422 ? answer.json().path("import") : answer.json();
    }

    static int stat(Answer answer, String name) {
        return report(answer).path("stats").path(name).asInt(-1);
    }

    static List<String> codes(Answer answer) {
        return report(answer).path("errors").findValuesAsText("code");
    }

    /** An empty registry, without facts and reports. */
    static void clear(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of(
                    "monthly_report",
                    "report_template_in_use",
                    "report_template",
                    "replaced",
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
                    "visit_plan_place",
                    "visit_plan_day",
                    "visit_plan",
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
                    "assignment",
                    "coverage_plan_line",
                    "coverage_plan_without",
                    "coverage_plan_trainer",
                    "coverage_plan",
                    "coverage_plan_run",
                    "job",
                    "import_error",
                    "import_report",
                    "import_heading",
                    "import_headings",
                    "boundary",
                    "compliance_year",
                    "posting_status_replaced",
                    "visit_fact",
                    "posting_status",
                    "posting_day",
                    "budget_status_replaced",
                    "budget_status",
                    "self_report",
                    "exemption",
                    "trainer_posting",
                    "trainer",
                    "participant",
                    "cohort",
                    "registry_proposal",
                    "local_government_contact",
                    "local_government_predecessor",
                    "local_government_alias",
                    "local_government_type_history",
                    "local_government")) {
                statement.executeUpdate("delete from " + table);
            }
            // what is kept in memory of them
            statement.executeUpdate("update registry_version set version = version + 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
