package org.maekhai.issue.picture;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueView;
import org.maekhai.registry.PlaceRef;
import org.maekhai.shared.page.NotInTables;

/**
 * A problem that waits for the Department, as one province or several told it.
 *
 * @param title of the one that waits longest
 * @param provinces from which it was told
 * @param since the day since which it waits
 * @param issues those that wait longest first
 */
record EscalationView(
        @Schema(required = true) String title,
        @Schema(required = true) IssueModule module,
        @Schema(required = true) List<PlaceRef> provinces,
        @Schema(required = true) LocalDate since,
        @Schema(required = true) int days,
        @NotInTables @Schema(required = true) List<IssueView> issues) {}
