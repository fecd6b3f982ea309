package org.maekhai.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maekhai.meeting.MeetingView;
import org.maekhai.meeting.SaveMeeting;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Paper.Heading;
import org.maekhai.shared.letter.Paper.Level;
import org.maekhai.shared.letter.Paper.Stand;
import org.maekhai.shared.letter.Paper.Words;
import org.maekhai.shared.thai.ThaiWriting;

/** ระเบียบวาระการประชุม: what will be spoken of. */
final class AgendaPaper {
    private final MeetingView meeting;
    private final List<Paper.Part> parts = new ArrayList<>();

    AgendaPaper(MeetingView meeting) {
        this.meeting = meeting;
    }

    List<Paper.Part> parts() {
        var words = new MeetingWords(meeting);
        parts.addAll(words.head(DocumentKind.AGENDA.thai(), "การ" + words.name()));
        for (int section = 1; section <= MeetingWords.SECTIONS.size(); section++) {
            section(section);
        }
        return parts;
    }

    private void section(int section) {
        parts.add(sectionHeading(section));
        var items = items(meeting, section);
        if (items.isEmpty()) {
            parts.add(new Words(Stand.INDENTED, "- ไม่มี -"));
        }
        for (int i = 0; i < items.size(); i++) {
            itemHeading(section, i, items).ifPresent(parts::add);
            lines(items.get(i).facts()).forEach(line -> parts.add(new Words(Stand.BODY, line)));
        }
    }

    static List<SaveMeeting.Item> items(MeetingView meeting, int section) {
        return meeting.agenda().stream()
                .filter(item -> item.section() == section)
                .toList();
    }

    static Heading sectionHeading(int section) {
        return new Heading(
                Level.SECTION,
                "ระเบียบวาระที่ " + ThaiWriting.number(section) + " " + MeetingWords.SECTIONS.get(section - 1));
    }

    /** Nothing above one that says no more than its section. */
    static Optional<Heading> itemHeading(int section, int place, List<SaveMeeting.Item> items) {
        var title = items.get(place).title();
        return items.size() == 1 && title.equals(MeetingWords.SECTIONS.get(section - 1))
                ? Optional.empty()
                : Optional.of(new Heading(
                        Level.ITEM, ThaiWriting.number(section) + "." + ThaiWriting.number(place + 1) + " " + title));
    }

    static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
