package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.Kilometres;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** A hub as it is shown, with its members and what they need. */
@ApplicationScoped
class HubPictures {
    private static final String LINKS = """
            select m.id,
                   l.valid_from,
                   l.valid_to,
                   c.phone,
                   (select max(a.advised_on)
                    from hub_advice a
                    where a.hub_id = l.hub_id and a.local_government_id = m.id) as last_advised,
                   (select coalesce(sum(a.minutes), 0)
                    from hub_advice a
                    where a.hub_id = l.hub_id
                      and a.local_government_id = m.id
                      and a.advised_on > :before) as minutes
            from hub_link l
            join local_government m on m.id = l.local_government_id
            left join local_government_contact c on c.local_government_id = m.id
            """;

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final StatusSource statuses;
    private final HubPolicy policy;
    private final Today today;
    private final HubPlaces places;
    private final HubLinks links;

    HubPictures(
            Jdbc jdbc,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            StatusSource statuses,
            HubPolicy policy,
            Today today,
            HubPlaces places,
            HubLinks links) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.statuses = statuses;
        this.policy = policy;
        this.today = today;
        this.places = places;
        this.links = links;
    }

    HubView of(Hub hub) {
        var day = today.day();
        var place = places.of(List.of(hub.localGovernmentId), day).stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
        boolean own = isOwn(place);
        return new HubView(
                hub.id,
                place.ref(),
                place.latitude(),
                place.longitude(),
                hub.state,
                hub.reasons(),
                hub.maxMembers,
                hub.topics(),
                hub.contact,
                hub.phone,
                own ? hub.note : null,
                hub.proposedOn,
                hub.invitedOn,
                own ? hub.letterNumber : null,
                hub.acceptedOn,
                hub.changedOn,
                hub.reason,
                hub.suspendedByItself,
                hub.resumableSince,
                own ? place.view() : null,
                (int) links.count(hub.id),
                (int) jdbc.count(new Sql("select " + HubQueries.ADVISED + " from hub h", today.beforeAdvice())
                        .where("h.id = ?", hub.id)),
                policy.advisedWithinDays(),
                members(hub, place, day),
                former(hub, place),
                hub.planId,
                hub.createdAt.toInstant(),
                hub.createdBy);
    }

    /** A member sees its hub, and none of the others. */
    private Sql linksOf(Hub hub, HubPlace place, String which) {
        var sql = new Sql(LINKS, today.beforeAdvice())
                .where("l.hub_id = ?", hub.id)
                .where(which);
        return isOwn(place) ? sql : currentUser.scope().restrict(sql, "m");
    }

    private boolean isOwn(HubPlace place) {
        return currentUser.scope().covers(place.where());
    }

    private List<HubView.Member> members(Hub hub, HubPlace place, LocalDate day) {
        var standings = statuses.standings(day);
        var sql = linksOf(hub, place, "l.open_of is not null").append("order by m.sort_key, m.code");
        return jdbc.list(sql, row -> {
            var of = standings.register().byId(row.getInt("id"));
            var standing = standings.of(of);
            return new HubView.Member(
                    of.ref(),
                    of.latitude(),
                    of.longitude(),
                    standing.status(),
                    standing.reasons(),
                    standing.status().need(),
                    of.latitude() == null || place.latitude() == null
                            ? null
                            : Kilometres.rounded(
                                    GreatCircle.km(place.latitude(), place.longitude(), of.latitude(), of.longitude())),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("last_advised", LocalDate.class),
                    row.getInt("minutes"),
                    row.getString("phone"));
        });
    }

    private List<HubView.FormerMember> former(Hub hub, HubPlace place) {
        var register = localGovernments.register();
        var sql = linksOf(hub, place, "l.open_of is null").append("order by l.valid_to desc, m.sort_key, m.code");
        return jdbc.list(
                sql,
                row -> new HubView.FormerMember(
                        register.byId(row.getInt("id")).ref(),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
