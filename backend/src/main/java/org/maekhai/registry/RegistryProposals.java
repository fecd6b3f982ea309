package org.maekhai.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Place;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.ToDoSource;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Proposed changes of the registry: listed in scope, decided by an administrator. */
@ApplicationScoped
class RegistryProposals implements PanacheRepositoryBase<RegistryProposal, UUID>, ToDoSource {
    private static final String FROM = """
            from registry_proposal p
            join local_government lg on lg.id = p.local_government_id
            """;
    private static final Map<String, String> SORTABLE = Map.of("foundAt", "p.found_at", "name", "lg.sort_key");

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final Journal journal;

    RegistryProposals(
            Clock clock, Jdbc jdbc, CurrentUser currentUser, LocalGovernments localGovernments, Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.journal = journal;
    }

    Page<RegistryProposalView> list(
            PageRequest request,
            RegistryProposal.State state,
            RegistryProposal.Kind kind,
            String province,
            String district) {
        var rows = filtered(new Sql("select p.*, p.row_number as \"row\" " + FROM), state, kind, province, district)
                .append("order by " + request.orderBy(SORTABLE, "-foundAt", "p.id"))
                .page(request);
        var register = localGovernments.register();
        var view = Row.of(RegistryProposalView.class)
                .with(
                        "localGovernment",
                        row -> register.byId(row.getInt("local_government_id")).ref());
        return new Page<>(jdbc.list(rows, view), request, count(state, kind, province, district));
    }

    private long count(RegistryProposal.State state, RegistryProposal.Kind kind, String province, String district) {
        return jdbc.count(filtered(new Sql("select count(*) " + FROM), state, kind, province, district));
    }

    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        return currentUser.caller().has(Role.ADMIN)
                ? Map.of(ToDoCode.PROPOSALS_WAITING, (int)
                        count(RegistryProposal.State.PENDING, null, place.provinceCode(), place.districtCode()))
                : Map.of();
    }

    private Sql filtered(
            Sql sql, RegistryProposal.State state, RegistryProposal.Kind kind, String province, String district) {
        return currentUser
                .scope()
                .restrict(sql, "lg")
                .whereIf(state == null ? null : state.name(), "p.state = ?")
                .whereIf(kind == null ? null : kind.name(), "p.kind = ?")
                .whereIf(province, "lg.province_code = ?")
                .whereIf(district, "lg.district_code = ?");
    }

    @Transactional
    RegistryProposalView accept(UUID id, String note) {
        return decide(id, RegistryProposal.State.ACCEPTED, note);
    }

    @Transactional
    RegistryProposalView refuse(UUID id, String note) {
        return decide(id, RegistryProposal.State.REFUSED, note);
    }

    private RegistryProposalView decide(UUID id, RegistryProposal.State decision, String note) {
        localGovernments.begin();
        var proposal = findByIdOptional(id).orElseThrow(Failure::notFound);
        var before = view(proposal);
        proposal.decide(decision, clock.instant(), currentUser.caller().name(), note);
        flush();
        var after = view(proposal);
        var action = decision == RegistryProposal.State.ACCEPTED ? Written.Action.ACCEPT : Written.Action.REFUSE;
        journal.write(
                action,
                Subject.of("registry-proposal", id, after.localGovernment().place()),
                before,
                after);
        if (decision == RegistryProposal.State.REFUSED) {
            return after;
        }
        localGovernments.adopt(
                proposal.localGovernmentId, proposal.kind, proposal.currentValue, proposal.proposedValue);
        return view(proposal);
    }

    private RegistryProposalView view(RegistryProposal of) {
        return new RegistryProposalView(
                of.id,
                localGovernments.ref(localGovernments.findById(of.localGovernmentId)),
                of.kind,
                of.currentValue,
                of.proposedValue,
                of.state,
                of.foundAt,
                of.importId,
                of.row,
                of.decidedAt,
                of.decidedBy,
                of.note);
    }
}
