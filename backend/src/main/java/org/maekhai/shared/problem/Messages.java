package org.maekhai.shared.problem;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words for stable codes, in Thai and English (messages_th.properties, messages_en.properties). */
public final class Messages {
    public static final Locale THAI = Locale.forLanguageTag("th");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The first of the two languages that a caller wants (the value of Accept-Language, by weight); Thai otherwise. */
    public static Locale wanted(String acceptLanguage) {
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage == null ? "th" : acceptLanguage)) {
                var language = Locale.forLanguageTag(range.getRange()).getLanguage();
                if (language.equals("th") || language.equals("en")) {
                    return language.equals("en") ? Locale.ENGLISH : THAI;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return THAI;
        }
        return THAI;
    }

    /** The message of a code; the code itself where the catalogue has no words for it. */
    public static String text(Locale locale, String code, Object... arguments) {
        var language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : THAI;
        try {
            var pattern = ResourceBundle.getBundle("org.maekhai.shared.problem.messages", language, NO_FALLBACK)
                    .getString(code);
            return new MessageFormat(pattern, Locale.ROOT)
                    .format(Arrays.stream(arguments)
                            .map(argument -> argument instanceof LocalDate day ? day(language, day) : argument)
                            .toArray());
        } catch (MissingResourceException missing) {
            return code;
        }
    }

    /** As the screens show a day: 1 ธ.ค. 2569 is 1 Dec 2026. */
    private static String day(Locale language, LocalDate day) {
        var form = DateTimeFormatter.ofPattern("d MMM y", language);
        return form.format(language.equals(THAI) ? ThaiBuddhistDate.from(day) : day);
    }
}
