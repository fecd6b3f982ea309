package org.maekhai.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What the journal keeps of a meeting. It is read by everybody who sees the province.
 *
 * @param said null: only where it stands is another
 * @param reason why its minutes are written on
 */
record WrittenMeeting(@JsonUnwrapped SaveMeeting said, boolean closed, String reason) {
    static WrittenMeeting of(Meeting meeting) {
        return new WrittenMeeting(meeting.said(), meeting.isClosed(), null);
    }

    static WrittenMeeting ofState(Meeting meeting, String reason) {
        return new WrittenMeeting(null, meeting.isClosed(), reason);
    }
}
