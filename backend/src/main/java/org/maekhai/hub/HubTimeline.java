package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** What became of a local government as a hub, by which letter it was invited, and who belonged to whom. */
@ApplicationScoped
class HubTimeline implements TimelineSource {
    private static final String LINKS = """
            select k.id, k.hub_id, h.local_government_id as hub_of, k.local_government_id as member,
                   k.valid_from, k.valid_to
            from hub_link k
            join hub h on h.id = k.hub_id
            """;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;

    HubTimeline(Jdbc jdbc, LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.HUB, TimelineKind.LETTER);
    }

    /** A local government has few hubs and few members in its life: they are read whole. */
    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        List<TimelineEntry> entries = new ArrayList<>();
        jdbc.list(
                        new Sql("select h.*, h.lapsed as reasons from hub h").where("h.local_government_id = ?", id),
                        Life.class)
                .forEach(life -> life.tell(entries));
        var links = new Sql(LINKS).where("(k.local_government_id = :id or h.local_government_id = :id)", id);
        jdbc.list(links, Link.class).forEach(link -> tell(entries, link, link.member() == id));
        return span.of(entries.stream());
    }

    /** Of its suspensions and resumptions the last is known. */
    private record Life(
            UUID id,
            HubState state,
            LocalDate proposedOn,
            LocalDate invitedOn,
            String letterNumber,
            LocalDate acceptedOn,
            LocalDate changedOn,
            String reason,
            List<String> reasons) {

        void tell(List<TimelineEntry> entries) {
            tell(entries, proposedOn, TimelineCode.HUB_PROPOSED, 0, null);
            if (invitedOn != null) {
                entries.add(TimelineEntry.of(invitedOn, TimelineCode.HUB_INVITED, id + " 1")
                        .about(id, letterNumber));
            }
            tell(entries, acceptedOn, TimelineCode.HUB_ACCEPTED, 2, null);
            var last = switch (state) {
                case ACTIVE -> TimelineCode.HUB_RESUMED;
                case DECLINED -> TimelineCode.HUB_DECLINED;
                case SUSPENDED -> TimelineCode.HUB_SUSPENDED;
                case RETIRED -> TimelineCode.HUB_RETIRED;
                case PROPOSED, INVITED -> null;
            };
            if (last != null) {
                tell(entries, changedOn, last, 3, reason);
            }
        }

        private void tell(List<TimelineEntry> entries, LocalDate on, TimelineCode code, int step, String why) {
            if (on != null) {
                entries.add(TimelineEntry.of(on, code, id + " " + step)
                        .about(id, null)
                        .saying(why)
                        .because(code == TimelineCode.HUB_SUSPENDED ? reasons : List.of()));
            }
        }
    }

    private record Link(UUID id, UUID hubId, int hubOf, int member, LocalDate validFrom, LocalDate validTo) {}

    private void tell(List<TimelineEntry> entries, Link link, boolean isMember) {
        var other = localGovernments
                .register()
                .byId(isMember ? link.hubOf() : link.member())
                .ref()
                .name();
        if (link.validFrom() != null) {
            var joined = isMember ? TimelineCode.HUB_JOINED : TimelineCode.MEMBER_JOINED;
            entries.add(
                    TimelineEntry.of(link.validFrom(), joined, link.id() + " 0").about(link.hubId(), other));
        }
        if (link.validTo() != null && link.validFrom() != null) {
            var left = isMember ? TimelineCode.HUB_LEFT : TimelineCode.MEMBER_LEFT;
            entries.add(TimelineEntry.of(link.validTo(), left, link.id() + " 1").about(link.hubId(), other));
        }
    }
}
