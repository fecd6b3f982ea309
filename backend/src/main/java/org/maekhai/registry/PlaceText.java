package org.maekhai.registry;

import java.util.regex.Pattern;
import org.maekhai.shared.thai.ThaiText;

/**
 * A district and a province as they stand in one text: {@code อ.เมืองน่าน จ.น่าน}, {@code จังหวัดตราด อำเภอเขาสมิง}.
 *
 * @param district null: none is named
 * @param province null: none is named
 * @param other a text that names neither as such, and may be the bare name of one
 */
record PlaceText(String district, String province, String other) {
    static final PlaceText NONE = new PlaceText(null, null, null);

    private static final String NAME = " ?([^ ,()\\d]+?)(?=[ ,()\\d]|จังหวัด|จ\\.|อำเภอ|$)";
    private static final Pattern DISTRICT =
            Pattern.compile("(?:^|(?<=[ ,()\\d.])|(?<=[^ ])(?=อำเภอ))(?:กิ่งอำเภอ|กิ่ง ?อ\\.|อำเภอ|อ\\.|อ )" + NAME);
    private static final Pattern PROVINCE =
            Pattern.compile("(?:^|(?<=[ ,()\\d])|(?=จังหวัด))(?:จังหวัด|จ\\.|จว\\.?|จ )" + NAME);

    static PlaceText of(String text) {
        if (ThaiText.isBlank(text)) {
            return NONE;
        }
        var normal = ThaiText.normalize(text);
        var district = DISTRICT.matcher(normal);
        var province = PROVINCE.matcher(normal);
        var ofDistrict = district.find() ? district.group(1) : null;
        var ofProvince = province.find() ? province.group(1) : null;
        return new PlaceText(ofDistrict, ofProvince, ofDistrict == null && ofProvince == null ? normal : null);
    }

    /** What a cell that is for a district says: a bare name is one, with or without its province behind it. */
    static PlaceText ofDistrictCell(String text) {
        var place = of(text);
        if (place.district != null) {
            return place;
        }
        var normal = ThaiText.normalize(text);
        var province = PROVINCE.matcher(normal);
        return province.find() && province.start() > 0
                ? new PlaceText(normal.substring(0, province.start()).strip(), province.group(1), null)
                : new PlaceText(normal, null, null);
    }
}
