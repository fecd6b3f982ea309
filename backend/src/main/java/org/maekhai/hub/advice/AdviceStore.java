package org.maekhai.hub.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Advice as it is stored. */
@ApplicationScoped
class AdviceStore implements PanacheRepositoryBase<HubAdvice, UUID> {}
