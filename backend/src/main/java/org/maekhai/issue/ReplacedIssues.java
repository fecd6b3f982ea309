package org.maekhai.issue;

import java.util.UUID;
import org.maekhai.imports.ReplacedRows;

/** What an import keeps of the issues that it changes, each with its history; neither province nor visit is an import's to change. */
final class ReplacedIssues {
    static final ReplacedRows ROWS = ReplacedRows.of("issue", "id", UUID::fromString, "'issue ' || t.raised_on", """
                    coalesce((select lg.code from local_government lg where lg.id = t.local_government_id),
                             t.province_code)
                    """)
            .with("issue_event", "issue_id")
            .without("search_text", "last_step_on", "province_code", "visit_id");

    private ReplacedIssues() {}
}
