package org.maekhai.shared.thai;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Amounts of money as Thai offices write them: {@code ๑,๒๓๔.๕๐ บาท}, {@code 30,000.-}, {@code 1.2 ล้านบาท}. */
public final class ThaiNumbers {
    /** Grouped by thousands or not at all; a spreadsheet may give an exponent. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    /** 1.000 is a thousand to some and one to others; nobody writes a baht with three decimals. */
    private static final Pattern POINT_OF_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{2}0");

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private static final Map<String, BigDecimal> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("ล้านบาท", BigDecimal.valueOf(1_000_000));
        UNITS.put("แสนบาท", BigDecimal.valueOf(100_000));
        UNITS.put("หมื่นบาท", BigDecimal.valueOf(10_000));
        UNITS.put("พันบาท", BigDecimal.valueOf(1_000));
        UNITS.put("ล้าน", BigDecimal.valueOf(1_000_000));
        UNITS.put("ลบ", BigDecimal.valueOf(1_000_000));
        UNITS.put("แสน", BigDecimal.valueOf(100_000));
        UNITS.put("หมื่น", BigDecimal.valueOf(10_000));
        UNITS.put("พัน", BigDecimal.valueOf(1_000));
        UNITS.put("บาทถ้วน", BigDecimal.ONE);
        UNITS.put("บาท", BigDecimal.ONE);
        UNITS.put("บ", BigDecimal.ONE);
        UNITS.put("thb", BigDecimal.ONE);
        UNITS.put("baht", BigDecimal.ONE);
        UNITS.put("฿", BigDecimal.ONE);
    }

    /** A spreadsheet keeps 0.1 + 0.2 as 0.30000000000000004; what is more than that was meant. */
    private static final BigDecimal NOISE = new BigDecimal("0.0001");

    /** A unit as the whole text, in brackets, or behind the word for it: {@code งบประมาณ (ล้าน)}, {@code หน่วย : พัน}. */
    private static final Pattern UNIT_ALONE =
            Pattern.compile("(?:^|[(\\[]|หน่วย(?:เป็น|นับ)? ?[:=]? ?|units?(?: in)? ?[:=]? ?|in )"
                    + "(ล้าน|แสน|หมื่น|พัน|ลบ|ล\\.บ|บ|millions?|thousands?|baht|thb)\\.?(?: ?baht| ?thb)?(?:[)\\]]|$)");

    private ThaiNumbers() {}

    /**
     * Baht with two decimals, or null when the text is no amount: words, a minus, two numbers, parts of a satang.
     *
     * @param unit baht for one, when the text itself names no unit
     */
    public static BigDecimal amount(String text, BigDecimal unit) {
        if (text == null) {
            return null;
        }
        var rest = ThaiText.normalize(text).replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        var multiplier = unit;
        for (var known : UNITS.entrySet()) {
            var word = known.getKey();
            if (rest.endsWith(word) || rest.endsWith(word + ".")) {
                multiplier = known.getValue();
                rest = rest.substring(0, rest.lastIndexOf(word));
                break;
            }
        }
        if (rest.startsWith("฿")) {
            multiplier = multiplier == unit ? BigDecimal.ONE : multiplier;
            rest = rest.substring(1);
        }
        if (rest.endsWith(".-") || rest.endsWith(".=") || rest.endsWith(",-") || rest.endsWith("/-")) {
            rest = rest.substring(0, rest.length() - 2);
        } else if (rest.endsWith(".") || rest.endsWith("-") && rest.length() > 1) {
            rest = rest.substring(0, rest.length() - 1);
        }
        boolean mayBeThousands = multiplier.equals(BigDecimal.ONE)
                && POINT_OF_THOUSANDS.matcher(rest).matches();
        if (mayBeThousands || !NUMBER.matcher(rest).matches()) {
            return null;
        }
        var exact = new BigDecimal(rest.replace(",", "")).multiply(multiplier);
        var number = exact.setScale(2, RoundingMode.HALF_UP);
        boolean isSatang = exact.subtract(number).abs().compareTo(NOISE) < 0;
        return isSatang && number.compareTo(LIMIT) < 0 ? number : null;
    }

    public static BigDecimal amount(String text) {
        return amount(text, BigDecimal.ONE);
    }

    /** How many baht the unit is that a header, a title or a unit cell names; null when it names none. */
    public static BigDecimal unitIn(String text) {
        if (text == null) {
            return null;
        }
        var key = ThaiText.key(text);
        for (var word : new String[] {"ล้านบาท", "แสนบาท", "หมื่นบาท", "พันบาท", "บาท"}) {
            if (key.contains(word)) {
                return UNITS.get(word);
            }
        }
        var matcher = UNIT_ALONE.matcher(ThaiText.normalize(text).toLowerCase(java.util.Locale.ROOT));
        if (!matcher.find()) {
            return null;
        }
        return switch (matcher.group(1)) {
            case "ล้าน", "ลบ", "ล.บ", "million", "millions" -> UNITS.get("ล้าน");
            case "แสน" -> UNITS.get("แสน");
            case "หมื่น" -> UNITS.get("หมื่น");
            case "พัน", "thousand", "thousands" -> UNITS.get("พัน");
            default -> BigDecimal.ONE;
        };
    }
}
