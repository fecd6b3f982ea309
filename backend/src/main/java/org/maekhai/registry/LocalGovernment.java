package org.maekhai.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.shared.Place;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiSort;

/** One local government (อปท.): dated, with the names and types that it had before. */
@Entity
@Table(name = "local_government")
class LocalGovernment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "local_government_seq")
    @SequenceGenerator(name = "local_government_seq", sequenceName = "local_government_seq", allocationSize = 50)
    Integer id;

    String code;
    String name;

    @Column(name = "short_name")
    String shortName;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    LocalGovernmentType type;

    @Column(name = "district_code")
    String districtCode;

    @Column(name = "province_code")
    String provinceCode;

    Double latitude;
    Double longitude;

    @Column(name = "active_from")
    LocalDate activeFrom;

    @Column(name = "active_to")
    LocalDate activeTo;

    @Column(name = "sort_key")
    String sortKey;

    @Column(name = "search_text")
    String searchText;

    @Version
    long version;

    @ElementCollection
    @CollectionTable(name = "local_government_alias", joinColumns = @JoinColumn(name = "local_government_id"))
    Set<Alias> aliases = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "local_government_type_history", joinColumns = @JoinColumn(name = "local_government_id"))
    Set<FormerType> formerTypes = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "local_government_predecessor", joinColumns = @JoinColumn(name = "local_government_id"))
    @Column(name = "predecessor_code")
    Set<String> predecessors = new TreeSet<>();

    /** A former name, or one that offices use. */
    @Embeddable
    record Alias(
            String name,
            @Column(name = "match_key") String matchKey,
            @Column(name = "import_id") UUID importId) {}

    /** What it was, up to and with a day. */
    @Embeddable
    record FormerType(
            @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(20)")
            LocalGovernmentType type,

            @Column(name = "valid_to") LocalDate validTo) {}

    protected LocalGovernment() {}

    LocalGovernment(String code) {
        this.code = code;
    }

    void place(DistrictView district) {
        districtCode = district.code();
        provinceCode = district.province().code();
    }

    /** A name that it no longer has stays as an alias: files with the old name still find it. */
    void rename(String newName) {
        if (name != null && !name.equals(newName)) {
            var old = name;
            if (aliases.stream().noneMatch(alias -> alias.name().equals(old))) {
                aliases.add(new Alias(old, MatchKey.of(old), null));
            }
        }
        name = newName;
    }

    /** The type changes on a day; what it was until the day before is remembered. */
    void changeType(LocalGovernmentType newType, LocalDate on) {
        if (type != null && type != newType) {
            formerTypes.removeIf(former -> former.validTo().equals(on.minusDays(1)));
            formerTypes.add(new FormerType(type, on.minusDays(1)));
        }
        type = newType;
    }

    void locate(Double newLatitude, Double newLongitude) {
        Thailand.requireInside(newLatitude, newLongitude);
        latitude = newLatitude;
        longitude = newLongitude;
    }

    void lives(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Failure.invalid("/activeTo", "DATES_REVERSED");
        }
        activeFrom = from;
        activeTo = to;
    }

    void close(LocalDate on) {
        if (activeTo != null) {
            throw Failure.conflict("ALREADY_CLOSED");
        }
        if (activeFrom != null && on.isBefore(activeFrom)) {
            throw Failure.invalid("/on", "DATES_REVERSED");
        }
        activeTo = on;
    }

    /** What is derived from the names: the short form, the order and what it is found by. */
    void derive() {
        shortName = type.shortName(name);
        sortKey = ThaiSort.key(name);
        searchText = LocalGovernmentKeys.searchText(
                code, name, shortName, aliases.stream().map(Alias::name).toList());
    }

    Place place() {
        return new Place(provinceCode, districtCode, code);
    }

    boolean sameAs(SaveLocalGovernment other) {
        return Objects.equals(name, other.name())
                && type == other.type()
                && Objects.equals(districtCode, other.districtCode())
                && Objects.equals(latitude, other.latitude())
                && Objects.equals(longitude, other.longitude())
                && Objects.equals(activeFrom, other.activeFrom())
                && Objects.equals(activeTo, other.activeTo())
                && predecessors.equals(new TreeSet<>(other.predecessorsOrNone()));
    }
}
