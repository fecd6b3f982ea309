package org.maekhai.visit;

import java.time.LocalDate;
import java.util.Map;

/** What is open at local governments; whoever keeps issues implements it. */
public interface OpenIssues {
    /**
     * The severities of the issues that were open on a day, added up (LOW 1, MEDIUM 2, HIGH 3), by the id of the local
     * government; of those that have none there is nothing.
     *
     * @param provinceCode null: of all
     */
    Map<Integer, Integer> severity(LocalDate on, String provinceCode);
}
