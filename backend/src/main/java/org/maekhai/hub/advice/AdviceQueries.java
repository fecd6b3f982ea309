package org.maekhai.hub.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Questions about what hubs advised, and who may see the answers. */
@ApplicationScoped
class AdviceQueries {
    private static final String FROM = """
            from hub_advice a
            join hub h on h.id = a.hub_id
            join local_government hl on hl.id = h.local_government_id
            join local_government lg on lg.id = a.local_government_id
            """;
    private static final String SELECT = """
            select a.*,
                   a.advised_on as "on",
                   hl.code as hub_code,
                   hl.name as hub_name,
                   hl.type as hub_type,
                   hl.district_code as hub_district_code,
                   hl.province_code as hub_province_code,
                   lg.code,
                   lg.name,
                   lg.type,
                   lg.district_code,
                   lg.province_code
            """ + FROM;
    private static final Map<String, String> SORTABLE = Map.of(
            "on", "a.advised_on",
            "localGovernment", "lg.sort_key",
            "minutes", "a.minutes",
            "mode", "a.mode");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final Row<AdviceView> view =
            Row.of(AdviceView.class).with("hub", ref("hub_")).with("localGovernment", ref(""));

    AdviceQueries(Jdbc jdbc, CurrentUser currentUser, Geography geography) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
    }

    Page<AdviceView> list(PageRequest request, UUID hub, String localGovernment, LocalDate from, LocalDate to) {
        var rows = narrow(new Sql(SELECT), hub, localGovernment, from, to)
                .append("order by " + request.orderBy(SORTABLE, "-on", "a.created_at desc, a.id"))
                .page(request);
        var count = narrow(new Sql("select count(*) " + FROM), hub, localGovernment, from, to);
        return new Page<>(jdbc.list(rows, view), request, jdbc.count(count));
    }

    private Sql narrow(Sql sql, UUID hub, String localGovernment, LocalDate from, LocalDate to) {
        return restrict(sql.where("a.hub_id = ?", hub))
                .whereIf(localGovernment, "lg.code = ?")
                .whereIf(from, "a.advised_on >= ?")
                .whereIf(to, "a.advised_on <= ?");
    }

    /** All that hubs of the scope advised, and what others advised to somebody in it. */
    private Sql restrict(Sql sql) {
        var scope = currentUser.scope();
        if (scope.level() == Scope.Level.NATION) {
            return sql;
        }
        var own = scope.restrict(new Sql("select s.id from local_government s"), "s");
        var place = own.parameters().get(0);
        return sql.where("(hl.id in (" + own.text() + ") or lg.id in (" + own.text() + "))", place, place);
    }

    Stored<AdviceView> inScope(UUID hub, UUID id) {
        return jdbc.first(restrict(new Sql(SELECT).where("a.hub_id = ?", hub).where("a.id = ?", id)), view.stored())
                .orElseThrow(Failure::notFound);
    }

    Stored<AdviceView> stored(UUID id) {
        return jdbc.first(new Sql(SELECT).where("a.id = ?", id), view.stored()).orElseThrow();
    }

    /** The neighbour of that code, if the hub was to advise it on that day. */
    Optional<Integer> memberOn(UUID hub, String code, LocalDate on) {
        var sql = new Sql("""
                select lg.id
                from hub_link k
                join local_government lg on lg.id = k.local_government_id
                where k.hub_id = :hub
                  and lg.code = :code
                  and k.valid_from <= :on
                  and (k.valid_to is null or k.valid_to >= :on)
                """, hub, code, on);
        return jdbc.first(sql, row -> row.getInt(1));
    }

    private RowMapper<LocalGovernmentRef> ref(String prefix) {
        return row -> new LocalGovernmentRef(
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                LocalGovernmentType.valueOf(row.getString(prefix + "type")),
                geography.districtRef(row.getString(prefix + "district_code")),
                geography.provinceRef(row.getString(prefix + "province_code")));
    }
}
