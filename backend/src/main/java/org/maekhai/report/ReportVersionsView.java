package org.maekhai.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The versions of a report, the newest first. */
public record ReportVersionsView(@Schema(required = true) List<ReportVersionView> items) {}
