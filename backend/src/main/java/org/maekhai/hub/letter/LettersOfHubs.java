package org.maekhai.hub.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.letter.LetterAbout;
import org.maekhai.letter.LetterKind;
import org.maekhai.letter.LetterSubject;
import org.maekhai.letter.Sheets;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Invitations on their way to a signature. */
@ApplicationScoped
class LettersOfHubs implements LetterSubject {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final InvitationLetters letters;

    LettersOfHubs(Jdbc jdbc, CurrentUser currentUser, LocalGovernments localGovernments, InvitationLetters letters) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.letters = letters;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.HUB_INVITATION);
    }

    @Override
    public Optional<LetterAbout> find(UUID id) {
        return find(id, "");
    }

    @Override
    public Optional<LetterAbout> lock(UUID id) {
        letters.prepare(id);
        return find(id, "for update");
    }

    private Optional<LetterAbout> find(UUID id, String how) {
        var sql = new Sql("select h.local_government_id from hub h")
                .where("h.id = ?", id)
                .append(how);
        return jdbc.first(sql, row -> localGovernments.register().byId(row.getInt(1)))
                .filter(place -> currentUser.scope().covers(place.place()))
                .map(place -> new LetterAbout(
                        new LocalGovernments.Known(place.id(), place.ref()),
                        currentUser.caller().has(Role.PROVINCE, Role.DISTRICT, Role.ADMIN)));
    }

    @Override
    public Sheets sheets(LetterKind kind, UUID id) {
        return Sheets.ofLetters(List.of(letters.blank(id)));
    }
}
