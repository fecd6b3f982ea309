package org.maekhai.issue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;

/**
 * Somebody who had to do with an issue, as they were then.
 *
 * @param id null: nobody who signs in
 * @param role null: an import, or the program
 */
@Schema(name = "IssuePerson")
public record IssuePerson(UUID id, @Schema(required = true) String name, Role role) {
    public static IssuePerson of(Caller caller) {
        return new IssuePerson(caller.userId(), caller.name(), caller.role());
    }
}
