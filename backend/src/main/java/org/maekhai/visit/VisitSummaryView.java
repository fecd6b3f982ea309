package org.maekhai.visit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Visits of a period counted by place or trainer. @param from the first day, {@code to} the last */
record VisitSummaryView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) List<Row> rows) {

    /** The words of the query parameter. */
    @Schema(name = "VisitSummaryBy")
    enum By {
        province,
        district,
        trainer
    }

    /**
     * @param key the code of the place, the id of the trainer; a visit of two trainers counts for both
     * @param total visits of any state whose day lies in the period
     * @param contacts those that were done and reached somebody
     * @param onsite contacts on site
     * @param reached local governments with a contact
     * @param overdue planned ones whose day has passed
     */
    @Schema(name = "VisitSummaryRow")
    record Row(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) long total,
            @Schema(required = true) long contacts,
            @Schema(required = true) long onsite,
            @Schema(required = true) long reached,
            @Schema(required = true) long overdue) {

        /** Of two places. */
        Row plus(Row other) {
            return new Row(
                    key,
                    name,
                    total + other.total,
                    contacts + other.contacts,
                    onsite + other.onsite,
                    reached + other.reached,
                    overdue + other.overdue);
        }

        static Row none(String key, String name) {
            return new Row(key, name, 0, 0, 0, 0, 0);
        }
    }
}
