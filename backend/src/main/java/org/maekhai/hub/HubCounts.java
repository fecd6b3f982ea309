package org.maekhai.hub;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.ToDoCode;

/**
 * How far the network reaches.
 *
 * @param lapsed hubs that are suspended, by the name that the API gave them; {@code lostMembers} whose hub is suspended
 * @param members of active hubs; {@code advisedMembers} those whom their hub advised in the last days that the policy counts
 * @param needy who need 2 or more (late, incomplete, not using, no data); {@code served} those of them with an active hub
 */
public record HubCounts(
        @Schema(required = true) int proposed,
        @Schema(required = true) int invited,
        @Schema(required = true) int active,
        @Schema(required = true) int lapsed,
        @Schema(required = true) int resumable,
        @Schema(required = true) int members,
        @Schema(required = true) int advisedMembers,
        @Schema(required = true) int lostMembers,
        @Schema(required = true) int needy,
        @Schema(required = true) int served) {
    public Map<ToDoCode, Integer> toDo() {
        return Map.of(
                ToDoCode.HUBS_LAPSED, lapsed,
                ToDoCode.HUBS_RESUMABLE, resumable,
                ToDoCode.HUB_ANSWERS_WAITING, invited);
    }
}
