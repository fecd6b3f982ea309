package org.maekhai.report.nation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The policy of monthly reports in force. @param dueDay of the next month; where that is no working day, the next one */
record ReportPolicyView(@Schema(required = true) int dueDay) {}
