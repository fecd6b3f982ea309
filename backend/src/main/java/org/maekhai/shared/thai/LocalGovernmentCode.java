package org.maekhai.shared.thai;

/** The official code: seven digits T PP AA SS, of which PP is the province. As a number in memory. */
public final class LocalGovernmentCode {
    private static final int LENGTH = 7;

    private LocalGovernmentCode() {}

    /** Also with the old leading zero, as 6810103.0, as 6-81-01-03, in Thai digits. Less than 0 when it is none. */
    public static int parse(String text) {
        int plain = plain(text);
        return plain >= 0 ? plain : other(ThaiText.normalize(text));
    }

    /** The code that a text is in any of these forms; null when it is none. */
    public static String of(String text) {
        int code = parse(text);
        return code < 0 ? null : text(code);
    }

    private static int plain(String text) {
        if (text.length() != LENGTH) {
            return -1;
        }
        int code = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            code = code * 10 + digit;
        }
        return text.charAt(0) == '0' ? -1 : code;
    }

    private static int other(String text) {
        if (text.matches("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}")) {
            return plain(new java.math.BigDecimal(text).toPlainString());
        }
        var digits = text.replaceFirst("\\.0+$", "").replaceAll("^'|[ -]", "");
        if (digits.length() == LENGTH + 1 && digits.charAt(0) == '0') {
            digits = digits.substring(1);
        }
        return plain(digits);
    }

    public static String province(int code) {
        int province = code / 10_000 % 100;
        return province < 10 ? "0" + province : Integer.toString(province);
    }

    public static String district(int code) {
        return Integer.toString(10_000 + code / 100 % 10_000).substring(1);
    }

    public static String text(int code) {
        return Integer.toString(10_000_000 + code).substring(1);
    }
}
