package org.maekhai.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.maekhai.shared.Place;
import org.maekhai.shared.journal.Subject;

/** A day on which government offices are closed, everywhere or in some provinces. */
@Entity
@Table(name = "holiday")
class Holiday {
    @Id
    @Column(name = "falls_on")
    LocalDate day;

    private String name;

    @Column(name = "province_codes")
    private String provinceCodes;

    private boolean certain;

    @Version
    long version;

    protected Holiday() {}

    Holiday(LocalDate day) {
        this.day = day;
    }

    void say(HolidayView fresh) {
        name = fresh.name();
        provinceCodes = fresh.provinceCodes() == null ? null : String.join(",", fresh.provinceCodes());
        certain = fresh.certain();
    }

    HolidayView view() {
        return new HolidayView(day, name, provinceCodes == null ? null : List.of(provinceCodes.split(",")), certain);
    }

    Subject subject() {
        return Subject.of("holiday", day, Place.NATION);
    }
}
