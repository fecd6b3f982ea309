package org.maekhai.issue.picture;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.maekhai.issue.LikeIssues;

/** As long as nobody compares issues. */
@DefaultBean
@ApplicationScoped
class EachAlone implements LikeIssues {
    @Override
    public List<List<UUID>> together(List<UUID> issues) {
        return issues.stream().map(List::of).toList();
    }
}
