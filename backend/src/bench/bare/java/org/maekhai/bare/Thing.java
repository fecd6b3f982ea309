package org.maekhai.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Without an entity Hibernate would not start at all. */
@Entity
class Thing {
    @Id
    int id;

    String name;
}
