package org.maekhai.shared.thai;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A local government's name taken apart: {@code ทต. เกาะลันตาใหญ่} is TAMBON_MUNICIPALITY and {@code เกาะลันตาใหญ่}.
 *
 * @param type null when the name has no prefix that tells
 * @param certain false when the prefix may as well be the beginning of the name: อบต.ทมนางาม, written ทมนางาม
 * @param whole the name as it stands, without spaces, former name and place
 * @param place where it lies, as far as the same text says so: {@code อ.เมืองน่าน จ.น่าน}; null: it doesn't
 */
public record LocalGovernmentName(NamePrefix type, String bare, boolean certain, String whole, String place) {
    private static final String PATTAYA = "เมืองพัทยา";

    private record Prefix(NamePrefix type, Pattern pattern, boolean certain) {}

    private static final List<Prefix> PREFIXES = List.of(
            prefix(NamePrefix.PAO, "องค์ก(?:าร|ร)บริหารส่วนจ(?:ังหวัด|\\.)|อ\\.?บ\\.?จ\\.|อ\\.บ\\.จ", true),
            prefix(NamePrefix.SAO, "องค์ก(?:าร|ร)บริหารส่วนต(?:ำบล|\\.)|อ\\.?บ\\.?ต\\.|อ\\.บ\\.ต", true),
            prefix(NamePrefix.CITY, "เทศบาลน(?:คร|\\.)|ท\\.?น\\.|ท\\.น", true),
            prefix(NamePrefix.TOWN, "เทศบาลม\\.|เทศบาลเมือง|ท\\.?ม\\.|ท\\.ม", true),
            prefix(NamePrefix.TAMBON_MUNICIPALITY, "เทศบาลต(?:ำบล|\\.)|ท\\.?ต\\.|ท\\.ต", true),
            prefix(NamePrefix.PAO, "อบจ", false),
            prefix(NamePrefix.SAO, "อบต", false),
            prefix(NamePrefix.CITY, "ทน", false),
            prefix(NamePrefix.TOWN, "ทม", false),
            prefix(NamePrefix.TAMBON_MUNICIPALITY, "ทต", false),
            prefix(null, "เทศบาล", true));

    /** The building for the body: {@code สำนักงานเทศบาลตำบลเกาะลันตาใหญ่}. */
    private static final Pattern OFFICE = Pattern.compile("^(?:ที่ตั้ง)?(?:สำนักงาน|สนง\\.?|ที่ทำการ|ศาลาว่าการ)");
    /** The kind of place said twice: {@code อบต.ตำบลเขาคราม}. No name begins so. */
    private static final Pattern SUBDISTRICT = Pattern.compile("^(?:ตำบล|ต\\.)(?=.)");

    private static final Pattern PROVINCE = Pattern.compile("^(?:จังหวัด|จ\\.)(?=.)");

    private static final Pattern BRACKETS = Pattern.compile(" ?[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern FORMERLY = Pattern.compile(
            " (?:ชื่อเดิม|เดิมชื่อ|เดิมคือ|เดิมเป็น|เดิม(?= ?(?:อบต|อบจ|เทศบาล|องค์ก|ท\\.?[ตมน]\\.|สุขาภิบาล|สภาตำบล))).*$");
    /** What some cells add behind the name: {@code อบต.เขาคราม ต.เขาคราม อ.เมือง จ.กระบี่}. */
    private static final Pattern PLACE = Pattern.compile(
            "[ ,]+(?:(?:ต\\.|ตำบล) ?[^ ,]+[ ,]+(?=อ|กิ่ง|จ))?(?:กิ่งอำเภอ|กิ่ง ?อ\\.|อำเภอ|อ\\.(?!บ\\.?[ตจ])|จ\\.|จังหวัด).*$"
                    + "|(?<=[^ ])(?:อำเภอ|จังหวัด).*$|(?<=[^ .(])(?:อ\\.|จ\\.)(?=[ก-๎]{2}).*$");

    /** How the words before a name end, where the rest of them is misspelt: {@code องค์การบิหารส่วนตำบล}. */
    private static final Map<NamePrefix, String> ENDINGS = Map.of(
            NamePrefix.SAO, "ตำบล",
            NamePrefix.PAO, "จังหวัด",
            NamePrefix.TAMBON_MUNICIPALITY, "ตำบล",
            NamePrefix.TOWN, "เมือง",
            NamePrefix.CITY, "นคร");

    /** A running number or a bullet in the cell of the name. */
    private static final Pattern NUMBER = Pattern.compile("^(?:\\(?\\d{1,4}[.)]+|[-–*•·])");

    private static final Pattern SPACES = Pattern.compile(" ");

    /** Nothing of the name's form is an error: what has no known prefix has no type. Null and blank are null. */
    public static LocalGovernmentName parse(String text) {
        if (ThaiText.isBlank(text)) {
            return null;
        }
        var normal = ThaiText.normalize(text);
        var place = new StringBuilder();
        var name = isPlain(normal) ? normal : withoutPlace(withoutRemarks(normal, place), place);
        return parse(
                SPACES.matcher(name).replaceAll(""),
                place.isEmpty() ? null : place.toString().strip());
    }

    private static LocalGovernmentName parse(String written, String place) {
        var whole = written;
        var number = NUMBER.matcher(whole);
        if (number.lookingAt() && hasPrefix(whole.substring(number.end()))) {
            whole = whole.substring(number.end());
        }
        var office = OFFICE.matcher(whole);
        if (office.lookingAt() && hasPrefix(whole.substring(office.end()))) {
            whole = whole.substring(office.end());
        }
        if (whole.equals(PATTAYA) || whole.equals("พัทยา")) {
            return new LocalGovernmentName(NamePrefix.SPECIAL, PATTAYA, true, PATTAYA, place);
        }
        for (var prefix : PREFIXES) {
            var matcher = prefix.pattern.matcher(whole);
            if (matcher.lookingAt() && matcher.end() < whole.length() && beginsSyllable(whole.charAt(matcher.end()))) {
                return new LocalGovernmentName(
                        prefix.type, bare(prefix.type, whole.substring(matcher.end())), prefix.certain, whole, place);
            }
        }
        var misspelt = misspelt(whole, place);
        return misspelt != null ? misspelt : new LocalGovernmentName(null, whole, true, whole, place);
    }

    private static LocalGovernmentName misspelt(String whole, String place) {
        for (var ending : ENDINGS.entrySet()) {
            var type = ending.getKey();
            int end = whole.indexOf(ending.getValue()) + ending.getValue().length();
            boolean mayBe = whole.contains(ending.getValue())
                    && end < whole.length()
                    && end <= type.text().length() + 4
                    && whole.charAt(0) == type.text().charAt(0);
            // of the long words three letters may be wrong, of เทศบาล one
            int allowed = type.text().startsWith("เทศบาล") ? 1 : 3;
            if (mayBe
                    && beginsSyllable(whole.charAt(end))
                    && ThaiText.distance(
                                    ThaiText.withoutMarks(whole.substring(0, end)), ThaiText.withoutMarks(type.text()))
                            <= allowed) {
                return new LocalGovernmentName(type, bare(type, whole.substring(end)), true, whole, place);
            }
        }
        return null;
    }

    private static boolean hasPrefix(String text) {
        return text.startsWith(PATTAYA)
                || PREFIXES.stream()
                        .anyMatch(prefix ->
                                prefix.certain && prefix.pattern.matcher(text).lookingAt());
    }

    private static String bare(NamePrefix type, String rest) {
        if (type == NamePrefix.PAO) {
            return PROVINCE.matcher(rest).replaceFirst("");
        }
        return type == NamePrefix.SAO || type == NamePrefix.TAMBON_MUNICIPALITY
                ? SUBDISTRICT.matcher(rest).replaceFirst("")
                : rest;
    }

    /** Nothing but a name can stand in it. */
    public static boolean isPlain(String text) {
        return text.indexOf(' ') < 0
                && text.indexOf('(') < 0
                && text.indexOf('[') < 0
                && text.indexOf(',') < 0
                && !text.contains("อำเภอ")
                && !text.contains("จังหวัด")
                && text.indexOf("อ.", 1) < 0
                && text.indexOf("จ.", 1) < 0;
    }

    /** A former name in brackets is no part of the name; what else stands in brackets says where it lies. */
    private static String withoutRemarks(String text, StringBuilder place) {
        var out = new StringBuilder();
        var brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            var remark = brackets.group(1).strip();
            boolean isType = NamePrefix.ofWord(remark) != null;
            boolean isWord = remark.chars().anyMatch(Character::isLetter);
            if (isWord && !remark.contains("เดิม") && !isType) {
                place.append(' ').append(remark);
            }
            brackets.appendReplacement(out, " ");
        }
        brackets.appendTail(out);
        var name = FORMERLY.matcher(ThaiText.normalize(out.toString())).replaceFirst("");
        return ThaiText.isBlank(name) ? text : name;
    }

    private static String withoutPlace(String text, StringBuilder place) {
        var behind = PLACE.matcher(text);
        for (int from = 1; from < text.length() && behind.find(from); from = behind.start() + 1) {
            var name = text.substring(0, behind.start());
            var joined = SPACES.matcher(name).replaceAll("");
            boolean isSeparate = " ,".indexOf(behind.group().charAt(0)) >= 0;
            if (isComplete(joined) && (isSeparate || hasPrefix(joined))) {
                place.append(' ').append(behind.group());
                return name;
            }
        }
        return text;
    }

    /** Not yet in {@code องค์การบริหารส่วน จังหวัดกระบี่}. */
    private static boolean isComplete(String joined) {
        return joined.equals(PATTAYA)
                || !joined.equals("องค์การบริหารส่วน")
                        && !joined.equals("องค์กรบริหารส่วน")
                        && !joined.equals("เทศบาล")
                        && NamePrefix.ofWord(joined) == null;
    }

    /** The official name, with the given type where the name itself has none. */
    public String full(NamePrefix otherwise) {
        var known = type != null ? type : otherwise;
        return known == null ? bare : known.text() + bare;
    }

    public String full() {
        return full(null);
    }

    /** The name with another reading of its beginning: as a type's bare name. */
    public LocalGovernmentName asBareNameOf(NamePrefix known) {
        return new LocalGovernmentName(known, whole, true, whole, place);
    }

    /** {@code ทต.เกาะลันตาใหญ่} of an official name. */
    public static String shortOf(String name) {
        var parsed = parse(name);
        return parsed == null || parsed.type == null ? name : parsed.type.abbreviation() + parsed.bare;
    }

    /** What two spellings of the same name have in common. */
    public static String key(String fullName) {
        return ThaiText.key(fullName);
    }

    /** A vowel sign or tone mark can't begin a name, so what stood before wasn't a prefix. */
    private static boolean beginsSyllable(char c) {
        return Character.getType(c) != Character.NON_SPACING_MARK && c != 'ะ' && c != 'า' && c != 'ำ' && c != 'ๅ';
    }

    private static Prefix prefix(NamePrefix type, String pattern, boolean certain) {
        return new Prefix(type, Pattern.compile(pattern), certain);
    }
}
