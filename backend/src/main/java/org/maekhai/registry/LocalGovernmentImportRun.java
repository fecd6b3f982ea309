package org.maekhai.registry;

import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.DISTRICT;
import static org.maekhai.registry.LocalGovernmentColumns.DISTRICT_CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE;
import static org.maekhai.registry.LocalGovernmentColumns.SUBDISTRICT;
import static org.maekhai.registry.LocalGovernmentColumns.TYPE;
import static org.maekhai.registry.RegistryColumns.ACTIVE_FROM;
import static org.maekhai.registry.RegistryColumns.ACTIVE_TO;
import static org.maekhai.registry.RegistryColumns.LATITUDE;
import static org.maekhai.registry.RegistryColumns.LONGITUDE;

import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.thai.LocalGovernmentCode;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiText;

/** One import of local governments while it runs. */
final class LocalGovernmentImportRun implements TableImport {
    private static final int MAX_NAME = 200;
    /** From here on everything that is derived is made anew instead of one by one. */
    private static final int MANY = 1000;

    private final ImportRequest request;
    private final LocalGovernmentIndex index;
    private final LocalGovernmentRows rows;
    private final Coordinates coordinates;
    private final Connection connection;
    private final Event<RegistryChanged> changed;
    private final LocalGovernmentWriter writer;
    private final ProposalWriter proposals;

    private final Map<Integer, Seen> seen = new HashMap<>();
    private final Set<String> subdistricts = new HashSet<>();
    private final List<Integer> touched = new ArrayList<>();

    private record Seen(int row, Stated stated) {}

    /** What a row says, compared to find repetitions. */
    private record Stated(
            String name,
            String type,
            String district,
            String latitude,
            String longitude,
            LocalDate from,
            LocalDate to) {}

    LocalGovernmentImportRun(
            ImportRequest request,
            LocalGovernmentIndex index,
            LocalGovernmentRows rows,
            Coordinates coordinates,
            Replaced replaced,
            Connection connection,
            Jdbc jdbc,
            Event<RegistryChanged> changed,
            Clock clock)
            throws SQLException {
        this.request = request;
        this.index = index;
        this.rows = rows;
        this.coordinates = coordinates;
        this.connection = connection;
        this.changed = changed;
        this.writer = new LocalGovernmentWriter(connection, request.id(), replaced, request.today());
        this.proposals = new ProposalWriter(jdbc, request, clock);
    }

    @Override
    public void table(Table table) {
        rows.table(table);
    }

    @Override
    public void section(String text) {
        rows.section(text);
    }

    @Override
    public void row(ImportRow row) throws SQLException {
        var known = rows.find(row);
        var from = date(row, ACTIVE_FROM);
        var to = date(row, ACTIVE_TO);
        if (from != null && to != null && to.isBefore(from)) {
            row.reject(ACTIVE_TO, RowProblem.INCONSISTENT, "สิ้นสุดก่อนเริ่ม", "it ends before it begins");
        }
        if (known == null && rows.isUnknownCode() && request.mayCreate() && !row.isRejected()) {
            create(row, from, to);
            return;
        }
        if (rows.typeDiffers()) {
            proposeType(row);
        }
        if (known == null || row.isRejected()) {
            return;
        }
        if (isRepeated(row, known.code, stated(row, known, from, to))) {
            return;
        }
        if (request.isMatch()) {
            match(row, known);
        } else {
            update(row, known, from, to);
        }
    }

    private static LocalDate date(ImportRow row, int column) {
        var text = row.raw(column);
        if (ThaiText.isBlank(text) || text.strip().equals("-")) {
            return null;
        }
        var day = ThaiDates.parse(text);
        if (day == null) {
            row.reject(column, RowProblem.BAD_DATE);
        }
        return day;
    }

    private Stated stated(ImportRow row, Entry of, LocalDate from, LocalDate to) {
        var name = rows.name() == null || !rows.nameDiffers() ? of.name : officialName(of.type);
        var type =
                rows.statedType() == null ? of.type.name() : rows.statedType().name();
        return new Stated(name, type, of.districtCode, row.text(LATITUDE), row.text(LONGITUDE), from, to);
    }

    /** The same again is wrong, unless the list repeats it for each subdistrict. */
    private boolean isRepeated(ImportRow row, int code, Stated stated) {
        var subdistrict = row.text(SUBDISTRICT);
        boolean isOtherPart = subdistrict != null && subdistricts.add(code + subdistrict);
        var first = seen.putIfAbsent(code, new Seen(row.number(), stated));
        if (first == null) {
            return false;
        }
        if (!first.stated.equals(stated)) {
            row.reject(CODE, RowProblem.DUPLICATE_CONFLICT, first.row);
        } else if (isOtherPart) {
            row.skipped();
        } else {
            row.reject(CODE, RowProblem.DUPLICATE_ROW, first.row);
        }
        return true;
    }

    private void match(ImportRow row, Entry known) throws SQLException {
        if (!rows.nameDiffers()) {
            row.unchanged();
            return;
        }
        var name = officialName(known.type);
        if (name.length() > MAX_NAME) {
            row.reject(NAME, RowProblem.TOO_LONG, MAX_NAME);
            return;
        }
        if (index.hasAlias(known, ThaiText.key(name))) {
            row.unchanged();
            return;
        }
        proposals.propose(known.id, RegistryProposal.Kind.NAME, known.name, name, row.number());
        learn(known, name);
        writer.keep(known);
        writer.update(known, index.aliasesOf(known));
        touched.add(known.id);
        row.warn(NAME, RowProblem.ALIAS_LEARNED, name, known.name);
        row.updated();
    }

    private void learn(Entry known, String name) throws SQLException {
        if (!index.hasAlias(known, ThaiText.key(name))) {
            index.learn(known, name);
            writer.alias(known, name);
        }
    }

    private String officialName(LocalGovernmentType otherwise) {
        var name = rows.name();
        if (name.type() == null && rows.statedType() == null) {
            return otherwise.prefix() + name.bare();
        }
        return rows.officialName();
    }

    private void update(ImportRow row, Entry known, LocalDate from, LocalDate to) throws SQLException {
        var type = rows.statedType() == null
                ? known.type
                : LocalGovernmentType.valueOf(rows.statedType().name());
        var name = known.name;
        if (rows.name() != null && (rows.nameDiffers() || type != known.type)) {
            name = officialName(type);
        } else if (type != known.type) {
            name = type.prefix() + known.type.bareName(known.name);
        }
        if (name.length() > MAX_NAME) {
            row.reject(NAME, RowProblem.TOO_LONG, MAX_NAME);
            return;
        }
        var latitude = Coordinates.degrees(row.raw(LATITUDE));
        var longitude = Coordinates.degrees(row.raw(LONGITUDE));
        boolean moves = isTaken(row, coordinates.doubt(latitude, longitude, known))
                && Coordinates.areNews(latitude, longitude, known);
        boolean same = name.equals(known.name)
                && type == known.type
                && !moves
                && (from == null || from.equals(known.activeFrom))
                && (to == null || to.equals(known.activeTo));
        if (same) {
            row.unchanged();
            return;
        }
        writer.keep(known);
        if (!name.equals(known.name)) {
            row.warn(NAME, RowProblem.ALIAS_LEARNED, known.name, name);
            learn(known, known.name);
            index.forgetNames();
        }
        if (type != known.type) {
            writer.formerType(known, known.type);
        }
        known.name = name;
        known.type = type;
        known.latitude = moves ? latitude : known.latitude;
        known.longitude = moves ? longitude : known.longitude;
        known.activeFrom = from == null ? known.activeFrom : from;
        known.activeTo = to == null ? known.activeTo : to;
        writer.update(known, index.aliasesOf(known));
        touched.add(known.id);
        row.updated();
    }

    private void create(ImportRow row, LocalDate from, LocalDate to) throws SQLException {
        int code = rows.code();
        var province = LocalGovernmentCode.province(code);
        if (rows.name() == null) {
            // an empty cell of a name column has been told already
            if (!row.table().has(NAME)) {
                row.reject(NAME, RowProblem.MISSING_VALUE);
            }
            return;
        }
        if (rows.statedType() == null) {
            row.reject(TYPE, RowProblem.MISSING_VALUE);
        }
        if (rows.places().provinceName(province).equals(province)) {
            row.reject(CODE, RowProblem.UNKNOWN_CODE, LocalGovernmentCode.text(code));
            return;
        }
        if (!rows.checkProvinces(row, province, LocalGovernmentCode.text(code))) {
            return;
        }
        var district = district(row, code, province);
        if (row.isRejected()) {
            return;
        }
        var entry = new Entry();
        entry.code = code;
        entry.type = LocalGovernmentType.valueOf(rows.statedType().name());
        entry.name = rows.officialName();
        entry.districtCode = district;
        entry.provinceCode = province;
        entry.activeFrom = from;
        entry.activeTo = to;
        var latitude = Coordinates.degrees(row.raw(LATITUDE));
        var longitude = Coordinates.degrees(row.raw(LONGITUDE));
        if (isTaken(row, coordinates.doubt(latitude, longitude, entry))) {
            entry.latitude = latitude;
            entry.longitude = longitude;
        }
        if (entry.name.length() > MAX_NAME) {
            row.reject(NAME, RowProblem.TOO_LONG, MAX_NAME);
            return;
        }
        var namesake = namesake(entry);
        if (namesake != null) {
            row.reject(
                    NAME,
                    RowProblem.NAME_MISMATCH,
                    entry.code(),
                    entry.name,
                    namesake.name + " (" + namesake.code() + ")");
            return;
        }
        writer.create(entry);
        index.add(entry);
        touched.add(entry.id);
        seen.put(code, new Seen(row.number(), stated(row, entry, from, to)));
        if (row.text(SUBDISTRICT) != null) {
            subdistricts.add(code + row.text(SUBDISTRICT));
        }
        row.created();
    }

    /** What stands in the cells of the coordinates is taken, or the report says why not. */
    private static boolean isTaken(ImportRow row, Coordinates.Doubt doubt) {
        if (row.isBlank(LATITUDE) && row.isBlank(LONGITUDE)) {
            return false;
        }
        if (doubt == null) {
            return true;
        }
        var stated = Stream.of(LATITUDE, LONGITUDE)
                .filter(column -> !row.isBlank(column))
                .map(row::text)
                .collect(Collectors.joining(" / "));
        row.warn(
                row.isBlank(LATITUDE) ? LONGITUDE : LATITUDE,
                RowProblem.COORDINATES_NOT_TAKEN,
                stated,
                doubt.thai(),
                doubt.english());
        return false;
    }

    /** PPAA of the code is mostly the district; but a code outlives the founding of a new one. */
    private String district(ImportRow row, int code, String province) {
        var ofCode = LocalGovernmentCode.district(code);
        var text = rows.districtText();
        if (text == null) {
            if (rows.places().district(ofCode, province).equals(ofCode)) {
                return ofCode;
            }
            row.reject(DISTRICT, RowProblem.MISSING_VALUE);
            return null;
        }
        int column = row.isBlank(DISTRICT) && !row.isBlank(DISTRICT_CODE) ? DISTRICT_CODE : DISTRICT;
        var stated = rows.places().district(text, province);
        if (stated.equals(PlaceNames.UNKNOWN)) {
            row.reject(column, RowProblem.UNKNOWN_DISTRICT, text);
        } else if (!stated.startsWith(province)) {
            row.reject(
                    column == DISTRICT ? PROVINCE : DISTRICT_CODE,
                    RowProblem.PROVINCE_MISMATCH,
                    LocalGovernmentCode.text(code),
                    rows.places().provinceName(province),
                    text);
        }
        return stated;
    }

    private Entry namesake(Entry entry) {
        for (var other : index.byBareName(entry.bareKey())) {
            if (other.type == entry.type
                    && other.districtCode.equals(entry.districtCode)
                    && other.activeTo == null
                    && entry.activeTo == null) {
                return other;
            }
        }
        return null;
    }

    private void proposeType(ImportRow row) {
        var known = index.byCode(rows.code());
        if (request.isMatch()
                && known != null
                && !Objects.equals(known.type.name(), rows.statedType().name())) {
            proposals.propose(
                    known.id,
                    RegistryProposal.Kind.TYPE,
                    known.type.name(),
                    rows.statedType().name(),
                    row.number());
        }
    }

    @Override
    public void finish() throws SQLException {
        writer.finish();
        proposals.flush();
        if (!touched.isEmpty()) {
            int[] ids = touched.stream().mapToInt(Integer::intValue).toArray();
            changed.fire(new RegistryChanged(ids.length > MANY ? null : ids));
        }
    }

    @Override
    public void close() throws SQLException {
        writer.close();
        connection.close();
    }
}
