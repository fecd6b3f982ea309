package org.maekhai.visit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** As long as nobody keeps issues. */
@DefaultBean
@ApplicationScoped
class NoIssues implements OpenIssues {
    @Override
    public Map<Integer, Integer> severity(LocalDate on, String provinceCode) {
        return Map.of();
    }
}
