package org.maekhai.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.security.Caller;

/**
 * What an import is to do, and for whom.
 *
 * @param id of the import: the facts that it writes keep it
 * @param province every row must lie in it; null: anywhere
 * @param about the one thing that every row is about, of kinds that take one; null: the rows say what each is about
 * @param headings by header text the key of the column that it means this time; empty: none
 */
public record ImportRequest(
        UUID id,
        String kind,
        Strategy strategy,
        OnError onError,
        boolean dryRun,
        String province,
        UUID about,
        Map<String, String> headings,
        Caller caller,
        Instant at,
        LocalDate today) {

    @Schema(name = "ImportStrategy")
    public enum Strategy {
        CREATE_AND_UPDATE,
        /** Creates nothing. */
        UPDATE,
        /** Changes nothing but learns how an office calls what is known. */
        MATCH
    }

    /** What one bad row does to the others. */
    public enum OnError {
        ABORT,
        SKIP
    }

    /** The province that the import is about: the one asked for, else the caller's; null: the nation. */
    public String area() {
        return province != null ? province : caller.scope().provinceCode();
    }

    public boolean mayCreate() {
        return strategy == Strategy.CREATE_AND_UPDATE;
    }

    public boolean isMatch() {
        return strategy == Strategy.MATCH;
    }
}
