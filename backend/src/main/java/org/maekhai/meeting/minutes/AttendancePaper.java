package org.maekhai.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.meeting.MeetingView;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Paper.Align;
import org.maekhai.shared.letter.Paper.Column;
import org.maekhai.shared.letter.Paper.Table;
import org.maekhai.shared.thai.ThaiWriting;

/** ใบลงลายมือชื่อ: who is asked to come, and room for whoever comes besides. */
record AttendancePaper(MeetingView meeting) {
    private static final int MORE = 5;
    private static final List<Column> COLUMNS = List.of(
            new Column("ลำดับ", 8, Align.CENTRE),
            new Column("ชื่อ - สกุล", 34, Align.LEFT),
            new Column("ตำแหน่ง/สังกัด", 34, Align.LEFT),
            new Column("ลายมือชื่อ", 24, Align.LEFT));

    List<Paper.Part> parts() {
        var words = new MeetingWords(meeting);
        List<Paper.Part> parts = new ArrayList<>(words.head(DocumentKind.ATTENDANCE.thai(), "การ" + words.name()));
        List<List<String>> rows = new ArrayList<>();
        for (var one : meeting.attendees()) {
            rows.add(List.of(ThaiWriting.number(rows.size() + 1), one.name(), belongsTo(one), ""));
        }
        for (int i = 0; i < MORE; i++) {
            rows.add(List.of(ThaiWriting.number(rows.size() + 1), "", "", ""));
        }
        parts.add(new Table(null, COLUMNS, rows, null));
        return parts;
    }

    /** Position, and where that is unless the name says it. */
    static String belongsTo(MeetingView.Attendee one) {
        var position = one.position() == null ? "" : one.position();
        var place = one.localGovernment();
        boolean isTold = place == null || one.name().contains(place.name()) || position.contains(place.name());
        return isTold ? position : (position + " " + place.name()).strip();
    }
}
