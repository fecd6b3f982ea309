package org.maekhai.meeting.minutes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which paper of a meeting. */
@Schema(name = "MeetingDocument")
enum DocumentKind {
    /** ระเบียบวาระการประชุม */
    AGENDA("agenda", "ระเบียบวาระการประชุม"),
    /** ใบลงลายมือชื่อ */
    ATTENDANCE("attendance", "ใบลงลายมือชื่อผู้เข้าร่วมประชุม"),
    /** รายงานการประชุม */
    MINUTES("minutes", "รายงานการประชุม");

    private final String file;
    private final String thai;

    DocumentKind(String file, String thai) {
        this.file = file;
        this.thai = thai;
    }

    /** In ASCII, for who reads no other. */
    String file() {
        return file;
    }

    String thai() {
        return thai;
    }
}
