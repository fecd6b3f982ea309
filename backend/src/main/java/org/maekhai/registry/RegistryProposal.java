package org.maekhai.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.problem.Failure;

/** A type or name that an office's file states otherwise than the registry: an administrator decides. */
@Entity
@Table(name = "registry_proposal")
class RegistryProposal {
    @Schema(name = "RegistryProposalKind")
    enum Kind {
        TYPE,
        NAME
    }

    @Schema(name = "RegistryProposalState")
    enum State {
        PENDING,
        ACCEPTED,
        REFUSED
    }

    @Id
    UUID id;

    @Column(name = "local_government_id")
    int localGovernmentId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    Kind kind;

    @Column(name = "current_value")
    String currentValue;

    @Column(name = "proposed_value")
    String proposedValue;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    State state;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "import_id")
    UUID importId;

    @Column(name = "row_number")
    Integer row;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    String note;

    @Version
    long version;

    void decide(State decision, Instant at, String by, String why) {
        if (state != State.PENDING) {
            throw Failure.conflict("ALREADY_DECIDED");
        }
        state = decision;
        decidedAt = at;
        decidedBy = by;
        note = why;
    }
}
