package org.maekhai.shared;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/**
 * What a caller sees of something stored, and the version that it was read with. The two come from one read: a version
 * that is newer than its body would let the caller overwrite what it has never seen.
 */
public record Stored<T>(T view, long version) {
    public Response response() {
        return tagged(Response.ok());
    }

    /** @param address of what was made */
    public Response created(Function<T, String> address) {
        return tagged(Response.created(URI.create(address.apply(view))));
    }

    /** @param address where it can be seen becoming what was asked for */
    public Response accepted(Function<T, String> address) {
        return tagged(Response.accepted().location(URI.create(address.apply(view))));
    }

    private Response tagged(Response.ResponseBuilder answer) {
        return answer.entity(view).tag(Long.toString(version)).build();
    }
}
