package org.maekhai.meeting.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.maekhai.meeting.MeetingBooks;
import org.maekhai.meeting.MeetingState;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Papers;

/** Papers of a meeting before it is held and after it, of what is known of it now. */
@ApplicationScoped
class MeetingDocuments {
    /** @param file its name in ASCII, {@code thaiFile} as people call it */
    record Written(byte[] content, String file, String thaiFile) {}

    private final MeetingBooks meetings;
    private final Papers papers;

    MeetingDocuments(MeetingBooks meetings, Papers papers) {
        this.meetings = meetings;
        this.papers = papers;
    }

    /** @param asked null: what there is to print on its day */
    Written docx(UUID id, DocumentKind asked) {
        return write(id, asked, "docx", paper -> papers.docx(paper, null));
    }

    Written pdf(UUID id, DocumentKind asked) {
        return write(id, asked, "pdf", paper -> papers.pdf(paper, null));
    }

    private Written write(UUID id, DocumentKind asked, String ending, Function<Paper, byte[]> writer) {
        var meeting = meetings.get(id);
        boolean before = meeting.state() == MeetingState.PLANNED;
        var kind = asked != null ? asked : before ? DocumentKind.AGENDA : DocumentKind.MINUTES;
        List<Paper.Part> parts = new ArrayList<>(
                switch (kind) {
                    case AGENDA -> new AgendaPaper(meeting).parts();
                    case ATTENDANCE -> new AttendancePaper(meeting).parts();
                    case MINUTES -> new MinutesPaper(meeting).parts();
                });
        if (asked == null && before) {
            parts.add(new Paper.NewPage(false));
            parts.addAll(new AttendancePaper(meeting).parts());
        }
        var words = new MeetingWords(meeting);
        return new Written(
                writer.apply(new Paper(words.title(kind), parts)),
                kind.file() + "-" + meeting.number() + "-" + meeting.year() + "." + ending,
                words.fileName(kind) + "." + ending);
    }
}
