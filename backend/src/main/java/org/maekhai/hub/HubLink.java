package org.maekhai.hub;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A neighbour that a hub advises, dated (memo order 3); open for one hub at a time. */
@Entity
@Table(name = "hub_link")
class HubLink {
    @Id
    UUID id;

    @Column(name = "hub_id")
    UUID hubId;

    @Column(name = "local_government_id")
    int neighbour;

    /** The neighbour while the link is open: the database lets each stand here once. */
    @Column(name = "open_of")
    private Integer openOf;

    /** Null: promised until the hub accepts. */
    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    LocalDate to;

    protected HubLink() {}

    HubLink(UUID id, UUID hubId, int neighbour, LocalDate from) {
        this.id = id;
        this.hubId = hubId;
        this.neighbour = neighbour;
        this.openOf = neighbour;
        this.from = from;
    }

    boolean isOpen() {
        return openOf != null;
    }

    /** Who had another hub until then has this one from the day after. @param lastOfFormer null: never had one */
    static LocalDate beginning(LocalDate on, LocalDate lastOfFormer) {
        return lastOfFormer == null || lastOfFormer.isBefore(on) ? on : lastOfFormer.plusDays(1);
    }

    /**
     * @param day the first on which it is no member any more
     * @return false when it had not begun by then: it leaves no trace
     */
    boolean end(LocalDate day) {
        if (from == null || !from.isBefore(day)) {
            return false;
        }
        close(day.minusDays(1));
        return true;
    }

    /** The hub is over, and its last day is that of the link. @return false when it was only promised: it leaves no trace */
    boolean endWithHub(LocalDate on) {
        if (from == null) {
            return false;
        }
        close(from.isAfter(on) ? from : on);
        return true;
    }

    private void close(LocalDate last) {
        openOf = null;
        to = last;
    }
}
