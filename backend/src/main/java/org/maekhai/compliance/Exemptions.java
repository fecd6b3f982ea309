package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** Excused periods (national outage of e-LAAS, a restart that the Department granted): made and withdrawn, not edited. */
@ApplicationScoped
class Exemptions {
    private static final String FROM =
            " from exemption e left join local_government lg on lg.id = e.local_government_id";
    private static final int MAX_YEARS = 10;

    /** Those (alias e) that excuse a local government. */
    static final String OF_ONE = """
            (e.local_government_id = :id
             or e.local_government_id is null
               and (e.province_code is null
                    or e.province_code = (select lg.province_code from local_government lg where lg.id = :id)))
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final ComplianceProjection projection;
    private final Journal journal;

    Exemptions(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            ComplianceProjection projection,
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.projection = projection;
        this.journal = journal;
    }

    /** Those that touch the caller's scope: its own, its province's and the nation's. */
    Page<ExemptionView> list(PageRequest request, String province, LocalDate on) {
        var rows = filtered(new Sql("select e.*, lg.code, lg.name" + FROM), province, on)
                .append("order by "
                        + request.orderBy(
                                Map.of("from", "e.valid_from", "to", "e.valid_to", "createdAt", "e.created_at"),
                                "-from",
                                "e.id"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, this::view),
                request,
                jdbc.count(filtered(new Sql("select count(*)" + FROM), province, on)));
    }

    private Sql filtered(Sql sql, String province, LocalDate on) {
        var scope = currentUser.scope();
        var nation = "(e.province_code is null and e.local_government_id is null)";
        switch (scope.level()) {
            case NATION -> {}
            case PROVINCE ->
                sql.where(
                        "(" + nation + " or e.province_code = ? or lg.province_code = ?)",
                        scope.provinceCode(),
                        scope.provinceCode());
            case DISTRICT ->
                sql.where(
                        "(" + nation + " or e.province_code = ? or lg.district_code = ?)",
                        scope.provinceCode(),
                        scope.districtCode());
            case LOCAL_GOVERNMENT ->
                sql.where(
                        "(" + nation + " or e.province_code = ? or lg.code = ?)",
                        scope.provinceCode(),
                        scope.localGovernmentCode());
        }
        if (province != null) {
            sql.where("(" + nation + " or e.province_code = ? or lg.province_code = ?)", province, province);
        }
        if (on != null) {
            sql.where("e.valid_from <= ?", on).where("e.valid_to >= ?", on);
        }
        return sql;
    }

    @Transactional
    ExemptionView grant(GrantExemption request) {
        if (request.to().isBefore(request.from())) {
            throw Failure.invalid("/to", "DATES_REVERSED");
        }
        if (!FiscalYear.of(request.from()).isPlausible()
                || request.to().isAfter(request.from().plusYears(MAX_YEARS))) {
            throw Failure.invalid("/from", "BAD_DATE");
        }
        if (request.provinceCode() != null && request.localGovernmentCode() != null) {
            throw Failure.invalid("/localGovernmentCode", "PROVINCE_OR_LOCAL_GOVERNMENT");
        }
        geography.requireProvince(request.provinceCode());
        Integer id = request.localGovernmentCode() == null
                ? null
                : localGovernments.named(request.localGovernmentCode()).id();
        projection.lockForWriting();
        var same = jdbc.first(
                new Sql("select id from exemption")
                        .where(
                                "coalesce(province_code, '') = ?",
                                Objects.requireNonNullElse(request.provinceCode(), ""))
                        .where("coalesce(local_government_id, 0) = ?", id == null ? 0 : id)
                        .where("valid_from = ?", request.from())
                        .where("valid_to = ?", request.to())
                        .where("reason = ?", request.reason().strip()),
                row -> row.getObject(1, UUID.class));
        if (same.isPresent()) {
            throw Failure.conflict("EXEMPTION_EXISTS").with("exemptionId", same.get());
        }
        var uuid = Ids.next(clock);
        jdbc.update(new Sql(
                "insert into exemption (id, province_code, local_government_id, valid_from, valid_to, reason,"
                        + " created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                uuid,
                request.provinceCode(),
                id,
                request.from(),
                request.to(),
                request.reason().strip(),
                clock.instant().atOffset(ZoneOffset.UTC),
                currentUser.caller().name()));
        var view = get(uuid);
        refresh(view, id);
        journal.write(Written.Action.CREATE, subject(view), null, view);
        return view;
    }

    @Transactional
    void withdraw(UUID id) {
        projection.lockForWriting();
        var view = get(id);
        var localGovernmentId = jdbc.first(
                        new Sql("select local_government_id from exemption").where("id = ?", id),
                        row -> row.getObject(1, Integer.class))
                .orElse(null);
        jdbc.update(new Sql("delete from exemption").where("id = ?", id));
        refresh(view, localGovernmentId);
        journal.write(Written.Action.DELETE, subject(view), view, null);
    }

    private void refresh(ExemptionView view, Integer localGovernmentId) {
        Set<Integer> years = new TreeSet<>();
        for (int year = FiscalYear.of(view.from()).year();
                year <= FiscalYear.of(view.to()).year();
                year++) {
            years.add(year);
        }
        int[] ids = localGovernmentId != null
                ? new int[] {localGovernmentId}
                : view.provinceCode() == null ? null : localGovernments.idsOfProvince(view.provinceCode());
        projection.refresh(years, ids);
    }

    private ExemptionView get(UUID id) {
        return jdbc.first(new Sql("select e.*, lg.code, lg.name" + FROM).where("e.id = ?", id), this::view)
                .orElseThrow(Failure::notFound);
    }

    private ExemptionView view(ResultSet row) throws SQLException {
        var province = row.getString("province_code");
        var code = row.getString("code");
        var level = code != null
                ? Scope.Level.LOCAL_GOVERNMENT
                : province != null ? Scope.Level.PROVINCE : Scope.Level.NATION;
        return new ExemptionView(
                row.getObject("id", UUID.class),
                level,
                province,
                code,
                code != null
                        ? row.getString("name")
                        : province != null ? geography.provinceRef(province).name() : null,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    private Subject subject(ExemptionView view) {
        return Subject.of(
                "exemption",
                view.id(),
                view.localGovernmentCode() == null
                        ? Place.ofProvince(view.provinceCode())
                        : localGovernments
                                .byCode(view.localGovernmentCode())
                                .orElseThrow()
                                .place());
    }
}
