package org.maekhai.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class HolidayStore implements PanacheRepositoryBase<Holiday, LocalDate> {}
