package org.maekhai.registry;

import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.DISTRICT;
import static org.maekhai.registry.LocalGovernmentColumns.DISTRICT_CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE_CODE;
import static org.maekhai.registry.LocalGovernmentColumns.TYPE;
import static org.maekhai.registry.LocalGovernmentColumns.naming;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.shared.thai.LocalGovernmentCode;
import org.maekhai.shared.thai.LocalGovernmentName;
import org.maekhai.shared.thai.NamePrefix;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiText;

/**
 * Which local government each row of a file means. With a code the code decides; without one type, name and district, else
 * a former name; never across types. What a row says otherwise than the registry is rejected, never corrected silently.
 * Remembers the district of the rows above, so all rows must pass through here, in their order.
 */
public final class LocalGovernmentRows {
    private static final Pattern BANGKOK = Pattern.compile(
            ".*กรุงเทพ.*|.*(?:^|[^ก-๎])ก\\.?ท\\.?ม(?:\\.|$).*|^(?:จังหวัด|ศาลาว่าการ)?กทม.*|(?i:.*bangkok.*|bma|bkk)");
    /** Bangkok's districts, as far as no local government is called so. */
    private static final Pattern BANGKOK_DISTRICT = Pattern.compile("^(?:(?:สำนักงาน|สนง\\.?|ที่ทำการ)?เขต|แขวง).+");

    private static final Pattern OTHER_OFFICE = Pattern.compile(
            "^(?:จังหวัด|อำเภอ|สำนักงาน|ที่ว่าการ|ที่ทำการ|กรมส่งเสริม|กรมการ|กระทรวง|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|ศาลากลาง|สถจ|ท้องถิ่นจังหวัด|ท้องถิ่นอำเภอ|กำนัน|บริษัท|สุขาภิบาล|ศูนย์).*");

    private final LocalGovernmentIndex index;
    private final PlaceNames places;
    private final ImportRequest request;
    private final boolean maySayOtherType;

    private String sheetProvince;
    private String titleProvince;
    private String sectionProvince;
    private boolean hasPlaces;
    private boolean hasProvince;
    private String carriedDistrict;
    private String carriedDistrictProvince;
    private String carriedProvince;
    private String carriedProvinceText;
    private boolean isProvinceCarried;
    private String provinceAbove;

    private int code;
    private LocalGovernmentName name;
    private NamePrefix statedType;
    private boolean unknownCode;
    private boolean differs;
    private boolean typeDiffers;
    private String districtText;
    private boolean districtIsCarried;
    /** The last cell for a district, and what it says: many rows have the same one below each other. */
    private String districtCell;

    private PlaceText districtPlace;
    /** What the district's cell adds of a province. */
    private String districtsProvince;
    /** What the name's cell says of where it lies. */
    private PlaceText namePlace = PlaceText.NONE;

    LocalGovernmentRows(LocalGovernmentIndex index, PlaceNames places, ImportRequest request, boolean maySayOtherType) {
        this.index = index;
        this.places = places;
        this.request = request;
        this.maySayOtherType = maySayOtherType;
    }

    public void table(Table table) {
        sheetProvince = places.provinceOfSheet(table.sheet());
        titleProvince = places.provinceIn(table.titles());
        sectionProvince = null;
        carriedDistrict = null;
        carriedDistrictProvince = null;
        forgetProvince();
        provinceAbove = null;
        hasProvince = table.has(PROVINCE) || table.has(PROVINCE_CODE);
        isProvinceCarried = hasProvince && table.isGrouped(table.has(PROVINCE) ? PROVINCE : PROVINCE_CODE);
        hasPlaces = table.has(DISTRICT) || table.has(DISTRICT_CODE) || table.has(PROVINCE) || table.has(PROVINCE_CODE);
    }

    public void section(String text) {
        var place = PlaceText.of(text);
        if (place.province() != null) {
            var province = places.province(place.province());
            sectionProvince = province.equals(PlaceNames.UNKNOWN) ? null : province;
            carriedDistrict = null;
            forgetProvince();
        }
        if (place.district() != null) {
            carriedDistrict = place.district();
            carriedDistrictProvince = anyProvince();
        }
    }

    private void forgetProvince() {
        carriedProvince = null;
        carriedProvinceText = null;
    }

    /** @return null when the row was rejected, or its code is unknown and may be created */
    public Entry find(ImportRow row) {
        name = null;
        statedType = null;
        unknownCode = false;
        differs = false;
        typeDiffers = false;
        code = 0;
        var raw = row.raw(CODE);
        boolean hasCode = !ThaiText.isBlank(raw) && !isNothing(raw);
        if (hasCode) {
            code = LocalGovernmentCode.parse(raw);
            if (code < 0) {
                row.reject(CODE, RowProblem.BAD_CODE_FORMAT);
            }
        }
        readDistrict(row);
        readPlaceOfName(row);
        if (hasCode) {
            return code < 0 ? null : byCode(row);
        }
        return byName(row);
    }

    private Entry byCode(ImportRow row) {
        if (LocalGovernmentCode.province(code).equals(PlaceNames.BANGKOK)) {
            row.reject(CODE, RowProblem.OUT_OF_SCOPE_BANGKOK);
            return null;
        }
        var entry = index.byCode(code);
        if (entry == null) {
            unknownCode = true;
            if (request.mayCreate() && maySayOtherType) {
                readName(row);
            } else {
                requireName(row);
                row.reject(CODE, RowProblem.UNKNOWN_CODE, LocalGovernmentCode.text(code));
            }
            return null;
        }
        checkScope(row, entry);
        if (checkProvinces(row, entry.provinceCode, entry.name)) {
            if (hasPlaces) {
                checkDistrict(row, entry);
            }
            checkPlaceOfName(row, entry);
        }
        checkName(row, entry);
        return row.isRejected() ? null : entry;
    }

    private void checkScope(ImportRow row, Entry entry) {
        if (!request.caller().scope().coversProvince(entry.provinceCode)) {
            row.reject(naming(row), RowProblem.OUT_OF_SCOPE);
        }
    }

    /**
     * Rejects a row that states something of a time in which the local government wasn't there.
     *
     * @param from the first day of that time
     * @param to its last day
     */
    public void requireExistence(ImportRow row, int column, Entry of, LocalDate from, LocalDate to) {
        if (of.activeTo != null && from.isAfter(of.activeTo)) {
            row.reject(
                    column,
                    RowProblem.NOT_IN_EXISTENCE,
                    of.name,
                    "สิ้นสุดลงเมื่อ " + ThaiDates.written(of.activeTo),
                    "ended on " + of.activeTo);
        } else if (of.activeFrom != null && to.isBefore(of.activeFrom)) {
            row.reject(
                    column,
                    RowProblem.NOT_IN_EXISTENCE,
                    of.name,
                    "ตั้งขึ้นเมื่อ " + ThaiDates.written(of.activeFrom),
                    "began on " + of.activeFrom);
        }
    }

    /** Only cells that are more than a name are looked at: most are none. */
    private void readPlaceOfName(ImportRow row) {
        var raw = row.raw(NAME);
        boolean mayHavePlace = raw != null && !LocalGovernmentName.isPlain(raw);
        var parsed = mayHavePlace ? LocalGovernmentName.parse(raw) : null;
        namePlace = parsed == null ? PlaceText.NONE : PlaceText.of(parsed.place());
        if (namePlace.other() != null) {
            // a bare name in brackets
            var other = namePlace.other();
            namePlace = !places.districtsNamed(other).isEmpty()
                    ? new PlaceText(other, null, null)
                    : new PlaceText(null, places.province(other).isEmpty() ? null : other, null);
        }
    }

    private void checkPlaceOfName(ImportRow row, Entry entry) {
        if (namePlace.province() != null) {
            var stated = places.province(namePlace.province());
            if (stated.equals(PlaceNames.BANGKOK)) {
                row.reject(NAME, RowProblem.OUT_OF_SCOPE_BANGKOK);
                return;
            }
            if (!stated.equals(entry.provinceCode)) {
                row.reject(
                        NAME,
                        RowProblem.PROVINCE_MISMATCH,
                        entry.name,
                        places.provinceName(entry.provinceCode),
                        namePlace.province());
                return;
            }
        }
        if (namePlace.district() != null && entry.type != LocalGovernmentType.PAO) {
            checkDistrict(row, NAME, namePlace.district(), entry);
        }
    }

    /** False when what the file says of the province isn't so. */
    boolean checkProvinces(ImportRow row, String province, String what) {
        for (int column : new int[] {PROVINCE, PROVINCE_CODE}) {
            var cell = row.raw(column);
            if (ThaiText.isBlank(cell) || isNothing(cell)) {
                continue;
            }
            var stated = places.province(cell);
            if (stated.equals(PlaceNames.BANGKOK)) {
                row.reject(column, RowProblem.OUT_OF_SCOPE_BANGKOK);
                return false;
            }
            if (!stated.equals(province)) {
                row.reject(column, RowProblem.PROVINCE_MISMATCH, what, places.provinceName(province), row.text(column));
                return false;
            }
        }
        for (var stated : new String[] {
            request.province(),
            provinceBeside(),
            sheetProvince,
            sectionProvince != null ? sectionProvince : titleProvince
        }) {
            if (stated != null && !stated.equals(province)) {
                row.reject(
                        naming(row),
                        RowProblem.PROVINCE_MISMATCH,
                        what,
                        places.provinceName(province),
                        places.provinceName(stated));
                return false;
            }
        }
        return true;
    }

    /** The province that stands behind the district in its cell, if there is such a one. */
    private String provinceBeside() {
        var code = districtsProvince == null ? PlaceNames.UNKNOWN : places.province(districtsProvince);
        return code.equals(PlaceNames.UNKNOWN) ? null : code;
    }

    private void checkDistrict(ImportRow row, Entry entry) {
        if (districtText != null && !(districtIsCarried && entry.type == LocalGovernmentType.PAO)) {
            checkDistrict(row, districtColumn(row), districtText, entry);
        }
    }

    private void checkDistrict(ImportRow row, int column, String text, Entry entry) {
        var stated = places.district(text, entry.provinceCode);
        if (stated.equals(PlaceNames.UNKNOWN)) {
            row.reject(column, RowProblem.UNKNOWN_DISTRICT, text);
        } else if (!stated.equals(entry.districtCode)) {
            row.reject(column, RowProblem.DISTRICT_MISMATCH, entry.name, places.districtName(entry.districtCode), text);
        }
    }

    private static int districtColumn(ImportRow row) {
        return row.isBlank(DISTRICT) && !row.isBlank(DISTRICT_CODE) ? DISTRICT_CODE : DISTRICT;
    }

    /** A district cell, else the one above it as long as the province is the same. */
    private void readDistrict(ImportRow row) {
        districtIsCarried = false;
        districtText = null;
        districtsProvince = null;
        if (!hasPlaces && carriedDistrict == null) {
            return;
        }
        var provinceText = provinceText(row);
        readProvince(provinceText);
        var own =
                provinceText != null ? carriedProvince : code > 0 ? LocalGovernmentCode.province(code) : anyProvince();
        var text = row.isBlank(DISTRICT) ? row.text(DISTRICT_CODE) : row.text(DISTRICT);
        if (text != null && !isNothing(text)) {
            if (!text.equals(districtCell)) {
                districtCell = text;
                districtPlace = PlaceText.ofDistrictCell(text);
            }
            districtText = districtPlace.district();
            districtsProvince = districtPlace.province();
            carriedDistrict = districtText;
            carriedDistrictProvince = own;
        } else if (carriedDistrict != null) {
            boolean isSameProvince = own == null
                    ? !hasProvince || isProvinceCarried
                    : carriedDistrictProvince == null || own.equals(carriedDistrictProvince);
            if (isSameProvince) {
                districtText = carriedDistrict;
                districtIsCarried = true;
            } else {
                carriedDistrict = null;
            }
        }
    }

    private static String provinceText(ImportRow row) {
        var text = row.isBlank(PROVINCE) ? row.text(PROVINCE_CODE) : row.text(PROVINCE);
        return text == null || isNothing(text) ? null : text;
    }

    /** A blank province means the one above only where cells were merged; in a column that is filled it is unknown. */
    private void readProvince(String text) {
        if (text != null) {
            isProvinceCarried &= !text.equals(provinceAbove);
            carriedProvince = places.province(text);
            carriedProvinceText = text;
        } else if (!isProvinceCarried) {
            forgetProvince();
        }
        provinceAbove = text;
    }

    /** The province that the rows of this table lie in as far as the file says. */
    private String anyProvince() {
        if (carriedProvince != null) {
            return carriedProvince;
        }
        if (request.province() != null) {
            return request.province();
        }
        if (sectionProvince != null) {
            return sectionProvince;
        }
        if (sheetProvince != null) {
            return sheetProvince;
        }
        return titleProvince != null ? titleProvince : request.caller().scope().provinceCode();
    }

    private void checkName(ImportRow row, Entry entry) {
        var raw = row.raw(NAME);
        if (raw != null && raw.equals(entry.name) && !row.table().has(TYPE)) {
            return;
        }
        if (!readName(row)) {
            return;
        }
        boolean isAnothers = name != null && isNameOfAnother(entry);
        if (isAnothers) {
            row.reject(NAME, RowProblem.NAME_MISMATCH, entry.code(), entry.name, name.full(statedType));
        }
        if (statedType != null && !statedType.name().equals(entry.type.name())) {
            if (!maySayOtherType || request.isMatch() || row.isBlank(TYPE)) {
                row.reject(
                        name != null && name.type() != null || row.isBlank(TYPE) ? NAME : TYPE,
                        RowProblem.TYPE_MISMATCH,
                        entry.name,
                        words(statedType));
                typeDiffers =
                        !isAnothers && name != null && ThaiText.key(name.bare()).equals(entry.bareKey());
            }
        } else if (name != null && !isAnothers) {
            differs = !ThaiText.key(fullName(entry)).equals(ThaiText.key(entry.name)) && !isPlaceBehind(row, entry);
            if (differs && maySayOtherType && !mayBecomeName(entry)) {
                row.reject(NAME, RowProblem.BROKEN_TEXT);
            }
        }
    }

    /** What is taken over into the registry is written in Thai, with the signs above and below the letters. */
    private boolean mayBecomeName(Entry entry) {
        return !hasLostMarks(ThaiText.key(name.whole()), ThaiText.key(entry.name))
                && !hasLostMarks(ThaiText.key(name.bare()), entry.bareKey())
                && ThaiText.isThaiName(name.whole());
    }

    /** All of them; a single one is only misspelt. */
    private static boolean hasLostMarks(String written, String known) {
        return known.length() - written.length() > 1
                && ThaiText.withoutMarks(known).equals(written);
    }

    /** The name and then, without a word for it, a province or district: {@code อบต.เขาคราม กระบี่}. It has to be the right one. */
    private boolean isPlaceBehind(ImportRow row, Entry entry) {
        var bare = ThaiText.key(name.bare());
        if (!bare.startsWith(entry.bareKey()) || bare.equals(entry.bareKey())) {
            return false;
        }
        var behind = bare.substring(entry.bareKey().length());
        var province = places.province(behind);
        if (province.equals(entry.provinceCode)) {
            return true;
        }
        if (!places.district(behind, entry.provinceCode).equals(PlaceNames.UNKNOWN)) {
            checkDistrict(row, NAME, behind, entry);
            return true;
        }
        if (province.equals(PlaceNames.UNKNOWN)) {
            return false;
        }
        row.reject(NAME, RowProblem.PROVINCE_MISMATCH, entry.name, places.provinceName(entry.provinceCode), behind);
        return true;
    }

    private static String words(NamePrefix type) {
        return type == NamePrefix.SPECIAL ? "อปท. รูปแบบพิเศษ" : type.text();
    }

    /** As it would stand in the registry, if it is the same local government. */
    private String fullName(Entry entry) {
        if (name.type() == null
                && name.whole().startsWith("เทศบาล")
                && entry.type.prefix().startsWith("เทศบาล")) {
            return entry.type.prefix() + name.bare();
        }
        return name.full(NamePrefix.valueOf(entry.type.name()));
    }

    private boolean isNameOfAnother(Entry entry) {
        var bare = ThaiText.key(name.bare());
        boolean isOwn = bare.equals(entry.bareKey())
                && (statedType == null || statedType.name().equals(entry.type.name()));
        if (isOwn) {
            return false;
        }
        for (var other : index.byBareName(bare)) {
            if (other != entry
                    && other.districtCode.equals(entry.districtCode)
                    && (statedType == null || statedType.name().equals(other.type.name()))) {
                return true;
            }
        }
        return false;
    }

    /** Takes the name and the type apart; false when they can't be used. */
    private boolean readName(ImportRow row) {
        var typeText = row.text(TYPE);
        var typeCell = typeText == null || isNothing(typeText) ? null : NamePrefix.ofWord(typeText);
        boolean isGeneric = typeText != null && ThaiText.key(typeText).equals("เทศบาล");
        if (typeText != null && typeCell == null && !isGeneric && !isNothing(typeText)) {
            row.reject(TYPE, RowProblem.BAD_STATUS);
            return false;
        }
        if (!requireName(row)) {
            statedType = typeCell;
            return typeCell != null && !row.table().has(NAME);
        }
        if (isNoName(row.text(NAME))) {
            row.reject(NAME, RowProblem.NOT_A_LOCAL_GOVERNMENT, row.text(NAME));
            return false;
        }
        name = LocalGovernmentName.parse(row.raw(NAME));
        if (!name.certain() && typeCell != null && typeCell != name.type()) {
            name = name.asBareNameOf(null);
        }
        if (name.type() != null && typeCell != null && name.type() != typeCell) {
            row.reject(TYPE, RowProblem.TYPE_MISMATCH, name.full(), row.text(TYPE));
            return false;
        }
        statedType = name.type() != null ? name.type() : typeCell;
        boolean isBangkokDistrict = statedType == null
                && BANGKOK_DISTRICT.matcher(name.whole()).matches()
                && index.byBareName(ThaiText.key(name.bare())).isEmpty();
        if (isBangkokDistrict || BANGKOK.matcher(name.whole()).matches()) {
            row.reject(NAME, RowProblem.OUT_OF_SCOPE_BANGKOK);
            return false;
        }
        if (statedType == null) {
            if (OTHER_OFFICE.matcher(name.whole()).matches()) {
                row.reject(NAME, RowProblem.NOT_A_LOCAL_GOVERNMENT, name.whole());
                return false;
            }
            statedType = NamePrefix.ofWord(row.headerOf(NAME));
        }
        return true;
    }

    /** What a spreadsheet says instead of a value ({@code #N/A}), or nothing but figures and strokes. */
    private static boolean isNoName(String text) {
        return text.startsWith("#") || text.codePoints().noneMatch(Character::isLetter);
    }

    private boolean requireName(ImportRow row) {
        if (row.table().has(NAME) && row.isBlank(NAME)) {
            row.reject(NAME, RowProblem.MISSING_VALUE);
        }
        return !row.isBlank(NAME);
    }

    private Entry byName(ImportRow row) {
        if (!row.table().has(NAME)) {
            row.reject(CODE, RowProblem.MISSING_VALUE);
            return null;
        }
        if (!readName(row)) {
            return null;
        }
        var province = provinceOf(row);
        if (row.isRejected()) {
            return null;
        }
        if (provinceText(row) != null && !checkProvinces(row, province, name.whole())) {
            return null;
        }
        var district = namePlace.district() != null ? namePlace.district() : districtText;
        Set<String> districts = null;
        if (district != null && statedType != NamePrefix.PAO) {
            var inProvince = province == null ? null : places.district(district, province);
            districts = inProvince == null ? places.districtsNamed(district) : Set.of(inProvince);
            if (districts.isEmpty() || districts.contains(PlaceNames.UNKNOWN)) {
                row.reject(
                        namePlace.district() != null ? NAME : districtColumn(row),
                        RowProblem.UNKNOWN_DISTRICT,
                        district);
                return null;
            }
        }
        var found = named(row, province, districts);
        if (found == null) {
            return null;
        }
        checkScope(row, found);
        boolean isThere = provinceText(row) != null || checkProvinces(row, found.provinceCode, found.name);
        if (isThere && namePlace.district() != null && !districtIsCarried) {
            checkDistrict(row, found);
        }
        return row.isRejected() ? null : found;
    }

    /** The province that a row without a code is of: as its name's cell says, its own cell, or what stands around it. */
    private String provinceOf(ImportRow row) {
        int column = NAME;
        var text = namePlace.province();
        if (text == null) {
            column = row.isBlank(PROVINCE) && !row.isBlank(PROVINCE_CODE) ? PROVINCE_CODE : PROVINCE;
            text = carriedProvinceText;
        }
        if (text == null && districtsProvince != null) {
            column = districtColumn(row);
            text = districtsProvince;
        }
        if (text == null) {
            return anyProvince();
        }
        var province = places.province(text);
        if (province.equals(PlaceNames.BANGKOK)) {
            row.reject(column, RowProblem.OUT_OF_SCOPE_BANGKOK);
        } else if (province.equals(PlaceNames.UNKNOWN)) {
            row.reject(column, RowProblem.UNKNOWN_PROVINCE, text, places.nearestProvince(text));
        }
        return province;
    }

    private Entry named(ImportRow row, String province, Set<String> districts) {
        var matches = candidates(name, statedType, province, districts);
        if (matches.isEmpty() && !name.certain()) {
            var asWhole = name.asBareNameOf(null);
            matches = candidates(asWhole, null, province, districts);
        }
        if (matches.isEmpty()) {
            matches = former(province, districts);
        }
        if (matches.size() == 1) {
            return matches.iterator().next();
        }
        if (matches.size() > 1) {
            row.reject(NAME, RowProblem.AMBIGUOUS_NAME, name.whole());
            return null;
        }
        var otherType = statedType == null ? Set.<Entry>of() : candidates(name, null, province, districts);
        if (otherType.isEmpty()) {
            row.reject(NAME, RowProblem.UNKNOWN_LOCAL_GOVERNMENT, name.full(statedType));
            return null;
        }
        var other = otherType.iterator().next();
        row.reject(NAME, RowProblem.TYPE_MISMATCH, other.name, words(statedType));
        typeDiffers = otherType.size() == 1;
        if (typeDiffers) {
            code = other.code;
        }
        return null;
    }

    private Set<Entry> candidates(LocalGovernmentName wanted, NamePrefix type, String province, Set<String> districts) {
        Set<Entry> found = new LinkedHashSet<>();
        boolean isMunicipality = type == null && wanted.whole().startsWith("เทศบาล") && wanted.bare() != wanted.whole();
        for (var entry : index.byBareName(ThaiText.key(wanted.bare()))) {
            boolean typeFits = type != null
                    ? type.name().equals(entry.type.name())
                    : !isMunicipality || entry.type.prefix().startsWith("เทศบาล");
            if (typeFits && lies(entry, province, districts)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** Never a match across types: what was an SAO under that name and is a municipality now isn't meant. */
    private Set<Entry> former(String province, Set<String> districts) {
        Set<Entry> found = new LinkedHashSet<>();
        for (var former : index.byFormerName(ThaiText.key(name.bare()))) {
            boolean typeFits = statedType == null
                    || statedType.name().equals(former.entry().type.name());
            if (typeFits && lies(former.entry(), province, districts)) {
                found.add(former.entry());
            }
        }
        return found;
    }

    private static boolean lies(Entry entry, String province, Set<String> districts) {
        return (province == null || province.equals(entry.provinceCode))
                && (districts == null
                        || entry.type == LocalGovernmentType.PAO
                        || districts.contains(entry.districtCode));
    }

    /** The code was well-formed, but isn't in the registry. */
    boolean isUnknownCode() {
        return unknownCode;
    }

    int code() {
        return code;
    }

    /** The row's name isn't the registry's, but may mean the same. */
    boolean nameDiffers() {
        return differs;
    }

    /** The row's type isn't the registry's, everything else is. */
    boolean typeDiffers() {
        return typeDiffers;
    }

    LocalGovernmentName name() {
        return name;
    }

    NamePrefix statedType() {
        return statedType;
    }

    /** The name as an official one. */
    String officialName() {
        return name.full(statedType);
    }

    /** The district that the row states, or null. */
    String districtText() {
        return districtText;
    }

    PlaceNames places() {
        return places;
    }

    String contextProvince() {
        return anyProvince();
    }

    private static boolean isNothing(String text) {
        return text.length() <= 5 && ThaiAnswer.isNothing(text);
    }
}
