package org.maekhai.shared.thai;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How the Thai names of the kinds of local government begin. */
public enum NamePrefix {
    PAO("องค์การบริหารส่วนจังหวัด", "อบจ."),
    CITY("เทศบาลนคร", "ทน."),
    TOWN("เทศบาลเมือง", "ทม."),
    TAMBON_MUNICIPALITY("เทศบาลตำบล", "ทต."),
    SAO("องค์การบริหารส่วนตำบล", "อบต."),
    /** Pattaya: its name has no prefix. */
    SPECIAL("", "");

    private static final Map<String, NamePrefix> WORDS = new HashMap<>();

    static {
        for (var type : values()) {
            WORDS.put(ThaiText.key(type.name()), type);
            if (!type.text.isEmpty()) {
                WORDS.put(ThaiText.key(type.text), type);
                WORDS.put(ThaiText.key(type.abbreviation), type);
            }
        }
        // as workbooks in English call them
        WORDS.put(ThaiText.key("Provincial administrative organization"), PAO);
        WORDS.put(ThaiText.key("City municipality"), CITY);
        WORDS.put(ThaiText.key("Town municipality"), TOWN);
        WORDS.put(ThaiText.key("Tambon municipality"), TAMBON_MUNICIPALITY);
        WORDS.put(ThaiText.key("Subdistrict administrative organization"), SAO);
        WORDS.put(ThaiText.key("Special form"), SPECIAL);
        WORDS.put("เมืองพัทยา", SPECIAL);
        WORDS.put("อปทรูปแบบพิเศษ", SPECIAL);
        WORDS.put("รูปแบบพิเศษ", SPECIAL);
        WORDS.put("องค์กรบริหารส่วนตำบล", SAO);
        WORDS.put("องค์กรบริหารส่วนจังหวัด", PAO);
    }

    private final String text;
    private final String abbreviation;

    NamePrefix(String text, String abbreviation) {
        this.text = text;
        this.abbreviation = abbreviation;
    }

    /** As official names begin: เทศบาลตำบล. */
    public String text() {
        return text;
    }

    /** As short names begin: ทต. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The type that a whole word means: {@code เทศบาลตำบล}, {@code ทต.}, {@code ทต}, {@code TAMBON_MUNICIPALITY}; else null. */
    public static NamePrefix ofWord(String word) {
        if (word == null) {
            return null;
        }
        for (var type : values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        return WORDS.get(ThaiText.key(word).toLowerCase(Locale.ROOT));
    }
}
