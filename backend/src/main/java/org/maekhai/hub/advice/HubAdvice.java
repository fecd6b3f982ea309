package org.maekhai.hub.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.thai.ThaiText;
import org.maekhai.training.Skill;

/** Advice that a hub gave a neighbour on a day (memo order 3). */
@Entity
@Table(name = "hub_advice")
class HubAdvice {
    @Id
    UUID id;

    @Column(name = "hub_id")
    UUID hubId;

    @Column(name = "local_government_id")
    int localGovernmentId;

    @Column(name = "advised_on")
    LocalDate on;

    private int minutes;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private AdviceMode mode;

    private String topics;
    private String advisor;
    private String what;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Version
    long version;

    protected HubAdvice() {}

    HubAdvice(UUID id, UUID hubId) {
        this.id = id;
        this.hubId = hubId;
    }

    /** Whom it was given to is for the caller to compare. */
    boolean says(LogAdvice request) {
        return on.equals(request.on())
                && minutes == request.minutes()
                && mode == request.mode()
                && topics.equals(Skill.text(request.topics()))
                && Objects.equals(advisor, ThaiText.orNull(request.advisor()))
                && what.equals(request.what().strip());
    }

    void say(LogAdvice request, int to) {
        localGovernmentId = to;
        on = request.on();
        minutes = request.minutes();
        mode = request.mode();
        topics = Skill.text(request.topics());
        advisor = ThaiText.orNull(request.advisor());
        what = request.what().strip();
    }
}
