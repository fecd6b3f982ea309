package org.maekhai.meeting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What earlier meetings left open, what is due first at the top. */
@Schema(name = "CarryOverView")
public record CarryOverView(@Schema(required = true) List<OpenItem> items) {
    /**
     * @param meeting the last one that spoke of it
     * @param origin the one that agreed it first
     * @param times how often it was carried over so far
     * @param overdueDays 0 until its day has passed, or where it has none
     */
    @Schema(name = "CarriedAction")
    public record OpenItem(
            @Schema(required = true) SaveMeeting.Action action,
            @Schema(required = true) MeetingRef meeting,
            @Schema(required = true) MeetingRef origin,
            @Schema(required = true) int times,
            @Schema(required = true) int overdueDays) {}
}
