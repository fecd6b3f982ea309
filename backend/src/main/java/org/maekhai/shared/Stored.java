package org.maekhai.shared;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * What a caller sees of something stored, and the version that it was read with. The two come from one read: a version
 * that is newer than its body would let the caller overwrite what it has never seen.
 */
public record Stored<T>(T view, long version) {
    public String tag() {
        return Long.toString(version);
    }

    public Response response() {
        return Response.ok(view).tag(tag()).build();
    }

    public Response created(String path) {
        return Response.created(URI.create(path)).entity(view).tag(tag()).build();
    }
}
