package org.maekhai.meeting.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who signs, of a text that says both: name and surname, and what stands behind a comma, a new line or them.
 *
 * @param position null: the text is the name alone
 */
record NameAndPosition(String name, String position) {
    /** A rank with a space behind it, before name and surname. */
    private static final Set<String> RANKS = Set.of(
            "ว่าที่ร้อยตรี",
            "ว่าที่ร้อยโท",
            "ว่าที่ร้อยเอก",
            "ว่าที่พันตรี",
            "จ่าเอก",
            "สิบเอก",
            "พันจ่าเอก",
            "ร้อยตรี",
            "ร้อยเอก",
            "ดร.",
            "หม่อมหลวง",
            "หม่อมราชวงศ์");

    static NameAndPosition of(String text) {
        var parts = text.strip().split("\\s*[,\\n]\\s*", 2);
        if (parts.length == 2) {
            return new NameAndPosition(parts[0], parts[1]);
        }
        var words = text.strip().split("\\s+");
        int name = RANKS.contains(words[0]) ? 3 : 2;
        return words.length <= name
                ? new NameAndPosition(String.join(" ", words), null)
                : new NameAndPosition(
                        String.join(" ", Arrays.copyOf(words, name)),
                        String.join(" ", Arrays.copyOfRange(words, name, words.length)));
    }

    /** Whether somebody of that name is meant, position or not: who shares its beginning is another. */
    boolean isOf(String other) {
        var own = words(position == null ? name : name + " " + position);
        var theirs = words(other);
        return theirs.size() >= words(name).size()
                && theirs.size() <= own.size()
                && theirs.equals(own.subList(0, theirs.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[\\s,]+"));
    }
}
