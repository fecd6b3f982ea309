package org.maekhai.report;

import java.time.Instant;
import java.util.List;

/**
 * What is known of the document of Word that a province brought for its reports, beside the document itself.
 *
 * @param fileName null: nobody said
 * @param used the names of what it asks for
 * @param size in bytes
 */
public record ReportTemplate(String fileName, List<String> used, int size, Instant createdAt, String createdBy) {}
