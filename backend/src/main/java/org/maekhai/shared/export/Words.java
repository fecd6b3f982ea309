package org.maekhai.shared.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.maekhai.shared.problem.Messages;

/**
 * The words of the screen for what lists hold, in one language (columns_th.properties, columns_en.properties): columns by
 * the name that they have in CSV, where need be after the name of the row; codes by their type or their column.
 */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> THAI_MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final int BUDDHIST_ERA = 543;

    private final Locale locale;
    private final ResourceBundle words;

    public Words(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("org.maekhai.shared.export.columns", locale, NO_FALLBACK);
    }

    boolean isThai() {
        return locale.equals(Messages.THAI);
    }

    /** What a list is called. */
    String list(Class<?> row) {
        return find(name(row), name(row));
    }

    String column(Class<?> row, String column) {
        var own = name(row) + "." + column;
        return words.containsKey(own) ? words.getString(own) : find(column, column);
    }

    Set<String> keys() {
        return words.keySet();
    }

    boolean has(Class<?> row, String column) {
        return words.containsKey(name(row) + "." + column) || words.containsKey(column);
    }

    boolean has(Enum<?> code) {
        return words.containsKey(key(code));
    }

    public String code(Enum<?> code) {
        return find(key(code), code.name());
    }

    /** A text that is a code of this column (the kind of an import, say); any other stays. */
    String text(String column, String text) {
        return find(column + "." + text, text);
    }

    String yesOrNo(boolean yes) {
        return words.getString(Boolean.toString(yes));
    }

    /** {@code 30 ก.ย. 2569} or {@code 30 Sep 2026}, as on the screen. */
    String day(LocalDate day) {
        return isThai()
                ? day.getDayOfMonth() + " " + THAI_MONTHS.get(day.getMonthValue() - 1) + " "
                        + (day.getYear() + BUDDHIST_ERA)
                : day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
    }

    /** {@code ก.ย. 2569} or {@code Sep 2026}. */
    String month(YearMonth month) {
        return isThai()
                ? THAI_MONTHS.get(month.getMonthValue() - 1) + " " + (month.getYear() + BUDDHIST_ERA)
                : month.format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH));
    }

    private String find(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    private static String key(Enum<?> code) {
        return name(code.getDeclaringClass()) + "." + code.name();
    }

    /** {@code RegistryProposal.Kind}. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
