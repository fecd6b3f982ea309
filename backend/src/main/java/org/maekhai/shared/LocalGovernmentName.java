package org.maekhai.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A local government's name taken apart: {@code ทต. เกาะลันตาใหญ่} is TAMBON_MUNICIPALITY and {@code เกาะลันตาใหญ่}.
 *
 * @param type null when the name has no prefix that tells
 * @param certain false when the prefix may as well be the beginning of the name: อบต.ทมนางาม, written ทมนางาม
 * @param whole the name as it stands, without spaces
 */
public record LocalGovernmentName(NamePrefix type, String bare, boolean certain, String whole) {
    private static final String PATTAYA = "เมืองพัทยา";

    private record Prefix(NamePrefix type, Pattern pattern, boolean certain) {}

    private static final List<Prefix> PREFIXES = List.of(
            prefix(NamePrefix.PAO, "องค์ก(?:าร|ร)บริหารส่วนจังหวัด|อ\\.?บ\\.?จ\\.", true),
            prefix(NamePrefix.SAO, "องค์ก(?:าร|ร)บริหารส่วนตำบล|อ\\.?บ\\.?ต\\.", true),
            prefix(NamePrefix.CITY, "เทศบาลนคร|ท\\.?น\\.", true),
            prefix(NamePrefix.TOWN, "เทศบาลเมือง|ท\\.?ม\\.", true),
            prefix(NamePrefix.TAMBON_MUNICIPALITY, "เทศบาลตำบล|ท\\.?ต\\.", true),
            prefix(NamePrefix.PAO, "อบจ", false),
            prefix(NamePrefix.SAO, "อบต", false),
            prefix(NamePrefix.CITY, "ทน", false),
            prefix(NamePrefix.TOWN, "ทม", false),
            prefix(NamePrefix.TAMBON_MUNICIPALITY, "ทต", false),
            prefix(null, "เทศบาล", true));

    /** What some cells add behind the name: {@code อบต.เขาคราม อ.เมือง จ.กระบี่}. */
    private static final Pattern PLACE = Pattern.compile(" (?:อ\\.|อำเภอ|จ\\.|จังหวัด).*$");

    private static final Pattern SPACES = Pattern.compile(" ");

    /** Nothing of the name's form is an error: what has no known prefix has no type. Null and blank are null. */
    public static LocalGovernmentName parse(String text) {
        if (ThaiText.isBlank(text)) {
            return null;
        }
        var normal = ThaiText.normalize(text);
        var whole = normal;
        if (normal.indexOf(' ') >= 0) {
            whole = SPACES.matcher(PLACE.matcher(normal).replaceFirst("")).replaceAll("");
            if (whole.equals("องค์การบริหารส่วน") || NamePrefix.ofWord(whole) != null) {
                whole = SPACES.matcher(normal).replaceAll("");
            }
        }
        if (whole.equals(PATTAYA) || whole.equals("พัทยา")) {
            return new LocalGovernmentName(NamePrefix.SPECIAL, PATTAYA, true, PATTAYA);
        }
        for (var prefix : PREFIXES) {
            var matcher = prefix.pattern.matcher(whole);
            if (matcher.lookingAt() && matcher.end() < whole.length() && beginsSyllable(whole.charAt(matcher.end()))) {
                var bare = whole.substring(matcher.end());
                if (prefix.type == NamePrefix.PAO && bare.startsWith("จังหวัด")) {
                    bare = bare.substring("จังหวัด".length());
                }
                return new LocalGovernmentName(prefix.type, bare, prefix.certain, whole);
            }
        }
        return new LocalGovernmentName(null, whole, true, whole);
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
        return new LocalGovernmentName(known, whole, true, whole);
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
