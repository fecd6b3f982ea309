package org.maekhai.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What a report may say by itself, from its month's data: the officer reads it, and adds. */
public interface Narrative {
    /** In the order of sections, the summary first; a section that it knows nothing of may be left out. */
    Map<ReportSection, Proposed> of(String province, YearMonth month, ReportFigures figures, List<ReportIssue> issues);
}
