package org.maekhai.shared.thai;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Telephone numbers that a spreadsheet took for numbers: without their leading zero, or as a power of ten. */
public final class ThaiPhone {
    private static final Pattern POWER = Pattern.compile("(\\d(?:\\.\\d+)?)[eE]\\+?(\\d{1,2})");
    /** A mobile number has ten digits and begins with 06, 08 or 09; one on a line has nine. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[689]\\d{8}|[2-7]\\d{7}");

    private ThaiPhone() {}

    /** The number as it was typed, anything else as it is; null for one whose last digits are lost. */
    public static String parse(String text) {
        var number = text;
        var power = POWER.matcher(text);
        if (power.matches()) {
            var plain = new BigDecimal(text).toPlainString();
            boolean isWhole = power.group(1).replace(".", "").length() >= plain.length();
            if (!isWhole) {
                return null;
            }
            number = plain;
        } else if (text.endsWith(".0")) {
            number = text.substring(0, text.length() - 2);
        }
        return WITHOUT_ZERO.matcher(number).matches() ? "0" + number : number;
    }
}
