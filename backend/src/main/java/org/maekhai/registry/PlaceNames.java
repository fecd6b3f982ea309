package org.maekhai.registry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.ThaiText;

/** Provinces and districts by the names that people write: with and without อ. and จ., short forms, English. */
final class PlaceNames {
    static final String BANGKOK = "10";
    static final String UNKNOWN = "";
    private static final int MAX_NAME = 60;

    private static final Pattern PROVINCE_PREFIX = Pattern.compile("^(?:จังหวัด|จ\\.|จว\\.|จ |จว ) ?");
    private static final Pattern DISTRICT_PREFIX = Pattern.compile("^(?:กิ่งอำเภอ|กิ่ง ?อ\\.|อำเภอ|อ\\.|อ ) ?");
    private static final Pattern IN_TEXT = Pattern.compile("(?:จังหวัด|จ\\.) ?");
    private static final Pattern SHEET_TAIL = Pattern.compile("[ _-]*(?:\\(?\\d+\\)?|25\\d\\d|\\(.*\\))$");

    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("อยุธยา", "พระนครศรีอยุธยา"),
            Map.entry("โคราช", "นครราชสีมา"),
            Map.entry("ประจวบ", "ประจวบคีรีขันธ์"),
            Map.entry("นครศรีฯ", "นครศรีธรรมราช"),
            Map.entry("นครศรี", "นครศรีธรรมราช"),
            Map.entry("สุราษฎร์", "สุราษฎร์ธานี"),
            Map.entry("สุราษฎร์ฯ", "สุราษฎร์ธานี"),
            Map.entry("สุราษ", "สุราษฎร์ธานี"),
            Map.entry("อุบล", "อุบลราชธานี"),
            Map.entry("อุบลฯ", "อุบลราชธานี"),
            Map.entry("อุดร", "อุดรธานี"),
            Map.entry("อุดรฯ", "อุดรธานี"),
            Map.entry("กาญจน์", "กาญจนบุรี"),
            Map.entry("กาญจนฯ", "กาญจนบุรี"),
            Map.entry("ปราจีน", "ปราจีนบุรี"),
            Map.entry("สารคาม", "มหาสารคาม"),
            Map.entry("สุพรรณ", "สุพรรณบุรี"),
            Map.entry("แปดริ้ว", "ฉะเชิงเทรา"),
            Map.entry("กำแพง", "กำแพงเพชร"),
            Map.entry("กำแพงฯ", "กำแพงเพชร"),
            Map.entry("หนองบัว", "หนองบัวลำภู"),
            Map.entry("หนองบัวฯ", "หนองบัวลำภู"),
            Map.entry("ศีรษะเกษ", "ศรีสะเกษ"),
            Map.entry("ศรีษะเกษ", "ศรีสะเกษ"),
            Map.entry("สิงห์", "สิงห์บุรี"),
            Map.entry("แม่กลอง", "สมุทรสงคราม"),
            Map.entry("มหาชัย", "สมุทรสาคร"),
            Map.entry("ปากน้ำ", "สมุทรปราการ"));

    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> provinceNames = new HashMap<>();
    private final Map<String, String> districtNames = new HashMap<>();
    /** By province and name. */
    private final Map<String, String> districts = new HashMap<>();
    /** By name, all that are called so. */
    private final Map<String, Set<String>> districtsByName = new HashMap<>();

    PlaceNames(Geography geography) {
        for (var province : geography.provinces()) {
            provinces.put(ThaiText.key(province.name()), province.code());
            provinces.put(ThaiText.key(province.nameEn()), province.code());
            provinces.put(province.code(), province.code());
            provinceNames.put(province.code(), province.name());
        }
        SHORT_FORMS.forEach((form, name) -> {
            var code = provinces.get(ThaiText.key(name));
            if (code != null) {
                provinces.putIfAbsent(ThaiText.key(form), code);
            }
        });
        for (var name : List.of("กรุงเทพมหานคร", "กรุงเทพ", "กรุงเทพฯ", "กทม", "bangkok", BANGKOK)) {
            provinces.put(ThaiText.key(name), BANGKOK);
        }
        for (var district : geography.districts(null)) {
            var province = district.province();
            districtNames.put(district.code(), district.name());
            putDistrict(province.code(), district.name(), district.code());
            if (district.name().equals("เมือง" + province.name())
                    || district.name().equals("พระนครศรีอยุธยา")) {
                putDistrict(province.code(), "เมือง", district.code());
                putDistrict(province.code(), "เมือง" + province.name(), district.code());
            }
        }
    }

    private void putDistrict(String province, String name, String code) {
        var key = ThaiText.key(name);
        districts.put(province + key, code);
        districtsByName.computeIfAbsent(key, k -> new HashSet<>()).add(code);
    }

    /** The province that a cell names; {@link #UNKNOWN} when there is none such. */
    String province(String text) {
        var name = PROVINCE_PREFIX.matcher(ThaiText.normalize(text)).replaceFirst("");
        var key = code(ThaiText.key(name), 2);
        var found = provinces.get(key);
        if (found == null) {
            found = provinces.get(key.replace("ฯ", ""));
        }
        return found != null ? found : key.startsWith("กรุงเทพ") ? BANGKOK : UNKNOWN;
    }

    /** The name of a province that a text comes nearest to, for someone who misspelt it. */
    String nearestProvince(String text) {
        var whole =
                ThaiText.key(PROVINCE_PREFIX.matcher(ThaiText.normalize(text)).replaceFirst(""));
        var key = whole.substring(0, Math.min(whole.length(), MAX_NAME));
        return provinceNames.values().stream()
                .min(Comparator.comparingInt((String name) -> ThaiText.distance(key, ThaiText.key(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(text);
    }

    /** The district that a cell names, in that province; {@link #UNKNOWN} when there is none such. */
    String district(String text, String province) {
        var key = districtKey(text);
        if (districtNames.containsKey(key)) {
            return key;
        }
        if (province != null) {
            return districts.getOrDefault(province + key, UNKNOWN);
        }
        var all = districtsByName.getOrDefault(key, Set.of());
        return all.size() == 1 ? all.iterator().next() : UNKNOWN;
    }

    /** All districts of that name, whatever the province. */
    Set<String> districtsNamed(String text) {
        var key = districtKey(text);
        return districtNames.containsKey(key) ? Set.of(key) : districtsByName.getOrDefault(key, Set.of());
    }

    private static String districtKey(String text) {
        var name = DISTRICT_PREFIX.matcher(ThaiText.normalize(text)).replaceFirst("");
        // อ.เมืองฯ
        return code(
                ThaiText.key(name.endsWith(".0") ? name.substring(0, name.length() - 2) : name)
                        .replace("ฯ", ""),
                4);
    }

    /** 81.0 is 81. */
    private static String code(String key, int length) {
        return key.length() == length + 1 && key.endsWith("0") && Character.isDigit(key.charAt(0)) && isNumber(key)
                ? key.substring(0, length)
                : key;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The one province that the titles of a table speak of, or null. */
    String provinceIn(List<String> titles) {
        Set<String> found = new HashSet<>();
        for (var title : titles) {
            var matcher = IN_TEXT.matcher(title);
            while (matcher.find()) {
                var code = longestProvince(title.substring(matcher.end()));
                if (code != null) {
                    found.add(code);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private String longestProvince(String text) {
        String best = null;
        int length = 0;
        var key = ThaiText.key(text);
        for (var province : provinceNames.entrySet()) {
            var name = ThaiText.key(province.getValue());
            if (name.length() > length && key.startsWith(name)) {
                best = province.getKey();
                length = name.length();
            }
        }
        if (best == null) {
            for (var form : SHORT_FORMS.entrySet()) {
                if (ThaiText.key(text.split(" ")[0]).equals(ThaiText.key(form.getKey()))) {
                    return provinces.get(ThaiText.key(form.getValue()));
                }
            }
        }
        return best;
    }

    /** The province that a sheet is named after, or null. */
    String provinceOfSheet(String sheet) {
        if (sheet == null) {
            return null;
        }
        var name = ThaiText.normalize(sheet);
        if (isNumber(name)) {
            return null;
        }
        var found = province(name);
        if (found.equals(UNKNOWN)) {
            found = province(SHEET_TAIL.matcher(name).replaceFirst(""));
        }
        return found.equals(UNKNOWN) ? null : found;
    }

    String provinceName(String code) {
        return provinceNames.getOrDefault(code, code);
    }

    String districtName(String code) {
        return districtNames.getOrDefault(code, code);
    }
}
