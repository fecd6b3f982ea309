package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;

/** Lists of local governments with their status, in scope. */
@ApplicationScoped
class LocalGovernmentQueries {
    private static final String COLUMNS =
            "lg.code, lg.name, lg.short_name, lg.type, lg.district_code, lg.province_code,"
                    + " lg.latitude, lg.longitude, lg.active_from, lg.active_to, ";

    private static final List<String> FIELDS =
            List.of(Register.NAME, Register.CODE, Register.TYPE, Register.DISTRICT, Register.PROVINCE);

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final StatusSource statuses;

    LocalGovernmentQueries(Jdbc jdbc, CurrentUser currentUser, Geography geography, StatusSource statuses) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.statuses = statuses;
    }

    /** Those that existed on the day. */
    Page<LocalGovernmentView> list(PageRequest request, LocalGovernmentFilter filter, LocalDate asOf) {
        var day = statuses.standings(asOf);
        var offered = new HashMap<String, Register.Rank>();
        FIELDS.forEach(field -> offered.put(field, day.register().rank(field)));
        offered.put("status", day.rank());
        return day.register()
                .page(request, filter.in(currentUser.scope(), day), offered)
                .map(entry -> LocalGovernmentView.of(entry, day.of(entry)));
    }

    /** The nearest others of the same province, provincial organizations left out (they lie nowhere in particular). */
    List<NeighbourView> neighbours(LocalGovernment of, LocalDate asOf) {
        var day = statuses.on(asOf);
        if (of.latitude == null) {
            return List.of();
        }
        var sql = day.join(new Sql("select " + COLUMNS + day.columns() + " from local_government lg"), "lg")
                .where("lg.province_code = ?", of.provinceCode)
                .where("lg.id <> ?", of.id)
                .where("lg.type <> 'PAO'")
                .where("lg.latitude is not null")
                .where("(lg.active_from is null or lg.active_from <= ?)", asOf)
                .where("(lg.active_to is null or lg.active_to >= ?)", asOf);
        currentUser.scope().restrict(sql, "lg");
        return jdbc
                .list(sql, row -> {
                    var view = view(row, day);
                    return new NeighbourView(
                            view.code(),
                            view.name(),
                            view.shortName(),
                            view.type(),
                            view.latitude(),
                            view.longitude(),
                            view.status(),
                            Math.round(GreatCircle.km(of.latitude, of.longitude, view.latitude(), view.longitude())
                                            * 100)
                                    / 100.0);
                })
                .stream()
                .sorted(Comparator.comparingDouble(NeighbourView::distanceKm).thenComparing(NeighbourView::code))
                .toList();
    }

    StatusSource.Status status(int id, LocalDate asOf) {
        var day = statuses.on(asOf);
        return jdbc.first(
                        day.join(new Sql("select " + day.columns() + " from local_government lg"), "lg")
                                .where("lg.id = ?", id),
                        day::read)
                .orElseThrow();
    }

    private LocalGovernmentView view(ResultSet row, StatusSource.Day day) throws SQLException {
        var status = day.read(row);
        return new LocalGovernmentView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                LocalGovernmentType.valueOf(row.getString(4)),
                geography.districtRef(row.getString(5)),
                geography.provinceRef(row.getString(6)),
                row.getObject(7, Double.class),
                row.getObject(8, Double.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                status.status(),
                status.reasons());
    }
}
