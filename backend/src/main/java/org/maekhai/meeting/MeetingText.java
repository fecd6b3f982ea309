package org.maekhai.meeting;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.maekhai.shared.Ids;
import org.maekhai.shared.thai.ThaiText;

/** What somebody says of a meeting as it is stored: two that say the same are equal. */
final class MeetingText {
    private static final int BUDDHIST_ERA = 543;

    private MeetingText() {}

    /**
     * Nothing is left open but what isn't known.
     *
     * @param before what was said of it so far; null: it is new
     * @param number where none is said; {@code year} likewise
     */
    static SaveMeeting stripped(SaveMeeting said, SaveMeeting before, int number, int year, Clock clock) {
        return new SaveMeeting(
                said.kind(),
                said.provinceCode().strip(),
                said.number() == null ? number : said.number(),
                said.year() == null ? year : said.year(),
                said.on(),
                said.from(),
                said.to(),
                ThaiText.orNull(said.place()),
                ThaiText.orNull(said.chair()),
                ThaiText.orNull(said.recorder()),
                ThaiText.orNull(said.checker()),
                known(
                        said.agenda(),
                        SaveMeeting.Item::stripped,
                        before == null ? List.of() : before.agenda(),
                        SaveMeeting.Item::id,
                        SaveMeeting.Item::as,
                        clock),
                known(
                        said.attendees(),
                        SaveMeeting.Attendee::stripped,
                        before == null ? List.of() : before.attendees(),
                        SaveMeeting.Attendee::id,
                        SaveMeeting.Attendee::as,
                        clock),
                said.issueIds() == null ? List.of() : List.copyOf(said.issueIds()),
                said.coveragePlanId(),
                known(
                        said.actions(),
                        SaveMeeting.Action::stripped,
                        before == null ? List.of() : before.actions(),
                        SaveMeeting.Action::id,
                        SaveMeeting.Action::as,
                        clock),
                said.adopts() == null ? null : said.adopts().stripped());
    }

    /** The year in which its number counts. */
    static int year(SaveMeeting said) {
        return said.year() == null ? said.on().getYear() + BUDDHIST_ERA : said.year();
    }

    /** Each with an id: who says none means the known one that says the same, or a new one. */
    private static <T> List<T> known(
            List<T> said,
            Function<T, T> stripped,
            List<T> before,
            Function<T, UUID> id,
            BiFunction<T, UUID, T> as,
            Clock clock) {
        if (said == null) {
            return List.of();
        }
        var plain = said.stream().map(stripped).toList();
        Set<UUID> taken = new HashSet<>();
        plain.stream().map(id).forEach(taken::add);
        return plain.stream()
                .map(each -> id.apply(each) != null
                        ? each
                        : before.stream()
                                .filter(other -> as.apply(each, id.apply(other)).equals(other))
                                .filter(other -> taken.add(id.apply(other)))
                                .findFirst()
                                .orElseGet(() -> as.apply(each, Ids.next(clock))))
                .toList();
    }
}
