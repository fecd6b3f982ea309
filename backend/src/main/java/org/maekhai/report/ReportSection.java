package org.maekhai.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The texts of a monthly report, in the order in which they are read. */
public enum ReportSection {
    /** Five lines for whoever reads nothing else. */
    @JsonProperty("summary")
    SUMMARY,
    @JsonProperty("status")
    STATUS,
    @JsonProperty("budget")
    BUDGET,
    @JsonProperty("yearClosing")
    YEAR_CLOSING,
    @JsonProperty("followUp")
    FOLLOW_UP,
    @JsonProperty("coverage")
    COVERAGE,
    @JsonProperty("hubs")
    HUBS,
    @JsonProperty("meeting")
    MEETING,
    @JsonProperty("problems")
    PROBLEMS,
    @JsonProperty("obstacles")
    OBSTACLES,
    @JsonProperty("needs")
    NEEDS,
    @JsonProperty("solutions")
    SOLUTIONS,
    @JsonProperty("suggestions")
    SUGGESTIONS,
    /** What the Department is asked to do. */
    @JsonProperty("requests")
    REQUESTS,
    @JsonProperty("nextMonth")
    NEXT_MONTH
}
