package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** Whom to call at a local government. */
@ApplicationScoped
class Contacts {
    private static final String INSERT = """
            insert into local_government_contact
              (mayor, clerk, finance_director, address, phone, email, version, local_government_id)
            values (:mayor, :clerk, :director, :address, :phone, :email, :before + 1, :id)
            """;
    private static final String UPDATE = """
            update local_government_contact
            set mayor = :mayor,
                clerk = :clerk,
                finance_director = :director,
                address = :address,
                phone = :phone,
                email = :email,
                version = version + 1
            where version = :before and local_government_id = :id
            """;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final Journal journal;

    Contacts(Jdbc jdbc, LocalGovernments localGovernments, Journal journal) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.journal = journal;
    }

    Stored<ContactsView> get(String code) {
        return stored(localGovernments.inScope(code).id());
    }

    @Transactional
    Stored<ContactsView> save(String code, ContactsView fresh, IfMatch ifMatch) {
        var of = localGovernments.inScope(code);
        var before = stored(of.id());
        if (before.view().equals(fresh)) {
            return before;
        }
        ifMatch.requires(before.version());
        var written = new Sql(
                before.version() == 0 ? INSERT : UPDATE,
                fresh.mayor(),
                fresh.clerk(),
                fresh.financeDirector(),
                fresh.address(),
                fresh.phone(),
                fresh.email(),
                before.version(),
                of.id());
        if (jdbc.update(written) == 0) {
            throw new Failure(412, "STALE");
        }
        journal.write(Written.Action.UPDATE, of.ref().subject(), before.view(), fresh);
        return new Stored<>(fresh, before.version() + 1);
    }

    /** Version 0 when nothing has been entered yet. */
    private Stored<ContactsView> stored(int id) {
        return jdbc.first(
                        new Sql("select * from local_government_contact").where("local_government_id = ?", id),
                        Row.of(ContactsView.class).stored())
                .orElse(new Stored<>(new ContactsView(null, null, null, null, null, null), 0));
    }
}
