package org.maekhai.hub.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.hub.HubState;
import org.maekhai.letter.DemoLetters;
import org.maekhai.letter.LetterKind;
import org.maekhai.letter.LetterState;
import org.maekhai.letter.Sheets;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/** Invitations of the province of the demonstration's users on their way. */
@ApplicationScoped
class HubLetterDemo implements DemoData {
    private static final String NAN = "55";
    private static final int FIRST_NUMBER = 431;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final InvitationLetters letters;
    private final DemoLetters demoLetters;

    HubLetterDemo(Jdbc jdbc, LocalGovernments localGovernments, InvitationLetters letters, DemoLetters demoLetters) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.letters = letters;
        this.demoLetters = demoLetters;
    }

    private record Asked(UUID id, int localGovernmentId, HubState state, LocalDate invitedOn) {}

    @Override
    public int order() {
        return 320;
    }

    @Override
    public void create(DemoContext demo) {
        int number = FIRST_NUMBER;
        for (var hub : asked()) {
            boolean isInvited = hub.state() == HubState.INVITED;
            add(
                    demo,
                    hub,
                    number++,
                    isInvited ? LetterState.RECEIVED : LetterState.PRESENTED,
                    isInvited ? hub.invitedOn().plusDays(4) : demo.today().minusDays(2));
        }
    }

    private List<Asked> asked() {
        return jdbc.list(
                new Sql("select h.id, h.local_government_id, h.state, h.invited_on from hub h")
                        .where("h.province_code = ?", NAN)
                        .where("h.state in ('PROPOSED', 'INVITED')")
                        .append("order by h.proposed_on, h.id"),
                Row.of(Asked.class));
    }

    private void add(DemoContext demo, Asked hub, int number, LetterState until, LocalDate last) {
        var place = localGovernments.register().byId(hub.localGovernmentId());
        var today = demo.today();
        demoLetters.add(
                demo,
                new DemoLetters.Subject(
                        LetterKind.HUB_INVITATION,
                        hub.id(),
                        new LocalGovernments.Known(place.id(), place.ref()),
                        Sheets.ofLetters(List.of(letters.blank(hub.id()))),
                        number),
                until,
                last.isAfter(today) ? today : last);
    }
}
