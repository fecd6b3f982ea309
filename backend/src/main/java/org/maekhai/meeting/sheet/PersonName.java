package org.maekhai.meeting.sheet;

import java.util.regex.Pattern;
import org.maekhai.shared.thai.ThaiText;

/**
 * A name by which people are told apart: however it is spaced, and without what is written before it, but for what that tells of
 * men and women.
 *
 * @param bare letters only; empty: there is no name
 */
record PersonName(String bare, Of of) {
    private enum Of {
        MEN,
        WOMEN,
        ANY
    }

    private static final String RANK =
            "ร้อย(?:ตำรวจ)?|พัน(?:ตำรวจ)?|พล(?:ตำรวจ|อากาศ|เรือ)?|จ่าสิบ(?:ตำรวจ)?|จ่า|สิบ(?:ตำรวจ)?|เรือ(?:อากาศ)?|นาวา(?:อากาศ)?";
    /** A name follows, which begins with a letter that may stand first: นายิกา is no นาย. */
    private static final Pattern BEFORE =
            Pattern.compile("^(?:ว่าที่ ?)?(?<title>นางสาว|น\\.? ?ส\\.|นส\\.|นาง|นาย|คุณ|mr\\.?|mrs\\.?|ms\\.?|miss"
                    + "|(?:" + RANK + ")(?:ตรี|โท|เอก)|ดาบตำรวจ"
                    + "|(?:ร|ส|จ|พ|น|พล)\\. ?[ตทอ]\\. ?(?:[ตทอ]\\.)?|จ\\. ?ส\\. ?[ตทอ]\\.|ด\\. ?ต\\.|อส\\.|หญิง"
                    + "|ม\\. ?ร\\. ?ว\\.|ม\\. ?ล\\.|หม่อม(?:หลวง|ราชวงศ์)|ศ\\.|ผศ\\.|รศ\\.|ดร\\.?|นพ\\.|พญ\\.|ทพ\\.|ทพญ\\.|ภก\\.|ภญ\\.)"
                    + " ?(?=[ก-ฮเ-ไa-z])");
    /** What lists put before names: 1. or (1). */
    private static final Pattern NUMBER = Pattern.compile("^\\(?\\d{1,3}[.)] ?");

    static PersonName of(String text) {
        var rest = withoutNumber(text).toLowerCase(java.util.Locale.ROOT);
        var of = Of.ANY;
        for (var before = BEFORE.matcher(rest); before.lookingAt(); before = BEFORE.matcher(rest)) {
            of = of == Of.ANY ? of(before.group("title").charAt(0), before.group("title")) : of;
            rest = rest.substring(before.end());
        }
        return new PersonName(ThaiText.key(rest), of);
    }

    private static Of of(char first, String title) {
        return switch (title) {
            case "นาย", "mr", "mr." -> Of.MEN;
            case "นาง", "นางสาว", "หญิง", "mrs", "mrs.", "ms", "ms.", "miss" -> Of.WOMEN;
            default -> first == 'น' && title.endsWith("ส.") ? Of.WOMEN : Of.ANY;
        };
    }

    /** As it is written, but for the number that a list put before it. */
    static String withoutNumber(String text) {
        return NUMBER.matcher(ThaiText.normalize(text)).replaceFirst("");
    }

    /** Whether both may be the same: a woman who married is, a man and a woman are not. */
    boolean isSame(PersonName other) {
        return !bare.isEmpty() && bare.equals(other.bare) && (of == Of.ANY || other.of == Of.ANY || of == other.of);
    }

    /** Whether it is that name with words behind it: name and position. */
    boolean beginsWith(PersonName other) {
        return other.bare.length() >= 6 && bare.startsWith(other.bare);
    }
}
